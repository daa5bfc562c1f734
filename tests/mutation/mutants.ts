/** Every marker of a site, missing in turn: what a redesign of the site would do to it. */

export interface Mutant {
  /** Where in the markers, e.g. `controls.like` or `post[2]` for one of several alternatives. */
  readonly marker: string;
  readonly markers: object;
}

/** No page has it. */
const NOWHERE_SELECTOR = '[data-none="none"]';
const NOWHERE_WORD = '\u0001';

/** One mutant for each marker, and for each alternative of a selector that has several. */
export function mutantsOf(markers: object): Mutant[] {
  return leaves(markers, []).flatMap(({ path, value }) =>
    replacements(value).map(({ suffix, replacement }) => ({
      marker: path.join('.') + suffix,
      markers: replaced(markers, path, replacement) as object,
    })),
  );
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: string | readonly string[];
}

function leaves(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return [{ path, value }];
    return value.flatMap((item, index) => leaves(item, [...path, String(index)]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]));
}

function replacements(value: Leaf['value']): { suffix: string; replacement: unknown }[] {
  if (typeof value !== 'string') return [{ suffix: '', replacement: [] }];
  if (!isSelector(value)) return [{ suffix: '', replacement: NOWHERE_WORD }];
  const whole = { suffix: '', replacement: NOWHERE_SELECTOR };
  const alternatives = splitSelector(value);
  if (alternatives.length === 1) return [whole];
  const without = alternatives.map((_, index) => ({
    suffix: `[${index}]`,
    replacement: alternatives.filter((__, other) => other !== index).join(', '),
  }));
  return [whole, ...without];
}

/** What is no selector is an icon's path, a label, a host, a part of a test id. */
function isSelector(value: string): boolean {
  return /[[#>]|:\w+\(|^(?:[a-z]+[, ]*)+$/.test(value) && !/^[mM]\d/.test(value);
}

/** Splits at commas that stand in no brackets. */
function splitSelector(selector: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < selector.length; i++) {
    if ('[('.includes(selector.charAt(i))) depth += 1;
    if ('])'.includes(selector.charAt(i))) depth -= 1;
    if (selector.charAt(i) !== ',' || depth > 0) continue;
    parts.push(selector.slice(start, i).trim());
    start = i + 1;
  }
  return [...parts, selector.slice(start).trim()];
}

function replaced(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      String(index) === step ? replaced(item, rest, replacement) : item,
    );
  }
  const record = value as Record<string, unknown>;
  return { ...record, [step]: replaced(record[step], rest, replacement) };
}
