import { useLayoutEffect, useState } from 'preact/hooks';
import { saveOwnHolders } from '../../background/own-list';
import { setSilenced } from '../../background/silenced';
import type { EffectiveSettings } from '../../domain/policy/types';
import type { Election, Holder } from '../../domain/register/types';
import { fill } from '../../domain/wording/texts';
import { Brand } from '../shared/brand';
import { describeDocument } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { AccountForm } from './account-form';
import { Files } from './files';
import { HolderList } from './holder-list';
import { withEdited, withHolders, withoutHolder } from './list';
import type { SilencedEntry } from './silenced';
import { SilencedList } from './silenced-list';

/** What the person has put down here. */
interface Kept {
  readonly holders: readonly Holder[];
  readonly silenced: readonly SilencedEntry[];
}

interface Props {
  readonly settings: EffectiveSettings;
  readonly initial: Kept;
  readonly elections: readonly Election[];
  /** Address of an account to be added; empty: none. */
  readonly profile: string;
  readonly now: Date;
}

interface Outcome {
  readonly words: string;
  readonly failed?: boolean;
  /** What was listed before. */
  readonly before?: readonly Holder[];
}

/** Everybody whom the person has listed, and what can be done about it, on one screen. */
export function OwnList({ settings, initial, elections, profile, now }: Props) {
  const { language, locked, contact } = settings;
  const [holders, setHolders] = useState(initial.holders);
  const [silenced, setSilent] = useState(initial.silenced);
  const [edited, setEdited] = useState<Holder | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const all = textsIn(language);
  const texts = all.ownList;
  const mayChange = !locked.has('ownList');

  useLayoutEffect(() => {
    describeDocument(language, `${texts.heading} – ${all.brand}`);
  }, []);

  const attempt = (work: Promise<void>, done: () => void): Promise<boolean> =>
    work.then(
      () => {
        done();
        return true;
      },
      (error: unknown) => {
        console.error('[jaga-netral]', error);
        setOutcome({ words: texts.outcome.failed, failed: true });
        return false;
      },
    );
  const save = (next: readonly Holder[], said: Omit<Outcome, 'failed'>) =>
    attempt(saveOwnHolders(next), () => {
      setHolders(next);
      setOutcome(said);
    });
  const remind = (id: string) =>
    attempt(setSilenced(id, false), () => {
      setSilent(silenced.filter((entry) => entry.id !== id));
      setOutcome({ words: texts.outcome.speaking });
    });

  return (
    <div class="sheet wide">
      <header>
        <Brand>{texts.heading}</Brand>
        <div class={`outcome ${outcome?.failed ? 'failed' : ''}`} role="status">
          {outcome && <span>{outcome.words}</span>}
          {outcome?.before && (
            <button
              type="button"
              class="link"
              onClick={() => void save(outcome.before ?? [], { words: texts.outcome.saved })}
            >
              {texts.outcome.undo}
            </button>
          )}
        </div>
      </header>
      <main>
        <p class="intro">{texts.intro}</p>
        {!mayChange && (
          <p class="hint amber">{fill(texts.locked, { who: contact?.name ?? all.agency })}</p>
        )}
        <div class={`columns ${mayChange ? 'two' : ''}`}>
          {mayChange && (
            <AccountForm
              key={edited?.id ?? ''}
              texts={all}
              language={language}
              elections={elections}
              edited={edited}
              profile={profile}
              now={now}
              cancel={() => setEdited(null)}
              save={async (holder) => {
                const said = { words: texts.outcome.saved, before: holders };
                const isSaved = await save(withEdited(holders, holder), said);
                if (isSaved) setEdited(null);
                return isSaved;
              }}
            />
          )}
          <div>
            <HolderList
              texts={all}
              holders={holders}
              elections={elections}
              edited={edited}
              edit={mayChange ? setEdited : null}
              remove={({ id, name }) => {
                const words = fill(texts.outcome.removed, { name });
                if (edited?.id === id) setEdited(null);
                void save(withoutHolder(holders, id), { words, before: holders });
              }}
            />
            <Files
              texts={texts}
              language={language}
              holders={holders}
              elections={elections}
              now={now}
              add={
                mayChange
                  ? (added) => {
                      const count = added.flatMap(({ accounts }) => accounts).length;
                      const words = fill(texts.outcome.imported, { count: String(count) });
                      return save(withHolders(holders, added), { words, before: holders });
                    }
                  : null
              }
            />
            {silenced.length > 0 && (
              <SilencedList texts={all} entries={silenced} remind={(id) => void remind(id)} />
            )}
          </div>
        </div>
      </main>
    </div>
  );
}
