import { describe, expect, test } from 'vitest';
import type { Markup } from '../../../src/domain/markup';
import { type Entry, HOLDER_KINDS, type Stage } from '../../../src/domain/register/types';
import { LANGUAGES } from '../../../src/domain/settings';
import { markView } from '../../../src/domain/wording/mark';
import { noticesFor } from '../../../src/domain/wording/notices';
import { elementsIn, textOf } from '../../support/markup';
import { ALL_STAGES, entryOf } from '../judge/entries';

const SOURCE = 'menurut laman KPU Kabupaten Bantul, dibaca 3 Oktober 2026.';

describe('a mark', () => {
  test.each<[Entry, Stage, string, string]>([
    [entryOf('calon'), 'kampanye', 'calon', 'Sri Tanjung (calon bupati, Kabupaten Bantul)'],
    [
      entryOf('calon'),
      'bakal_calon',
      'bakal calon',
      'Sri Tanjung (bakal calon bupati, Kabupaten Bantul)',
    ],
    [
      entryOf('calon'),
      'di_luar_tahapan',
      'calon',
      'Sri Tanjung (calon bupati, Kabupaten Bantul), saat ini di luar tahapan pemilihan',
    ],
    [
      entryOf('bakal_calon'),
      'kampanye',
      'bakal calon',
      'Sri Tanjung (bakal calon bupati, Kabupaten Bantul), penetapannya belum dikonfirmasi',
    ],
    [
      entryOf('tim'),
      'kampanye',
      'tim kampanye',
      'Sri Tanjung (tim calon bupati, Kabupaten Bantul)',
    ],
    [
      entryOf('pihak_ketiga'),
      'kampanye',
      'terkait calon',
      'Sri Tanjung (tentang calon bupati, Kabupaten Bantul)',
    ],
    [entryOf('partai'), 'di_luar_tahapan', 'partai', 'Partai Cahaya Desa (partai politik)'],
  ])('%#', (entry, stage, text, description) => {
    const mark = markView(entry, stage, 'id');
    expect(mark.text).toBe(text);
    const [entryLine, register, report] = mark.title.split('\n');
    expect(entryLine).toBe(`Tercatat sebagai akun ${description}, ${SOURCE}`);
    expect(register).toBe('Daftar: Daftar Uji, dari Penerbit Uji.');
    expect(report).toBe('Keliru? Tekan tanda ini untuk melapor.');
  });

  test('never says a verdict', () => {
    for (const language of LANGUAGES)
      for (const kind of HOLDER_KINDS)
        for (const stage of ALL_STAGES) {
          const { text, title } = markView(entryOf(kind), stage, language);
          expect(`${text} ${title}`).not.toMatch(/dilarang|prohibited|sanksi|sanction|[{}]/i);
        }
  });
});

test.each(LANGUAGES)('the guard has its notices in %s', (language) => {
  const notices = noticesFor(language);
  for (const notice of Object.values(notices) as Markup[]) {
    expect(notice[1]['lang']).toBe(language);
    expect(textOf(notice)).toMatch(/^Jaga Netral.*[.]/);
  }
  const pressed = (notice: Markup) =>
    elementsIn(notice).flatMap(([, attributes]) => attributes['data-press'] ?? []);
  expect(pressed(notices.reload)).toEqual(['reload', 'dismiss']);
  expect(pressed(notices.gone)).toEqual(['dismiss']);
});
