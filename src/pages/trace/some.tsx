import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props<T> {
  readonly items: readonly T[];
  /** As many are shown at first. */
  readonly first: number;
  /** As many come with each press of the button. */
  readonly step: number;
  /** Words for the button that shows so many more. */
  readonly more: (count: number) => string;
  readonly children: (item: T) => ComponentChildren;
}

/** The first of many; more on request, so that ten thousand do not halt the page. */
export function Some<T>({ items, first, step, more, children }: Props<T>) {
  const [shown, setShown] = useState(first);
  const next = Math.min(step, items.length - shown);
  return (
    <>
      <ul>{items.slice(0, shown).map(children)}</ul>
      {next > 0 && (
        <button type="button" class="button small" onClick={() => setShown(shown + step)}>
          {more(next)}
        </button>
      )}
    </>
  );
}
