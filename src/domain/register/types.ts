/**
 * The register: who is listed, with which accounts, for which election. These types are inferred
 * from nothing so that code without a schema library can use them; `schema.ts` proves that parsed
 * data has exactly this shape.
 */
import type { AccountKey } from '../account/key';

/** Dated phases of an election. Outside all of them the stage is `di_luar_tahapan`. */
export const STAGES = [
  'bakal_calon',
  'calon',
  'kampanye',
  'masa_tenang',
  'pemungutan',
  'pasca',
] as const;

export type ElectionStage = (typeof STAGES)[number];
export type Stage = ElectionStage | 'di_luar_tahapan';

/** What kind of holder an account belongs to. `pihak_ketiga`: content about a candidate by others. */
export const HOLDER_KINDS = ['bakal_calon', 'calon', 'tim', 'partai', 'pihak_ketiga'] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

export const OFFICES = [
  'presiden',
  'wakil_presiden',
  'dpr',
  'dpd',
  'dprd_provinsi',
  'dprd_kabkota',
  'gubernur',
  'wakil_gubernur',
  'bupati',
  'wakil_bupati',
  'wali_kota',
  'wakil_wali_kota',
] as const;
export type Office = (typeof OFFICES)[number];

/** Time zones of Indonesia: WIB, WITA, WIT. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

/** A calendar day `YYYY-MM-DD` in the time zone of the election. */
export type Day = string;

export interface Source {
  /** Where the fact was read, in words a person can follow. */
  readonly text: string;
  /** The day on which it was read. */
  readonly checked: Day;
}

export interface StageSpan {
  readonly stage: ElectionStage;
  /** First and last day, both included. */
  readonly from: Day;
  readonly until: Day;
}

export interface Election {
  readonly id: string;
  readonly name: string;
  readonly kind: 'pemilu' | 'pilkada';
  readonly timeZone: TimeZone;
  readonly stages: readonly StageSpan[];
  readonly source: Source;
}

export interface ListedAccount {
  /** All names of this one account; the first is the one to show. */
  readonly keys: readonly AccountKey[];
  /** As the publisher writes it, e.g. `@budi`. */
  readonly label: string;
  /** Campaign account (`pemenangan`) or the holder's own account (`pribadi`). */
  readonly use: 'pemenangan' | 'pribadi';
  /** Days on which the entry is valid; absent: as long as the holder is. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly source: Source;
}

/** A hashtag or slogan of a campaign, e.g. `#BudiMaju` or `Budi Maju Bersama Warga`. */
export interface ListedTag {
  readonly text: string;
  readonly source: Source;
}

export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly kind: HolderKind;
  readonly office?: Office | undefined;
  /** Place in words, e.g. `Kabupaten Bantul`. */
  readonly region?: string | undefined;
  /** Id of the election; parties have none. */
  readonly election?: string | undefined;
  /** Replaced and cancelled candidates stay in the file for the record and are never warned of. */
  readonly status: 'aktif' | 'diganti' | 'dibatalkan';
  readonly accounts: readonly ListedAccount[];
  readonly tags?: readonly ListedTag[] | undefined;
}

export interface Register {
  readonly format: 'jaga-netral-register/1';
  readonly title: string;
  /** Honest label of what the list is, shown wherever the register is named. */
  readonly label: string;
  readonly publisher: { readonly name: string; readonly contact: string };
  readonly sequence: number;
  readonly issued: Day;
  readonly elections: readonly Election[];
  readonly holders: readonly Holder[];
  /** A newer set of markers for changed sites; it is checked by itself (`domain/markers`). */
  readonly markers?: unknown;
}

/**
 * How a register came to this browser, from the most to the least trusted: set by policy, added by
 * the person from its publisher, shipped inside, or written by the person.
 */
export const REGISTER_ORIGINS = ['managed', 'added', 'embedded', 'own'] as const;
export type RegisterOrigin = (typeof REGISTER_ORIGINS)[number];

/** What is said of a register wherever one of its entries is shown. */
export interface RegisterHead {
  /** Its address, `embedded` or `own`. */
  readonly id: string;
  readonly origin: RegisterOrigin;
  readonly title: string;
  readonly label: string;
  readonly publisher: Register['publisher'];
  readonly sequence: number;
  readonly issued: Day;
}

/** An account, hashtag or slogan found in a register, with everything that is said of it. */
export interface Entry {
  readonly account: ListedAccount;
  readonly holder: Holder;
  readonly election: Election | null;
  readonly register: RegisterHead;
}
