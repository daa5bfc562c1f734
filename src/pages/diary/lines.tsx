import { useRef, useState } from 'preact/hooks';
import type { DiaryLine } from '../../background/diary/diary';
import { siteOfKey } from '../../domain/account/key';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import { momentInWords } from '../shared/dates';
import { offerCsv } from '../shared/offer-csv';
import { textsIn } from '../shared/texts';
import type { DiaryTexts } from './texts';

/** Lines that are drawn at once. */
const PAGE = 100;

interface Props {
  readonly texts: DiaryTexts;
  readonly language: Language;
  readonly lines: readonly DiaryLine[] | null;
  /** Whether the diary is kept. */
  readonly on: boolean;
  readonly erase: () => void;
}

/** What stands in the diary, newest first. */
export function Lines({ texts, language, lines, on, erase }: Props) {
  const { list } = texts;
  if (lines === null) return <p class="hint amber">{list.unreadable}</p>;
  const count = lines.length.toLocaleString(language);
  return (
    <section class="card">
      <div class="title">
        <h2>{list.heading}</h2>
        {lines.length > 0 && <p class="soft">{fill(list.count, { count })}</p>}
      </div>
      {lines.length === 0 ? (
        <p class="soft">{on ? list.emptyOn : list.emptyOff}</p>
      ) : (
        <>
          <Actions texts={texts} language={language} lines={lines} erase={erase} />
          <Table texts={texts} language={language} lines={lines} />
        </>
      )}
    </section>
  );
}

interface TableProps {
  readonly texts: DiaryTexts;
  readonly language: Language;
  readonly lines: readonly DiaryLine[];
}

function Table({ texts: { list, acts, decisions }, language, lines }: TableProps) {
  const [shown, setShown] = useState(PAGE);
  const { sites } = textsIn(language);
  const hidden = lines.length - shown;
  return (
    <>
      <table>
        <thead>
          <tr>
            {[list.at, list.act, list.account, list.decision].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ id, at, act, key, label, holder, decision }) => (
            <tr key={id}>
              <td>{momentInWords(at, language)}</td>
              <td>{acts[act]}</td>
              <td class="account">
                <strong>{label}</strong> <span class="soft">{sites[siteOfKey(key)]}</span>
                <br />
                {holder}
              </td>
              <td class={decision}>{decisions[decision]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
          {fill(list.more, { count: String(Math.min(hidden, PAGE)) })}
        </button>
      )}
    </>
  );
}

interface ActionsProps extends TableProps {
  readonly erase: () => void;
}

/** Taking the diary along, and erasing it, which is asked once more. */
function Actions({ texts, language, lines, erase }: ActionsProps) {
  const question = useRef<HTMLDialogElement>(null);
  const save = async () => {
    const { diaryCsv } = await import('./table');
    offerCsv(texts.fileName, diaryCsv(lines, language));
  };
  const count = lines.length.toLocaleString(language);
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={() => void save()}>
        {texts.export}
      </button>
      <button type="button" class="button" onClick={() => question.current?.showModal()}>
        {texts.erase}
      </button>
      <dialog ref={question} aria-label={texts.erase}>
        <p>{fill(texts.eraseAsk, { count })}</p>
        <div class="buttons">
          <button
            type="button"
            class="button strong"
            autofocus
            onClick={() => question.current?.close()}
          >
            {texts.eraseNo}
          </button>
          <button type="button" class="button" onClick={erase}>
            {texts.eraseYes}
          </button>
        </div>
      </dialog>
    </div>
  );
}
