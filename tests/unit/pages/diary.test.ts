import { expect, test } from 'vitest';
import type { DiaryLine } from '../../../src/background/diary/diary';
import { ACTS } from '../../../src/domain/act';
import { policySchema } from '../../../src/domain/policy/schema';
import { LOCKABLE } from '../../../src/domain/policy/types';
import { LANGUAGES } from '../../../src/domain/settings';
import { diaryCsv } from '../../../src/pages/diary/table';
import { diaryTextsIn } from '../../../src/pages/diary/texts';

const LINE: DiaryLine = {
  id: '2026-11-22T03:04:05.000Z 1',
  at: '2026-11-22T03:04:05.000Z',
  act: 'follow',
  key: 'instagram:name:budi.calon',
  label: '@Budi.Calon',
  holder: '=HYPERLINK("https://contoh.id")',
  decision: 'proceeded',
};

test('goes into a spreadsheet, where no cell is a formula', () => {
  const [headings, row] = diaryCsv([LINE], 'id').split('\r\n');
  expect(headings).toBe('\uFEFF"Waktu";"Situs";"Tindakan";"Akun";"Alamat";"Pemilik";"Keputusan"');
  expect(row).toBe(
    '"2026-11-22T03:04:05.000Z";"Instagram";"Mengikuti";"\'@Budi.Calon";' +
      '"https://www.instagram.com/Budi.Calon";"\'=HYPERLINK(""https://contoh.id"")";"Diteruskan"',
  );
});

test.each(LANGUAGES)('every act has a name (%s)', (language) => {
  expect(Object.keys(diaryTextsIn(language).acts).sort()).toEqual([...ACTS].sort());
});

test('no policy can set it or lock it', () => {
  const keys = [...Object.keys(policySchema.shape), ...LOCKABLE];
  expect(keys.filter((key) => /diary|warnings|paused/i.test(key))).toEqual([]);
});
