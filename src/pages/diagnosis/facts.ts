/**
 * What the extension sees of itself. Nothing here tells what the person did or whom they listed, so
 * that all of it may be handed on.
 */
import builtIn from '../../data/markers/self-test.json' with { type: 'json' };
import { newerMarkers } from '../../background/markers';
import {
  faults,
  type LogLine,
  type RegisterFault,
  updateLog,
} from '../../background/registers/log';
import { type RegisterRecord, registers } from '../../background/registers/registers';
import { type Site, SITES } from '../../domain/account/key';
import type { PolicyLine } from '../../domain/policy/types';
import { browser } from '../../platform/browser';
import { loadPolicy } from '../../platform/policy-store';

/** A register that the person did not write. */
export type PublishedRegister = RegisterRecord & {
  readonly origin: Exclude<RegisterRecord['origin'], 'own'>;
};

export interface Facts {
  readonly extension: string;
  readonly browser: string;
  readonly builtInMarkers: number;
  readonly newerMarkers: readonly { readonly site: Site; readonly version: number }[];
  readonly registers: readonly PublishedRegister[];
  /** Faults that still stand, by id of the register. */
  readonly faults: Readonly<Record<string, RegisterFault>>;
  readonly policy: readonly PolicyLine[];
  readonly log: readonly LogLine[];
}

export async function readFacts(): Promise<Facts> {
  const [all, standing, { lines }, log, newer] = await Promise.all([
    registers(),
    faults(),
    loadPolicy(),
    updateLog(),
    Promise.all(
      SITES.map(async (site) => ({ site, version: (await newerMarkers(site))?.version })),
    ),
  ]);
  return {
    extension: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    builtInMarkers: builtIn.version,
    newerMarkers: newer.flatMap(({ site, version }) =>
      version === undefined ? [] : [{ site, version }],
    ),
    registers: published(all),
    faults: standing,
    policy: lines,
    log: log.filter(
      ({ register }) => !all.some(({ id, origin }) => id === register && origin === 'own'),
    ),
  };
}

function published(all: readonly RegisterRecord[]): PublishedRegister[] {
  return all.filter((register): register is PublishedRegister => register.origin !== 'own');
}
