/** What the warning says where a policy lets nobody go on. */
import { describe, expect, test } from 'vitest';
import { judgeReply } from '../../../src/background/replies';
import { type Act, ACTS } from '../../../src/domain/act';
import { parsePolicy } from '../../../src/domain/policy/parse';
import { effectiveSettings } from '../../../src/domain/policy/effective';
import { HOLDER_KINDS, OFFICES } from '../../../src/domain/register/types';
import { LANGUAGES } from '../../../src/domain/settings';
import type { WarningView } from '../../../src/domain/wording/types';
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
): WarningView[] {
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
        return warning === null ? [] : [warning];
      });
    }),
  );
}

describe('a blocked act', () => {
  test('says who has set it and whom to ask', () => {
    const view = warned({ mode: 'block', contactName: NAME, contactUrl: URL });
    expect(view).toMatchObject({
      unsent: 'Tidak terkirim.',
      cancelLabel: 'Tutup',
      blocked: { text: `Diblokir ${NAME}. Hubungi mereka.`, url: URL },
    });
  });

  test('says so as well where the policy names nobody', () => {
    expect(warned({ mode: 'block' })?.blocked).toEqual({
      text: 'Diblokir kebijakan instansi Anda. Hubungi pengelolanya.',
    });
  });

  test('is nothing that the other modes know', () => {
    for (const mode of ['remind', 'pause']) {
      expect(warned({ mode, contactName: NAME, contactUrl: URL })?.blocked).toBeUndefined();
    }
  });

  test.each(LANGUAGES)('%s: is said in forty words before the details', (language) => {
    const raw = { mode: 'block', language };
    const views = [...warnings(raw), ...warnings({ ...raw, contactName: NAME })];
    expect(views.length).toBeGreaterThan(100);
    for (const { heading, body, citation, consequence, unsent, blocked } of views) {
      const front = [heading, body, citation, consequence, unsent, blocked?.text ?? ''].join(' ');
      expect(front.split(/\s+/).filter(Boolean).length, front).toBeLessThanOrEqual(40);
    }
  });
});
