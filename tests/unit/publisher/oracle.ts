/**
 * What docs/register-format.md says of statements and shards, written a second time and plainly, to
 * compare the schemas with.
 */
import { isAccountKey, tagKey } from '../../../src/domain/account/key';
import { HOLDER_KINDS, OFFICES, STAGES, TIME_ZONES } from '../../../src/domain/register/types';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const like =
  (shape: RegExp): Check =>
  (value) =>
    typeof value === 'string' && shape.test(value);
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, check]) => check(field(value, name)));

/** A field of parsed JSON; nothing is inherited there. */
function field(value: unknown, name: string): unknown {
  return Object.hasOwn(Object(value), name) ? Reflect.get(Object(value), name) : undefined;
}

/** The items of a field that has been found to be a list. */
function items(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}

function textOf(value: unknown, name: string): string {
  return String(field(value, name) ?? '');
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

function isInstant(value: unknown): boolean {
  const [, day, time] = /^([\d-]+)T(.+)Z$/.exec(typeof value === 'string' ? value : '') ?? [];
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/.test(time ?? '');
}

function differ(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const source = record({ text, checked: isDay });
const span = record({ stage: oneOf(STAGES), from: isDay, until: isDay });

const election: Check = (value) =>
  record({
    id: text,
    name: text,
    kind: oneOf(['pemilu', 'pilkada']),
    timeZone: oneOf(TIME_ZONES),
    stages: listOf(span),
    source,
  })(value) && daysAscend(items(value, 'stages'));

function daysAscend(stages: readonly unknown[]): boolean {
  return stages.every((stage, index) => {
    const before = textOf(stages[index - 1], 'until');
    return before < textOf(stage, 'from') && textOf(stage, 'from') <= textOf(stage, 'until');
  });
}

const account: Check = (value) => {
  const keys: unknown = field(value, 'keys');
  const from: unknown = field(value, 'from');
  const until: unknown = field(value, 'until');
  return (
    listOf((key) => typeof key === 'string' && isAccountKey(key))(keys) &&
    Array.isArray(keys) &&
    keys.length > 0 &&
    new Set(keys.map((key) => String(key).split(':')[0])).size === 1 &&
    record({ label: text, use: oneOf(['pemenangan', 'pribadi']), source })(value) &&
    optional(isDay)(from) &&
    optional(isDay)(until) &&
    (from === undefined || until === undefined || String(from) <= String(until))
  );
};

const tag = record({
  text: (value) => typeof value === 'string' && tagKey('x', value) !== null,
  source,
});

export const isHolderAsWritten: Check = (value) =>
  record({
    id: text,
    name: text,
    kind: oneOf(HOLDER_KINDS),
    office: optional(oneOf(OFFICES)),
    region: optional(text),
    election: optional(text),
    status: oneOf(['aktif', 'diganti', 'dibatalkan']),
    accounts: listOf(account),
    tags: optional(listOf(tag)),
  })(value) && differ(items(value, 'accounts').flatMap((listed) => items(listed, 'keys')));

const file = {
  name: text,
  sha256: like(/^[0-9a-f]{64}$/),
  bytes: whole(1, 1_000_000),
  accounts: whole(0),
};

const shardReference = record(file);
const sectionReference = record({ ...file, shards: whole(1, 20_000) });

export const isShard: Check = (value) =>
  record({
    format: oneOf(['jaga-netral-shard/1']),
    name: text,
    holders: listOf(isHolderAsWritten),
  })(value) && differ(items(value, 'holders').map((each) => field(each, 'id')));

export const isSection: Check = (value) =>
  record({
    format: oneOf(['jaga-netral-section/1']),
    name: text,
    shards: listOf(shardReference),
  })(value) && differ(items(value, 'shards').map((each) => field(each, 'name')));

export const isStatement: Check = (value) =>
  record({
    format: oneOf(['jaga-netral-statement/1']),
    publisher: record({ id: like(/^[a-z0-9-]{1,64}$/), name: text, contact: text }),
    title: text,
    label: text,
    sequence: whole(1),
    issued: isInstant,
    expires: isInstant,
    elections: listOf(election),
    sections: listOf(sectionReference),
  })(value) &&
  Date.parse(textOf(value, 'issued')) < Date.parse(textOf(value, 'expires')) &&
  differ(items(value, 'elections').map((each) => field(each, 'id'))) &&
  differ(items(value, 'sections').map((each) => field(each, 'name'))) &&
  items(value, 'sections').reduce<number>((sum, each) => sum + Number(field(each, 'shards')), 0) <=
    20_000;
