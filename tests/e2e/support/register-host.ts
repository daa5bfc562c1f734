/** A web server on this computer from which registers are published, well or badly. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Publication } from '../../support/publication';

/** Answers by itself and returns true, or leaves it to the host. */
export type Bend = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

export interface RegisterHost {
  readonly url: string;
  /** Paths asked for since the last `publish`, with the status of the answer. */
  readonly requests: readonly string[];
  publish(publication: Publication, bend?: Bend): void;
  close(): Promise<void>;
}

const CORS = { 'Access-Control-Allow-Origin': '*' };

export async function startHost(): Promise<RegisterHost> {
  let files: Publication = new Map();
  let bend: Bend = () => false;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    response.on('finish', () => requests.push(`${path} ${response.statusCode}`));
    if (!bend(path, response, request)) sendFile(files.get(path), request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    publish(publication, how = () => false) {
      files = publication;
      bend = how;
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendFile(
  file: Uint8Array | undefined,
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  if (file === undefined) {
    response.writeHead(404, CORS).end();
    return;
  }
  const etag = `"${Buffer.from(file).toString('base64url').slice(-40)}"`;
  if (headers['if-none-match'] === etag) {
    response.writeHead(304, { ...CORS, ETag: etag }).end();
    return;
  }
  response
    .writeHead(200, { ...CORS, ETag: etag, 'Content-Type': 'application/octet-stream' })
    .end(file);
}
