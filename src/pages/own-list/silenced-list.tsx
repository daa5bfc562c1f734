import { fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';
import type { SilencedEntry } from './silenced';

interface Props {
  readonly texts: Texts;
  readonly entries: readonly SilencedEntry[];
  readonly remind: (id: string) => void;
}

/** Entries that say nothing any more, each with the way back. */
export function SilencedList({ texts, entries, remind }: Props) {
  const words = texts.ownList.silenced;
  return (
    <section class="card silenced">
      <h2>{words.heading}</h2>
      <p class="soft">{words.note}</p>
      <ul class="holders">
        {entries.map(({ id, site, account, holder }) => (
          <li key={id}>
            <div>
              <h3>{holder ?? account}</h3>
              <p class="soft">
                {texts.sites[site]} {account}
              </p>
            </div>
            <button
              type="button"
              class="button small"
              aria-label={fill(words.remindOf, { name: holder ?? account })}
              onClick={() => remind(id)}
            >
              {words.remind}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
