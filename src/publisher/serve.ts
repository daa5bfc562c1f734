/** Serves a published register on this computer alone, for trying it out. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sha256 } from '../domain/register/promised';
import { STATEMENT_PATH } from '../domain/register/statement';
import { type Command, Fault, plain } from './command';

const DEFAULT_PORT = 8787;
const LOOPBACK = '127.0.0.1';

/** Nothing else of the folder is shown. */
const PATHS =
  /^\/(register\.jws\.gz|sections\/[0-9a-f]{64}\.(?:json\.gz|shards)|shards\/[0-9a-f]{64}\.jsonl\.gz)$/;

export const serve: Command = {
  usage: 'serve DIR [--port PORT]',
  purpose: {
    id: 'menyajikan daftar di komputer ini saja, untuk dicoba',
    en: 'serves a register on this computer alone, for trying it',
  },
  options: ['port'],
  async run({ files: [folder], options, say }) {
    const port = Number(options['port'] ?? DEFAULT_PORT);
    if (folder === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Fault({
        id: 'Sebutkan foldernya, dan port antara 0 dan 65535: serve DIR --port 8787',
        en: 'Give the folder, and a port from 0 to 65535: serve DIR --port 8787',
      });
    }
    const server = await startServer(folder, port);
    say({ id: 'Tekan Ctrl+C untuk berhenti. registerUrl:', en: 'Ctrl+C stops. registerUrl:' });
    say(plain(addressOf(server)));
    await new Promise((resolve) => server.once('close', resolve));
    return 0;
  },
};

/** Serves the folder on loopback; port 0 takes a free one. Rejects when there is no register. */
export async function startServer(folder: string, port: number): Promise<Server> {
  await readFile(join(folder, STATEMENT_PATH));
  const server = createServer((request, response) => void answer(folder, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, LOOPBACK, resolve);
  });
  return server;
}

/** The address of the register that `server` shows, with a slash at its end. */
export function addressOf(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return `http://${LOOPBACK}:${port ?? 0}/`;
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag');
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
    response.setHeader('Access-Control-Allow-Headers', 'If-None-Match');
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' }).end();
    return;
  }
  const path = PATHS.exec(request.url?.split('?', 1)[0] ?? '')?.[1];
  const file = path === undefined ? null : await readFile(join(folder, path)).catch(() => null);
  if (path === undefined || file === null) response.writeHead(404).end();
  else await send(path, new Uint8Array(file), request, response);
}

async function send(
  path: string,
  file: Uint8Array<ArrayBuffer>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const isStatement = path === STATEMENT_PATH;
  const etag = `"${await sha256(file)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Content-Type', 'application/gzip');
  // Sections and shards are named by their content and never change.
  const lasting = 'public, max-age=31536000, immutable';
  response.setHeader('Cache-Control', isStatement ? 'no-cache' : lasting);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Length': file.length });
  response.end(request.method === 'HEAD' ? undefined : file);
}
