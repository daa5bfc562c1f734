/** Numbers as the person writes them. */
import type { Language } from '../../domain/settings';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

const BYTES_PER_MEGABYTE = 1_000_000;

/** 12345 as `12.345`, or `12,345` in English. */
export function countInWords(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/** Bytes as megabytes, e.g. `3,4 MB`. */
export function sizeInWords(bytes: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(bytes / BYTES_PER_MEGABYTE);
}
