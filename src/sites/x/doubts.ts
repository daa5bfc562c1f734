/** What tells that X has changed: names and boxes that the markers do not explain. */
import type { AccountKey } from '../../domain/account/key';
import type { Doubt, Subject } from '../site';
import { keysOf } from '../subjects';
import { keyOfMention, subjectsOf } from './authors';
import { intentAt } from './controls';
import { inlineComposerAt, modalComposerAt } from './targets';
import type { XView } from './view';

/** Where somebody may write any handle: texts carry a language, links lead to what they name. */
const WRITTEN = 'a[href], div[lang], [contenteditable], [data-testid="tweetText"]';

/** XPath, because selectors do not ask for text. */
const LINES = './/div[not(.//div)][starts-with(., "@")]';

export function doubtsOf(view: XView): Doubt[] {
  return [
    ...(hasUnreadName(view) ? (['authors'] as const) : []),
    ...(hasUnsentBox(view) ? (['controls'] as const) : []),
  ];
}

/** Authors, quoted accounts and those quoted in quotes are written as "@handle" on a line. */
function hasUnreadName(view: XView): boolean {
  const scopes = [...view.page.document.querySelectorAll(`${view.markers.post}, [role="dialog"]`)];
  return scopes.some((scope) => {
    const handles = handlesIn(scope);
    const known = handles.length === 0 ? [] : keysOf(subjectsIn(scope, view));
    return handles.some((handle) => !known.includes(handle));
  });
}

/** Whom a post concerns, and whom the post that is written in a dialog answers or quotes. */
function subjectsIn(scope: Element, view: XView): readonly Subject[] {
  if (scope.matches(view.markers.post)) return subjectsOf(scope, view);
  return modalComposerAt(scope, view)?.target.subjects ?? [];
}

/** Lines that are a handle and nothing else; "Replying to @handle" is none. */
function handlesIn(scope: Element): AccountKey[] {
  return linesIn(scope)
    .filter((line) => /^@\w+$/.test(line.textContent) && line.closest(WRITTEN) === null)
    .map((line) => keyOfMention(line.textContent))
    .filter((key) => key !== null);
}

/**
 * Lines that begin with "@". Only these are handed over: a page has thousands of lines, and what a
 * script has touched takes memory for as long as it stands there.
 */
function linesIn(scope: Element): Element[] {
  const lines = document.evaluate(LINES, scope, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: lines.snapshotLength }, (_, at) => lines.snapshotItem(at) as Element);
}

/** A box of X's own in which a post is written, but nothing known sends it. */
function hasUnsentBox(view: XView): boolean {
  return [...view.page.document.querySelectorAll(view.markers.editor)].some((box) => {
    const composed = modalComposerAt(box, view) ?? inlineComposerAt(box, view);
    return composed === null || intentAt(composed.control, view) === null;
  });
}
