/** What an agency's policy (managed storage) can set. There is no key that reports anything back. */
import type { Bilingual } from '../bilingual';
import type { Settings } from '../settings';

/** What a policy may take out of the person's hands. */
export const LOCKABLE = [
  'mode',
  'outsideStages',
  'parties',
  'marks',
  'language',
  'repairs',
  'registers',
  'ownList',
  'silence',
] as const;
export type Lockable = (typeof LOCKABLE)[number];

/** The settings that a policy can set. */
export const POLICY_SETTINGS = ['mode', 'outsideStages', 'parties', 'marks', 'language'] as const;
type PolicySetting = (typeof POLICY_SETTINGS)[number];

/** Whom to ask; one of the two may be missing. */
export interface Contact {
  readonly name?: string;
  readonly url?: string;
}

/** The part of a policy that is in force. */
export interface Policy {
  /** The first has precedence. */
  readonly registerUrls: readonly string[];
  /** Public keys (`ed25519:…`) of which one has to have signed each of these registers. */
  readonly registerKeys: readonly string[];
  readonly settings: Partial<Pick<Settings, PolicySetting>>;
  readonly contact: Contact | null;
  readonly locked: ReadonlySet<Lockable>;
}

/** Settings as they are in force, and what the policy says of them. */
export interface EffectiveSettings extends Settings {
  readonly locked: ReadonlySet<Lockable>;
  /** Who has set the policy; null: it does not say, or there is none. */
  readonly contact: Contact | null;
}

/** One line of the diagnosis. */
export interface PolicyLine {
  /** A key of the schema, or one that it does not know. */
  readonly key: string;
  /** As the browser handed it over; undefined when it did not. */
  readonly value: unknown;
  /** `default`: in force until the person chooses otherwise. */
  readonly state: 'in-force' | 'default' | 'refused' | 'unset';
  readonly locked: boolean;
  /** Why it is refused. */
  readonly reason: Bilingual | null;
}

export interface ParsedPolicy {
  readonly policy: Policy;
  /** One for each key of the schema in its order, then the unknown keys. */
  readonly lines: readonly PolicyLine[];
}
