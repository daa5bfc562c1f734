/** Key pairs of publishers, and statements signed with them. */
import { readFile, writeFile } from 'node:fs/promises';
import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import * as z from 'zod';
import { STATEMENT_HEADER, type Statement } from '../domain/register/statement';
import { type Command, Fault, plain, required } from './command';

const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const privateKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: bytes32,
  d: bytes32,
});

export type PrivateKey = z.output<typeof privateKeySchema>;

export const keygen: Command = {
  usage: 'keygen --out FILE',
  purpose: {
    id: 'membuat pasangan kunci; berkasnya rahasia, kunci publiknya untuk kebijakan registerKeys',
    en: 'makes a key pair; the file is secret, the public key is for the policy registerKeys',
  },
  options: ['out'],
  async run(call) {
    const file = required(call, 'out');
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const key = privateKeySchema.parse(await exportJWK(privateKey));
    await writeFile(file, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    call.say({
      id: `Kunci rahasia ditulis ke ${file}. Simpan cadangannya di luar komputer ini; siapa pun yang memilikinya dapat menerbitkan atas nama Anda.`,
      en: `The secret key is in ${file}. Keep a copy outside this computer; whoever has it can publish in your name.`,
    });
    call.say({ id: 'Kunci publik untuk registerKeys:', en: 'Public key for registerKeys:' });
    call.say(plain(publicKeyOf(key)));
    return 0;
  },
};

/** Reads the file that `keygen` wrote. */
export async function readPrivateKey(file: string): Promise<PrivateKey> {
  const parsed = privateKeySchema.safeParse(parseJson(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Fault({
    id: `${file} bukan kunci rahasia Ed25519. Buat dengan: keygen --out FILE`,
    en: `${file} is no Ed25519 private key. Make one with: keygen --out FILE`,
  });
}

/** The public key as the policy `registerKeys` takes it. */
export function publicKeyOf({ x }: PrivateKey): string {
  return `ed25519:${x}`;
}

/** `statement` as a signed file. */
export async function signStatement(statement: Statement, key: PrivateKey): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(statement));
  return new CompactSign(payload)
    .setProtectedHeader({ ...STATEMENT_HEADER, kid: publicKeyOf(key) })
    .sign(await importJWK(key satisfies JWK, 'EdDSA'));
}

/** Parsed JSON, undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
