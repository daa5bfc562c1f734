/**
 * Meta's exports write every byte of UTF-8 as a character of its own (`Ã©` for `é`), in values and in
 * keys. Whether a text is written so shows in itself: it decodes without fault, or it is left alone.
 */
const BEYOND_BYTES = /[\u0100-\uffff]/;
const BEYOND_ASCII = /[\u0080-\u00ff]/;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** `text` as it was meant. */
export function mended(text: string): string {
  if (BEYOND_BYTES.test(text) || !BEYOND_ASCII.test(text)) return text;
  try {
    return utf8.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** Parsed JSON with all its texts and keys as they were meant. */
export function mendedJson(value: unknown): unknown {
  if (typeof value === 'string') return mended(value);
  if (Array.isArray(value)) return value.map(mendedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [mended(key), mendedJson(one)]),
  );
}
