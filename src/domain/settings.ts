/** What a person may choose, and what a policy may choose for them. Defaults are the safe choice. */
import type { Employment } from './employment';

export const MODES = ['remind', 'pause'] as const;
/** Nobody takes the way out from themselves: only a policy can set `block`. */
export const POLICY_MODES = [...MODES, 'block'] as const;
export const OUTSIDE_STAGES = ['note', 'remind'] as const;
export const PARTIES = ['caution', 'note'] as const;
export const LANGUAGES = ['id', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

export interface Settings {
  /** Null until the person has said it: then no sanction is named, only that it depends. */
  readonly employment: Employment | null;
  /** `remind`: one deliberate press goes on; `pause`: two; `block`: none does. */
  readonly mode: (typeof POLICY_MODES)[number];
  /** Candidates' accounts outside every election stage: only the mark, or a reminder. */
  readonly outsideStages: (typeof OUTSIDE_STAGES)[number];
  readonly parties: (typeof PARTIES)[number];
  readonly language: Language;
  readonly marks: boolean;
  /** Whether newer markers from the register's publisher are used when a site has changed. */
  readonly repairs: boolean;
}

/** The settings as the person has chosen them; absent: not chosen. */
export type OwnChoices = Partial<
  Omit<Settings, 'mode'> & { readonly mode: (typeof MODES)[number] }
>;

export const DEFAULT_SETTINGS: Settings = {
  employment: null,
  mode: 'remind',
  outsideStages: 'note',
  parties: 'caution',
  language: 'id',
  marks: true,
  repairs: true,
};
