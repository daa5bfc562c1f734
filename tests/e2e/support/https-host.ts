/** Serves a site over TLS on this computer, for a browser that takes every name to lead here. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import forge from 'node-forge';
import type { Served } from './driver';

export interface HttpsHost {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers with what `answer` gives; null: 404. */
export async function startHttpsHost(
  answer: (url: URL) => Promise<Served | null>,
): Promise<HttpsHost> {
  const server = createServer(ownCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    void answer(url).then((served) => {
      if (served === null) return response.writeHead(404).end();
      const { contentType, body, headers } = served;
      return response.writeHead(200, { 'content-type': contentType, ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nobody vouches for it: the browser has to be told not to ask. */
function ownCertificate(): { key: string; cert: string } {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.validity.notAfter = new Date(Date.now() + DAY_MS);
  certificate.validity.notBefore = new Date(Date.now() - DAY_MS);
  certificate.setSubject([{ name: 'commonName', value: 'localhost' }]);
  certificate.setIssuer(certificate.subject.attributes);
  certificate.sign(key, forge.md.sha256.create());
  return { key: privateKey, cert: forge.pki.certificateToPem(certificate) };
}

const DAY_MS = 86_400_000;
