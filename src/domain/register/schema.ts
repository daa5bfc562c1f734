/**
 * Proves that data from outside is a `Register`: its shape, and that what it says agrees with
 * itself (elections exist, stages follow each other, no holder lists an account twice).
 */
import * as z from 'zod';
import { id as indonesian } from 'zod/locales';
import { type Frozen, type Same, faultsInWords } from '../schema-proof';
import { type AccountKey, isAccountKey, siteOfKey, tagKey } from '../account/key';
import {
  type Entry,
  HOLDER_KINDS,
  type ListedAccount,
  OFFICES,
  type Register,
  STAGES,
  type StageSpan,
  TIME_ZONES,
} from './types';

// Extension pages forbid the `new Function` with which zod compiles its parsers.
z.config({ jitless: true });

/** Faults that one message lists; a broken file has thousands. */
const SHOWN_FAULTS = 3;

const text = z.string().regex(/\S/, 'tidak boleh kosong');
const day = z.iso.date('harus tanggal yang ada di kalender, ditulis TTTT-BB-HH');
const source = z.object({ text, checked: day });

const accountKey = z.custom<AccountKey>(
  (value) => typeof value === 'string' && isAccountKey(value),
  'bukan kunci akun yang sah (contoh yang sah: x:name:budi_s)',
);

const stageSpan = z.object({ stage: z.enum(STAGES), from: day, until: day });

const election = z.object({
  id: text,
  name: text,
  kind: z.enum(['pemilu', 'pilkada']),
  timeZone: z.enum(TIME_ZONES),
  stages: z.array(stageSpan).check(stagesFollow),
  source,
});

const listedAccount = z
  .object({
    keys: z.array(accountKey).min(1, 'akun harus punya sedikitnya satu kunci').check(keysShareSite),
    label: text,
    use: z.enum(['pemenangan', 'pribadi']),
    from: day.optional(),
    until: day.optional(),
    source,
  })
  .check(daysInOrder);

const listedTag = z.object({
  text: z
    .string()
    .refine(
      (value) => tagKey('x', value) !== null,
      'tagar atau slogan harus terdiri atas 4 sampai 60 huruf atau angka',
    ),
  source,
});

const holder = z.object({
  id: text,
  name: text,
  kind: z.enum(HOLDER_KINDS),
  office: z.enum(OFFICES).optional(),
  region: text.optional(),
  election: text.optional(),
  status: z.enum(['aktif', 'diganti', 'dibatalkan']),
  accounts: z.array(listedAccount).check(keysDiffer),
  tags: z.array(listedTag).optional(),
});

/** The exact shape of a `Register`, with the checks that need the whole of it. */
export const registerSchema = z
  .object({
    format: z.literal('jaga-netral-register/1'),
    title: text,
    label: text,
    publisher: z.object({ name: text, contact: text }),
    sequence: z.int().nonnegative('tidak boleh negatif'),
    issued: day,
    elections: z.array(election).check(idsDiffer),
    holders: z.array(holder).check(idsDiffer),
    markers: z.unknown().optional(),
  })
  .check(electionsExist);

const entriesSchema = z.array(
  z.object({ account: listedAccount, holder, election: election.nullable() }),
);

// These do not compile when the schemas and `types.ts` drift apart.
true satisfies Same<Frozen<z.output<typeof registerSchema>>, Frozen<Register>>;
true satisfies Same<Frozen<z.output<typeof entriesSchema>>, Frozen<Entry[]>>;

/** What was read, or an Indonesian sentence that names the first faults and where they are. */
type Parsed<Name extends string, Value> =
  | ({ readonly ok: true } & Readonly<Record<Name, Value>>)
  | { readonly ok: false; readonly fault: string };

export type ParsedRegister = Parsed<'register', Register>;
export type ParsedEntries = Parsed<'entries', readonly Entry[]>;

/** Reads a register from parsed JSON. Fields it does not know are left out. */
export function parseRegister(json: unknown): ParsedRegister {
  const parsed = registerSchema.safeParse(json, { error: indonesian().localeError });
  if (parsed.success) return { ok: true, register: parsed.data };
  return { ok: false, fault: describeFaults('Daftar akun ini', parsed.error) };
}

/** Reads the entries of one account, as they are kept between two starts of the browser. */
export function parseEntries(stored: unknown): ParsedEntries {
  const parsed = entriesSchema.safeParse(stored, { error: indonesian().localeError });
  if (parsed.success) return { ok: true, entries: parsed.data };
  return { ok: false, fault: describeFaults('Catatan akun ini', parsed.error) };
}

function describeFaults(what: string, error: z.ZodError): string {
  return `${what} tidak dapat dipakai. ${faultsInWords(error, SHOWN_FAULTS)}.`;
}

type Payload<T> = z.core.ParsePayload<T>;

function report<T>(payload: Payload<T>, path: PropertyKey[], message: string): void {
  payload.issues.push({ code: 'custom', input: payload.value, path, message });
}

/** Stage spans go forwards in time and share no day. */
function stagesFollow(payload: Payload<StageSpan[]>): void {
  let lastDay = '';
  payload.value.forEach(({ from, until }, index) => {
    if (until < from) report(payload, [index, 'until'], `${until} mendahului hari pertama ${from}`);
    if (from <= lastDay) {
      report(
        payload,
        [index, 'from'],
        `tahapan mulai ${from}, padahal yang sebelumnya sampai ${lastDay}`,
      );
    }
    lastDay = until;
  });
}

function daysInOrder(payload: Payload<ListedAccount>): void {
  const { from, until } = payload.value;
  if (from !== undefined && until !== undefined && until < from) {
    report(payload, ['until'], `${until} mendahului hari pertama ${from}`);
  }
}

/** The keys of an account are names of one identity, and an identity is on one site. */
function keysShareSite(payload: Payload<AccountKey[]>): void {
  const sites = new Set(payload.value.map(siteOfKey));
  if (sites.size > 1)
    report(payload, [], `satu akun hanya ada di satu situs, bukan ${[...sites].join(' dan ')}`);
}

/** Two holders may share an account, but one holder lists it once. */
function keysDiffer(payload: Payload<ListedAccount[]>): void {
  const seen = new Set<AccountKey>();
  payload.value.forEach(({ keys }, account) => {
    keys.forEach((key, index) => {
      if (seen.has(key))
        report(payload, [account, 'keys', index], `${key} sudah tercantum pada pemegang ini`);
      seen.add(key);
    });
  });
}

function idsDiffer(payload: Payload<{ id: string }[]>): void {
  const seen = new Set<string>();
  payload.value.forEach(({ id }, index) => {
    if (seen.has(id)) report(payload, [index, 'id'], `id "${id}" sudah dipakai`);
    seen.add(id);
  });
}

function electionsExist(payload: Payload<Pick<Register, 'elections' | 'holders'>>): void {
  const known = new Set(payload.value.elections.map(({ id }) => id));
  payload.value.holders.forEach(({ election: id }, index) => {
    if (id !== undefined && !known.has(id)) {
      report(
        payload,
        ['holders', index, 'election'],
        `pemilihan "${id}" tidak ada dalam elections`,
      );
    }
  });
}
