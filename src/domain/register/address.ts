/** Addresses from which registers are published, and the links by which people hand them on. */

/** Hosts that never leave the computer: there a register can be tried without a certificate. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The folder at `text` as everybody writes it down, with a slash at its end; null when nothing may
 * be fetched from there: what others on the way could read or change, or what needs a password.
 */
export function registerAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, username, password, origin, pathname, search, hash } = new URL(text);
  const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  if (!safe || `${username}${password}${search}${hash}` !== '') return null;
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}

export interface RegisterLink {
  readonly url: string;
  /** The public key that must have signed the register. */
  readonly key: string;
}

/** The parts of a link `https://host/path/#ed25519:…`; null when it is none. */
export function parseRegisterLink(text: string): RegisterLink | null {
  const [, address = '', key = ''] = /^\s*([^#]+)#(ed25519:[A-Za-z0-9_-]{43})\s*$/.exec(text) ?? [];
  const url = registerAddress(address);
  return url === null ? null : { url, key };
}
