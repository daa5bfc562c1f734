/** What the warning says where a policy lets nobody go on. */
import { describe, expect, test } from 'vitest';
import { type Act, ACTS } from '../../../src/domain/act';
import { parsePolicy } from '../../../src/domain/policy/parse';
import { effectiveSettings } from '../../../src/domain/policy/effective';
import { HOLDER_KINDS, OFFICES } from '../../../src/domain/register/types';
import { LANGUAGES } from '../../../src/domain/settings';
import type { Markup } from '../../../src/domain/markup';
import { judgeReply } from '../../../src/background/replies';
import { elementsIn, textAt, textOf } from '../../support/markup';
import { entryOf, inStage } from '../judge/entries';

const NAME = 'Inspektorat Kabupaten Bantul';
const URL = 'https://bantul.example/tanya';

function warned(raw: object, kind: (typeof HOLDER_KINDS)[number] = 'calon', act: Act = 'like') {
  return warnings(raw, [kind], [act])[0];
}

function warnings(
  raw: object,
  kinds: readonly (typeof HOLDER_KINDS)[number][] = HOLDER_KINDS,
  acts: readonly Act[] = ACTS,
): Markup<'dialog'>[] {
  const settings = effectiveSettings({ employment: 'pns' }, parsePolicy(raw).policy);
  return kinds.flatMap((kind) =>
    OFFICES.flatMap((office) => {
      const entry =
        kind === 'partai' ? entryOf(kind, 'pribadi') : entryOf(kind, 'pribadi', { office });
      const keys = entry.account.keys;
      const entries = new Map(keys.map((key) => [key, [entry]] as const));
      return acts.flatMap((act) => {
        const request = { act, subjects: [{ role: 'author' as const, keys }] };
        const { warning } = judgeReply(request, entries, settings, inStage('kampanye'));
        return warning?.steps ?? [];
      });
    }),
  );
}

const headingOf = (dialog: Markup) => byId(dialog, 'heading').map(textOf).join();

/** The lines of the summary. */
const summaryOf = (dialog: Markup) =>
  byId(dialog, 'summary')
    .flatMap(([, , ...lines]) => lines.map(textOf))
    .join(' ');

const byId = (dialog: Markup, id: string) =>
  elementsIn(dialog).filter(([, attributes]) => attributes['id'] === id);

const presses = (dialog: Markup) =>
  elementsIn(dialog).flatMap(([, attributes]) => attributes['data-press'] ?? []);

describe('a blocked act', () => {
  test('says who has set it and whom to ask', () => {
    const dialog = warned({ mode: 'block', contactName: NAME, contactUrl: URL });
    expect(textAt(dialog, 'cancel')).toBe('Tutup');
    expect(textAt(dialog, 'blocked')).toBe(`Diblokir ${NAME}. Hubungi mereka. ${URL}`);
    expect(dialog && elementsIn(dialog).find(([tag]) => tag === 'a')?.[1]).toEqual({
      href: URL,
      target: '_blank',
      rel: 'noreferrer',
    });
  });

  test('says so as well where the policy names nobody', () => {
    expect(textAt(warned({ mode: 'block' }), 'blocked')?.trim()).toBe(
      'Diblokir kebijakan instansi Anda. Hubungi pengelolanya.',
    );
  });

  test('asks nothing, because there is nothing to go on with', () => {
    const dialogs = warnings({ mode: 'block' });
    for (const dialog of dialogs) {
      expect(headingOf(dialog)).toMatch(/^Tidak dapat [^?]*$/);
      expect(presses(dialog)).not.toContain('go');
    }
  });

  test('is nothing that the other modes know', () => {
    for (const mode of ['remind', 'pause']) {
      const dialog = warned({ mode, contactName: NAME, contactUrl: URL });
      expect(textAt(dialog, 'blocked')).toBeNull();
      expect(dialog && presses(dialog)).toContain('go');
    }
  });

  test.each(LANGUAGES)('%s: is said in forty words before the details', (language) => {
    const raw = { mode: 'block', language };
    const dialogs = [...warnings(raw), ...warnings({ ...raw, contactName: NAME })];
    expect(dialogs.length).toBeGreaterThan(100);
    for (const dialog of dialogs) {
      const front = `${headingOf(dialog)} ${summaryOf(dialog)}`;
      expect(front.split(/\s+/).filter(Boolean).length, front).toBeLessThanOrEqual(40);
    }
  });
});
