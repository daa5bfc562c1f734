/**
 * Proves that data from outside is a `Register`: its shape, and that what it says agrees with
 * itself (elections exist, stages follow each other, no holder lists an account twice).
 */
import * as z from 'zod';
import { type Frozen, type Same, errorInBoth, faultsInWords, inBoth } from '../schema-proof';
import { type AccountKey, isAccountKey, siteOfKey, tagKey } from '../account/key';
import {
  HOLDER_KINDS,
  type ListedAccount,
  OFFICES,
  type Holder,
  type Register,
  STAGES,
  type StageSpan,
  TIME_ZONES,
} from './types';

// Extension pages forbid the `new Function` with which zod compiles its parsers.
z.config({ jitless: true });

/** Faults that one message lists; a broken file has thousands. */
const SHOWN_FAULTS = 3;

/** Words that say something. */
export const text = z.string().regex(/\S/, inBoth('tidak boleh kosong', 'must not be empty'));
const day = z.iso.date(
  inBoth(
    'harus tanggal yang ada di kalender, ditulis TTTT-BB-HH',
    'must be a day of the calendar, written YYYY-MM-DD',
  ),
);
const source = z.object({ text, checked: day });

const accountKey = z.custom<AccountKey>(
  (value) => typeof value === 'string' && isAccountKey(value),
  inBoth(
    'bukan kunci akun yang sah (contoh yang sah: x:name:budi_s)',
    'is no key of an account (this would be one: x:name:budi_s)',
  ),
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
    keys: z
      .array(accountKey)
      .min(1, inBoth('akun harus punya sedikitnya satu kunci', 'an account must have a key'))
      .check(keysShareSite),
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
      inBoth(
        'tagar atau slogan harus terdiri atas 4 sampai 60 huruf atau angka',
        'a hashtag or slogan must have 4 to 60 letters or digits',
      ),
    ),
  source,
});

/** One holder; `holder-check.ts` says the same in plain code. */
export const holderSchema = z.object({
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
    sequence: z.int().nonnegative(inBoth('tidak boleh negatif', 'must not be negative')),
    issued: day,
    elections: z.array(election).check(idsDiffer),
    holders: z.array(holderSchema).check(idsDiffer),
    markers: z.unknown().optional(),
  })
  .check(electionsExist);

// These do not compile when the schemas and `types.ts` drift apart.
true satisfies Same<Frozen<z.output<typeof registerSchema>>, Frozen<Register>>;
true satisfies Same<Frozen<z.output<typeof holderSchema>>, Frozen<Holder>>;

/** What was read, or an Indonesian sentence that names the first faults and where they are. */
export type ParsedRegister =
  | { readonly ok: true; readonly register: Register }
  | { readonly ok: false; readonly fault: string };

/** Reads a register from parsed JSON. Fields it does not know are left out. */
export function parseRegister(json: unknown): ParsedRegister {
  const parsed = registerSchema.safeParse(json, { error: errorInBoth });
  if (parsed.success) return { ok: true, register: parsed.data };
  const faults = faultsInWords(parsed.error, SHOWN_FAULTS);
  return { ok: false, fault: `Daftar akun ini tidak dapat dipakai. ${faults}.` };
}

type Payload<T> = z.core.ParsePayload<T>;

function report<T>(payload: Payload<T>, path: PropertyKey[], message: string): void {
  payload.issues.push({ code: 'custom', input: payload.value, path, message });
}

/** Stage spans go forwards in time and share no day. */
function stagesFollow(payload: Payload<StageSpan[]>): void {
  let lastDay = '';
  payload.value.forEach(({ from, until }, index) => {
    if (until < from) report(payload, [index, 'until'], precedes(until, from));
    if (from <= lastDay) {
      const message = inBoth(
        `tahapan mulai ${from}, padahal yang sebelumnya sampai ${lastDay}`,
        `the stage begins on ${from}, but the one before lasts until ${lastDay}`,
      );
      report(payload, [index, 'from'], message);
    }
    lastDay = until;
  });
}

function daysInOrder(payload: Payload<ListedAccount>): void {
  const { from, until } = payload.value;
  if (from !== undefined && until !== undefined && until < from) {
    report(payload, ['until'], precedes(until, from));
  }
}

function precedes(until: string, from: string): string {
  return inBoth(
    `${until} mendahului hari pertama ${from}`,
    `${until} comes before the first day, ${from}`,
  );
}

/** The keys of an account are names of one identity, and an identity is on one site. */
function keysShareSite(payload: Payload<AccountKey[]>): void {
  const sites = [...new Set(payload.value.map(siteOfKey))];
  if (sites.length <= 1) return;
  const message = inBoth(
    `satu akun hanya ada di satu situs, bukan ${sites.join(' dan ')}`,
    `an account is on one site, not on ${sites.join(' and ')}`,
  );
  report(payload, [], message);
}

/** Two holders may share an account, but one holder lists it once. */
function keysDiffer(payload: Payload<ListedAccount[]>): void {
  const seen = new Set<AccountKey>();
  payload.value.forEach(({ keys }, account) => {
    keys.forEach((key, index) => {
      if (seen.has(key)) {
        const message = inBoth(
          `${key} sudah tercantum pada pemegang ini`,
          `${key} is already listed under this holder`,
        );
        report(payload, [account, 'keys', index], message);
      }
      seen.add(key);
    });
  });
}

function idsDiffer(payload: Payload<{ id: string }[]>): void {
  const seen = new Set<string>();
  payload.value.forEach(({ id }, index) => {
    if (seen.has(id)) {
      report(payload, [index, 'id'], inBoth(`id "${id}" sudah dipakai`, `id "${id}" is taken`));
    }
    seen.add(id);
  });
}

function electionsExist(payload: Payload<Pick<Register, 'elections' | 'holders'>>): void {
  const known = new Set(payload.value.elections.map(({ id }) => id));
  payload.value.holders.forEach(({ election: id }, index) => {
    if (id === undefined || known.has(id)) return;
    const message = inBoth(
      `pemilihan "${id}" tidak ada dalam elections`,
      `the election "${id}" is not among elections`,
    );
    report(payload, ['holders', index, 'election'], message);
  });
}
