/** What is said of the renewal of registers, in every language. */
import type { Bilingual } from '../../domain/bilingual';
import { LANGUAGES } from '../../domain/settings';
import { fill, textsFor, type Texts } from '../../domain/wording/texts';

/** Why a register is not renewed, in words. */
export class UpdateFault extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}

type Reason = keyof Texts['update'];

/** A sentence of the texts `update`, in every language. */
export function updateWords(reason: Reason, slots: Readonly<Record<string, string>>): Bilingual {
  const words = (language: (typeof LANGUAGES)[number]) =>
    fill(textsFor(language).update[reason], slots);
  return { id: words('id'), en: words('en') };
}

export function faultOf(reason: Reason, slots: Readonly<Record<string, string>> = {}): UpdateFault {
  return new UpdateFault(updateWords(reason, slots));
}

/** What went wrong, where nobody has foreseen it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
