/** Which published registers this browser follows: those that policy sets, and the person's own. */
import * as z from 'zod';
import { parseRegisterLink } from '../../domain/register/address';
import type { RegisterOrigin } from '../../domain/register/types';
import { readLocal, writeLocal } from '../../platform/local-storage';
import { loadPolicy } from '../../platform/policy-store';

z.config({ jitless: true });

const KEY = 'registers';

export interface RegisterSource {
  /** The address, which is also the id of its register. */
  readonly id: string;
  readonly origin: Extract<RegisterOrigin, 'managed' | 'added'>;
  readonly url: string;
  /** Public keys `ed25519:…` of which one must have signed it. */
  readonly keys: readonly string[];
  /** Among those of the same origin, the lower overrules. */
  readonly position: number;
}

const storedSchema = z.array(z.object({ url: z.string(), keys: z.array(z.string()) })).catch([]);

/** In order of precedence; an address that policy sets is not followed a second time. */
export async function sources(): Promise<readonly RegisterSource[]> {
  const { policy } = await loadPolicy();
  const managed = policy.registerUrls.map((url, position) =>
    sourceOf('managed', url, policy.registerKeys, position),
  );
  const set = new Set(policy.registerUrls);
  const added = (await stored())
    .filter(({ url }) => !set.has(url))
    .map(({ url, keys }, position) => sourceOf('added', url, keys, position));
  return [...managed, ...added];
}

function sourceOf(
  origin: RegisterSource['origin'],
  url: string,
  keys: readonly string[],
  position: number,
): RegisterSource {
  return { id: url, origin, url, keys, position };
}

/** Why a link to a register cannot be used: it is none, it is followed already, or policy forbids. */
export type LinkFault = 'link' | 'known' | 'locked';

/** Follows the register of a link `https://host/path/#ed25519:…` as well. */
export async function addSource(text: string): Promise<LinkFault | null> {
  const { policy } = await loadPolicy();
  if (policy.locked.has('registers')) return 'locked';
  const link = parseRegisterLink(text);
  if (link === null) return 'link';
  if ((await sources()).some(({ url }) => url === link.url)) return 'known';
  await store([...(await stored()), { url: link.url, keys: [link.key] }]);
  return null;
}

/** Stops following a register that the person has added. */
export async function removeSource(id: string): Promise<void> {
  await store((await stored()).filter(({ url }) => url !== id));
}

type Stored = z.output<typeof storedSchema>;

async function stored(): Promise<Stored> {
  return storedSchema.parse(await readLocal(KEY));
}

async function store(value: Stored): Promise<void> {
  await writeLocal({ [KEY]: value });
}
