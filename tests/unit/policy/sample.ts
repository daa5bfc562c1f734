import type { WrittenPolicy } from '../../../src/domain/policy/schema';

export const KEY = `ed25519:${'A-_9'.repeat(10)}abc`;

/** Every key once, with characters that each of the kit's formats has to escape. */
export const EVERYTHING: WrittenPolicy = {
  registerUrl: 'https://daftar.kota.example/a&b/ http://127.0.0.1:8080/',
  registerKeys: [KEY, `ed25519:${'b'.repeat(43)}`],
  mode: 'block',
  outsideStages: 'remind',
  parties: 'note',
  marks: false,
  language: 'en',
  contactName: 'Inspektorat "Kota" <Contoh> & \\Rekan – Ñ',
  contactUrl: 'https://kota.example/tanya?soal=netral&bahasa=id',
  locked: ['mode', 'registers', 'marks'],
};
