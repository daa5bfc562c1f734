/**
 * X's keyboard: letters act on the focused post, or on the post whose page is open when nothing is
 * focused; Ctrl/Cmd+Enter sends what is being written without touching the button.
 */
import type { Intent } from '../site';
import { intentAt } from './controls';
import type { ControlKind } from './markers';
import { inlineComposerAt, modalComposerAt, postOfPath } from './targets';
import type { XView } from './view';

/**
 * What a key event does. Only keydown is answered: letters may fire on keypress, which no longer
 * comes when keydown is held.
 */
export function intentOfKey(event: KeyboardEvent, view: XView): Intent | null {
  const { target } = event;
  if (event.type !== 'keydown' || !(target instanceof Element)) return null;
  const command = event.ctrlKey || event.metaKey;
  if (command) return event.key === 'Enter' ? sendIntent(target, view) : null;
  const kind = isEditable(target) ? undefined : view.markers.shortcuts[letterOf(event)];
  return kind === undefined ? null : shortcutIntent(kind, target, view);
}

/** Caps Lock alone does not matter to X, the Shift key does. */
function letterOf({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey ? key : key.toLowerCase();
}

function isEditable(element: Element): boolean {
  return (
    element.matches('input, textarea, select') ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** The dialog may send from wherever the focus is in it, the reply box from its editor only. */
function sendIntent(element: Element, view: XView): Intent | null {
  const editor = element.closest(view.markers.editor);
  return modalComposerAt(element, view) ?? (editor && inlineComposerAt(editor, view));
}

function shortcutIntent(kind: ControlKind, element: Element, view: XView): Intent | null {
  const { post, controls } = view.markers;
  const focused = element.closest(post);
  const open = focused === null ? postOfPath(view) : null;
  if (focused === null && open === null) return null;
  for (const control of (focused ?? view.page.document).querySelectorAll(controls[kind])) {
    const intent = intentAt(control, view);
    if (intent === null) continue;
    if (focused ? intent.target.root === focused : intent.target.id === open?.id) return intent;
  }
  return null;
}
