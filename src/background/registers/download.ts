/** Fetches the files of a register: bounded, without cookies, from the address itself and no other. */
import { joined } from '../../domain/register/promised';
import { faultOf, UpdateFault } from './words';

/** How long a server may be silent before it is given up. */
const PATIENCE_MS = 15_000;

/**
 * The file at `url`. The browser's own cache makes the request a conditional one where `renew` is
 * set; otherwise the file never changes and is kept by us.
 * @throws {UpdateFault} when there is none, or it is longer than `most` bytes.
 */
export async function download(
  url: URL,
  most: number,
  { renew }: { readonly renew: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const silence = new Silence();
  try {
    const response = await fetch(url, {
      cache: renew ? 'no-cache' : 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: silence.signal,
    });
    const host = url.host;
    if (!response.ok) throw faultOf('status', { host, status: String(response.status) });
    if (isPage(response)) throw faultOf('page', { host });
    return await readBody(response, most, silence, url);
  } catch (error) {
    if (error instanceof UpdateFault) throw error;
    throw faultOf(silence.signal.aborted ? 'slow' : 'unreachable', { host: url.host });
  } finally {
    silence.end();
  }
}

/** A sign-in page of a network, or a host that shows a page for whatever is missing. */
function isPage({ headers }: Response): boolean {
  return (headers.get('content-type') ?? '').toLowerCase().startsWith('text/html');
}

async function readBody(
  { body }: Response,
  most: number,
  silence: Silence,
  url: URL,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    silence.broken();
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      throw faultOf('large', { file: url.pathname, most: String(most) });
    }
    chunks.push(next.value);
  }
  // Not by way of a `Blob`: the browser's main process keeps those, and each costs a turn to it.
  return joined(chunks, length);
}

/** Gives up once nothing has been heard for a while. */
class Silence {
  readonly #controller = new AbortController();
  #timer = this.#wait();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something was heard. */
  broken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait() {
    return setTimeout(() => this.#controller.abort(), PATIENCE_MS);
  }
}
