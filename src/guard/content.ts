/**
 * Who is concerned by words rather than by a post's author: accounts and campaign hashtags in what
 * the person is about to send, and hashtags or slogans on the pictures of a post. The words are
 * read at the moment of the act, compared here, and kept nowhere.
 */
import type { AccountKey } from '../domain/account/key';
import { accountsInText, tagsInText } from '../domain/account/in-text';
import type { Naming } from '../domain/account/naming/naming';
import type { SubjectRole } from '../domain/subject';
import type { Intent, Subject } from '../sites/site';

/** Accounts, hashtags and slogans in the text that `intent` sends. */
export function writtenSubjects(naming: Naming, { written }: Intent): Subject[] {
  if (written === undefined) return [];
  const text = written.map(textOf).join('\n');
  return subjectsOf('mentioned', accountsInText(text, naming)).concat(
    subjectsOf('campaign-tag', tagsInText(text, naming.site)),
  );
}

/**
 * Hashtags and slogans in the descriptions of the target's pictures, which the sites themselves
 * write and which often contain the words on a poster.
 */
export function pictureSubjects({ site }: Naming, { target: { root } }: Intent): Subject[] {
  if (root === root.ownerDocument.documentElement) return [];
  const keys = [...root.querySelectorAll('img[alt]')].flatMap((image) =>
    tagsInText(image.getAttribute('alt') ?? '', site),
  );
  return subjectsOf('shown-tag', [...new Set(keys)]);
}

function subjectsOf(role: SubjectRole, keys: readonly AccountKey[]): Subject[] {
  return keys.map((key) => ({ role, keys: [key] }));
}

/** As it is seen: only `innerText` puts a line break between the paragraphs of an editor. */
function textOf(box: Element): string {
  if (box.matches('textarea, input')) return (box as HTMLInputElement).value;
  return box instanceof HTMLElement ? box.innerText : '';
}
