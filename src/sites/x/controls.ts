/** Which act a press performs, and how its control is found again. */
import type { Act } from '../../domain/act';
import type { Intent, Target } from '../site';
import { areSame } from '../subjects';
import type { ControlKind } from './markers';
import {
  accountAt,
  actionBarAt,
  hostAt,
  inlineComposerAt,
  modalComposerAt,
  originOfMenu,
  postAt,
  unknownTarget,
  webIntent,
} from './targets';
import { type XView, iconOf } from './view';

type Reading = Omit<Intent, 'control'>;
type ControlReader = (control: Element, view: XView) => Reading | null;

/** The intent of pressing `element`, or null. */
export function intentAt(element: Element, view: XView): Intent | null {
  const { controls } = view.markers;
  const control = element.closest(view.anyControl);
  if (control === null) return null;
  const kind = KINDS.find((candidate) => control.matches(controls[candidate]));
  const reading = kind ? READERS[kind](control, view) : null;
  return reading && { ...reading, control };
}

/** The control that performs the intent now, or null. */
export function findControl(intent: Intent, now: XView): Element | null {
  const { control } = intent;
  // A composer or menu that is still open was opened for this very post.
  const { page } = now;
  const view = { ...now, page: { ...page, opener: page.opener ?? intent.target } };
  if (control.isConnected && performs(intent, control, view)) return control;
  if (intent.target.id === null) return null;
  const candidates = view.page.document.querySelectorAll(view.anyControl);
  return [...candidates].find((candidate) => performs(intent, candidate, view)) ?? null;
}

function performs(intent: Intent, candidate: Element, view: XView): boolean {
  const again = looksLike(intent.control, candidate, view) ? intentAt(candidate, view) : null;
  return (
    again?.control === candidate &&
    again.act === intent.act &&
    sameTarget(again.target, intent.target)
  );
}

/** A menu item is not its opener, "Copy link" not "Send via Chat", one choice of a poll not another. */
function looksLike(one: Element, other: Element, view: XView): boolean {
  const traits = (element: Element) => [
    element.getAttribute('data-testid'),
    element.getAttribute('role'),
    iconOf(element, view),
    element.matches(view.markers.choice) && element.textContent,
  ];
  const expected = traits(one);
  return traits(other).every((trait, index) => trait === expected[index]);
}

function sameTarget(one: Target, other: Target): boolean {
  return one.id === other.id && areSame(one.subjects, other.subjects);
}

/** In the order in which kinds are tried: a menu item may have the test id of a button. */
const READERS: Readonly<Record<ControlKind, ControlReader>> = {
  item: readMenuItem,
  like: onPost('like'),
  reply: onPost('reply'),
  repost: onPost('repost'),
  share: readShare,
  vote: onPost('vote'),
  follow: (control, view) => ({ act: 'follow', target: accountAt(control, view) }),
  send: (control, view) => modalComposerAt(control, view) ?? inlineComposerAt(control, view),
  confirm: webIntent,
  host: readHost,
};

const KINDS = Object.keys(READERS) as ControlKind[];

function onPost(act: Act): ControlReader {
  return (control, view) => ({ act, target: postAt(control, view) ?? unknownTarget(control) });
}

function readShare(control: Element, view: XView): Reading | null {
  return actionBarAt(control, view) && onPost('share')(control, view);
}

/** A Space's card has buttons to listen and to be reminded that differ by their label only. */
function readHost(control: Element, view: XView): Reading | null {
  const follows = hasLabel(control, view.markers.hostLabels);
  return follows ? { act: 'follow', target: hostAt(control, view) } : null;
}

function readMenuItem(item: Element, view: XView): Reading | null {
  const act = actOfItem(item, view);
  if (act === null) return null;
  if (act === 'follow') return { act, target: accountAt(item, view) };
  const target = originOfMenu(item, view);
  return target && { act, target };
}

function actOfItem(item: Element, view: XView): Act | null {
  const { like, repost, quote, shareIcons, shareLabels, followIcon, followLabels } =
    view.markers.items;
  if (item.matches(repost)) return 'repost';
  if (item.matches(quote)) return 'quote';
  if (item.matches(like)) return 'like';
  const icon = iconOf(item, view);
  if (shareIcons.some((start) => icon.startsWith(start)) || hasLabel(item, shareLabels)) {
    return 'share';
  }
  return icon.startsWith(followIcon) || hasLabel(item, followLabels) ? 'follow' : null;
}

/** Whether the control's text begins with one of these. */
function hasLabel({ textContent }: Element, beginnings: readonly string[]): boolean {
  const label = textContent.trim().toLowerCase();
  return beginnings.some((beginning) => label.startsWith(beginning));
}
