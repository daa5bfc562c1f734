/** Addresses of the extension's pages that are opened with something to show. */
import type { AccountKey } from '../domain/account/key';
import { browser } from '../platform/browser';
import type { Noted } from '../platform/messages';

/** The own list; `profile` is the address of an account to be added. */
export function ownListPage(profile?: string): string {
  return pageAddress('own-list', profile === undefined ? {} : { add: profile });
}

/** Who has listed this account, and how to have it corrected. */
export function correctionPage(key: AccountKey): string {
  return pageAddress('correction', { key });
}

/** What the extension sees of itself: policy, registers, updates. */
export function diagnosisPage(): string {
  return pageAddress('diagnosis', {});
}

/** Every rule in force; `rule` is the id of the one to show first. */
export function rulesPage(rule?: string): string {
  return pageAddress('rules', rule === undefined ? {} : { rule });
}

/** The rules on one sheet of paper, for an office wall. */
export function posterPage(): string {
  return pageAddress('poster', {});
}

/** The elections of the registers, and what changes for the person at each stage. */
export function calendarPage(): string {
  return pageAddress('calendar', {});
}

/** Jejak: what the person's exports say of accounts that are listed. */
export function tracePage(): string {
  return pageAddress('trace', {});
}

/** What a person meets first: who they are, what is watched for, and where to try it. */
export function welcomePage(): string {
  return pageAddress('welcome', {});
}

/** The diary of warnings. */
export function diaryPage(): string {
  return pageAddress('diary', {});
}

/** Opens a page of the extension in a tab of its own. */
export async function openPage(address: string): Promise<Noted> {
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
  return { noted: true };
}

function pageAddress(name: string, query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query).toString();
  return `/src/pages/${name}/index.html${search && `?${search}`}`;
}
