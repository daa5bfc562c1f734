/** Reads what the browser hands over as policy: a bad value is refused, the others stay. */
import type { Bilingual } from '../bilingual';
import { registerAddress } from '../register/address';
import { policySchema, separateAddresses, type WrittenPolicy } from './schema';
import {
  type Contact,
  LOCKABLE,
  type Lockable,
  type ParsedPolicy,
  type Policy,
  POLICY_SETTINGS,
  type PolicyLine,
} from './types';
import { POLICY_FAULTS, POLICY_WORDS, type PolicyKey } from './words';

const KEYS = Object.keys(POLICY_WORDS) as PolicyKey[];

/** The name under which `locked` holds a key; the contact cannot be changed by anybody else. */
const LOCKED_AS: Readonly<Partial<Record<string, string>>> = {
  registerUrl: 'registers',
  registerKeys: 'registers',
};

/** The policy in `raw`, an object as managed storage gives it; anything else sets nothing. */
export function parsePolicy(raw: unknown): ParsedPolicy {
  const given = { ...(isObject(raw) && raw) };
  const written: WrittenPolicy = {};
  const refused = new Map<string, Bilingual>();
  for (const key of KEYS) {
    if (given[key] === undefined) continue;
    const parsed = policySchema.shape[key].safeParse(asWritten(key, given[key]));
    if (parsed.success) Object.assign(written, { [key]: parsed.data });
    else refused.set(key, POLICY_WORDS[key].expected);
  }
  if (written.registerUrl !== undefined && written.registerKeys === undefined) {
    delete written.registerUrl;
    refused.set('registerUrl', POLICY_FAULTS.noKeys);
  }
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(POLICY_WORDS, key));
  for (const key of unknown) refused.set(key, POLICY_FAULTS.unknown);
  const policy = policyOf(written);
  const lines = [...KEYS, ...unknown].map((key) =>
    lineOf(key, given[key], refused.get(key) ?? null, policy),
  );
  return { policy, lines };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Firefox on Windows hands over a DWORD of the registry as a number. */
function asWritten(key: PolicyKey, value: unknown): unknown {
  return key === 'marks' && (value === 0 || value === 1) ? value === 1 : value;
}

function policyOf(written: WrittenPolicy): Policy {
  const { registerUrl = '', registerKeys = [] } = written;
  const settings = POLICY_SETTINGS.flatMap((key) =>
    written[key] === undefined ? [] : [[key, written[key]] as const],
  );
  return {
    registerUrls: separateAddresses(registerUrl).flatMap((url) => registerAddress(url) ?? []),
    registerKeys,
    settings: Object.fromEntries(settings),
    contact: contactOf(written),
    locked: new Set(lockedBy(written)),
  };
}

/** A block that cannot be changed cannot be silenced either, or it could be got round. */
function lockedBy({ mode, locked = [] }: WrittenPolicy): readonly Lockable[] {
  return mode === 'block' && locked.includes('mode') ? [...locked, 'silence'] : locked;
}

function contactOf({ contactName: name, contactUrl: url }: WrittenPolicy): Contact | null {
  if (name === undefined && url === undefined) return null;
  return { ...(name !== undefined && { name: name.trim() }), ...(url !== undefined && { url }) };
}

function lineOf(
  key: string,
  value: unknown,
  reason: Bilingual | null,
  { locked }: Policy,
): PolicyLine {
  const name = LOCKED_AS[key] ?? key;
  const lockable = LOCKABLE.find((candidate) => candidate === name);
  const isLocked = lockable !== undefined && locked.has(lockable);
  const isDefault = POLICY_SETTINGS.some((setting) => setting === key) && !isLocked;
  return { key, value, state: stateOf(value, reason, isDefault), locked: isLocked, reason };
}

function stateOf(value: unknown, reason: Bilingual | null, isDefault: boolean) {
  if (reason !== null) return 'refused';
  if (value === undefined) return 'unset';
  return isDefault ? 'default' : 'in-force';
}
