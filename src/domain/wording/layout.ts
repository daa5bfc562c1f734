/**
 * The warning as elements. They travel with the words: the guard shows them and asks which
 * `data-press` was pressed, and pays for no layout on pages where nothing is ever shown. The look
 * is in `data/styles/warning.css`.
 */
import type { Markup } from '../markup';
import type {
  BlockedView,
  CitationView,
  PauseView,
  RuleView,
  WarningWords,
  WhoView,
} from './types';

export const BRAND = 'Jaga Netral';

/** What a press on something in a warning or in a notice does. */
type Press = 'cancel' | 'go' | 'report' | 'rule' | 'reload' | 'dismiss';

/** What a dialog says, from top to bottom. */
interface Step {
  /** The first is a `question`; the one after it, `again`. */
  readonly kind: 'question' | 'again';
  /** "Langkah 1 dari 2"; empty where there is only one. */
  readonly count: string;
  readonly heading: string;
  readonly summary: readonly Markup[];
  readonly more: readonly Markup[];
  readonly go: readonly Markup[];
}

/** One dialog for each deliberate press that going on takes. */
export function layOut(words: WarningWords): readonly Markup<'dialog'>[] {
  const { pause } = words;
  return [question(words), ...(pause === null ? [] : [again(words, pause)])];
}

/** A button that does `press`. */
export function pressable(
  press: Press,
  label: string,
  more: Readonly<Record<string, string>> = {},
): Markup {
  return ['button', { type: 'button', class: press, 'data-press': press, ...more }, label];
}

function question(words: WarningWords): Markup<'dialog'> {
  const { blocked, citation, details, pause } = words;
  return dialog(words, {
    kind: 'question',
    count: pause?.steps[0] ?? '',
    heading: words.heading,
    summary: [
      whoBlock(words.who),
      body(words),
      ...(citation === null ? [] : [ruleLink(citation)]),
      ...line('quiet', words.quiet),
      ...(blocked === null ? [] : [blockedPanel(blocked)]),
      ...line('unsent', words.unsent),
    ],
    more: [
      [
        'details',
        {},
        ['summary', {}, details.title],
        ...details.items.map(ruleInFull),
        section(details.footer),
      ],
      pressable('report', words.reportLabel),
    ],
    // Where a policy blocks there is nothing to go on with: the button does not exist for anybody.
    go: blocked === null ? [goButton(words.proceedLabel)] : [],
  });
}

/** The second step: what is about to happen once more, and nothing else to read. */
function again(words: WarningWords, pause: PauseView): Markup<'dialog'> {
  return dialog(words, {
    kind: 'again',
    count: pause.steps[1],
    heading: pause.heading,
    summary: [whoBlock(words.who), ...line('body', pause.confirmation)],
    more: [],
    go: [goButton(pause.confirmLabel)],
  });
}

function dialog(words: WarningWords, step: Step): Markup<'dialog'> {
  return [
    'dialog',
    {
      class: `warning ${step.kind}`,
      lang: words.lang,
      'data-verdict': words.verdict,
      role: 'alertdialog',
      'aria-labelledby': 'heading',
      'aria-describedby': 'summary',
    },
    ['div', { class: 'head' }, ['p', { class: 'brand' }, BRAND], ...line('count', step.count)],
    [
      'div',
      { class: 'content' },
      ['h1', { id: 'heading' }, step.heading],
      ['div', { id: 'summary' }, ...step.summary],
      ...(step.more.length === 0 ? [] : [['div', { class: 'more' }, ...step.more] as const]),
    ],
    ['div', { class: 'actions' }, cancelButton(words.cancelLabel), ...step.go],
  ];
}

/** The browser itself gives it the focus as it opens the dialog: once more would take as long again. */
function cancelButton(label: string): Markup {
  return pressable('cancel', label, { autofocus: '' });
}

/** Cannot be pressed at once: the guard lets it be once there was time to read. */
function goButton(label: string): Markup {
  return pressable('go', label, { disabled: '' });
}

function whoBlock({ name, region, account }: WhoView): Markup {
  const place = region === '' ? [] : [`, ${region}`];
  const more: Markup[] = account === '' ? [] : [['span', {}, ` ${account}`]];
  return ['p', { class: 'who' }, ['b', {}, name], ...place, ...more];
}

function body({ rule, consequence }: WarningWords): Markup {
  const more: Markup[] = consequence === '' ? [] : [['span', {}, ` ${consequence}`]];
  return ['p', { class: 'body' }, ['b', {}, rule], ...more];
}

function blockedPanel({ text, url }: BlockedView): Markup {
  // The browser opens the address, and only when it is pressed.
  const address: Markup[] =
    url === null ? [] : [['a', { href: url, target: '_blank', rel: 'noreferrer' }, url]];
  return ['p', { class: 'blocked' }, ['span', {}, text], ' ', ...address];
}

/** The verbatim rule with its sources. */
function ruleInFull({ citation, verbatim, lines }: RuleView): Markup {
  return section(lines, ['h2', {}, ruleLink(citation)], ['blockquote', {}, verbatim]);
}

function section(lines: readonly string[], ...first: Markup[]): Markup {
  return ['section', {}, ...first, ...lines.flatMap((text) => line('fine', text))];
}

/** Leads to the rule on the page of rules, whose address no site must know. */
function ruleLink({ rule, text }: CitationView): Markup {
  return pressable('rule', text, { 'data-rule': rule });
}

function line(name: string, text: string): Markup[] {
  return text === '' ? [] : [['p', { class: name }, text]];
}
