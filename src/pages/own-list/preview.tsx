import { useEffect, useRef } from 'preact/hooks';
import { type Finding, VERDICTS } from '../../domain/import/findings';
import type { Imported } from '../../domain/import/import';
import { explain, placeInWords, verdictInWords } from '../../domain/import/words';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';

/** As many rows as a page draws without delay; the report has all. */
const MOST_SHOWN = 500;

interface Props {
  readonly texts: Texts['ownList']['preview'];
  readonly language: Language;
  readonly names: string;
  readonly imported: Imported;
  /** Accounts that are on the list already. */
  readonly replaced: number;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly saveReport: () => void;
}

/** What an import would do, before it does it. */
export function Preview(props: Props) {
  const { texts, language, names, imported, replaced, confirm, cancel, saveReport } = props;
  const { holders, findings } = imported;
  const accounts = holders.flatMap((holder) => [...holder.accounts, ...(holder.tags ?? [])]).length;
  const troubles = findings.filter(({ verdict }) => verdict !== 'sah');
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [imported]);
  const ready = fill(texts.ready, {
    accounts: String(accounts),
    holders: String(holders.length),
  });
  return (
    <section
      class="preview"
      ref={section}
      tabIndex={-1}
      aria-label={fill(texts.heading, { names })}
    >
      <h3>{fill(texts.heading, { names })}</h3>
      <p class={`hint ${accounts === 0 ? 'amber' : ''}`}>
        {accounts === 0 ? texts.nothing : ready}{' '}
        {replaced > 0 && fill(texts.replaced, { count: String(replaced) })}
      </p>
      <Counts label={texts.counts} language={language} findings={findings} />
      {troubles.length > 0 && <Troubles texts={texts} language={language} findings={troubles} />}
      <div class="buttons">
        {accounts > 0 && (
          <button type="button" class="button strong" onClick={confirm}>
            {fill(texts.confirm, { count: String(accounts) })}
          </button>
        )}
        <button type="button" class="button" onClick={cancel}>
          {texts.cancel}
        </button>
        {troubles.length > 0 && (
          <button type="button" class="link" onClick={saveReport}>
            {texts.report}
          </button>
        )}
      </div>
    </section>
  );
}

interface FindingsProps {
  readonly language: Language;
  readonly findings: readonly Finding[];
}

function Counts({ label, language, findings }: FindingsProps & { label: string }) {
  const counted = VERDICTS.map((verdict) => ({
    words: verdictInWords(verdict, language),
    count: findings.filter((finding) => finding.verdict === verdict).length,
  }));
  return (
    <ul class="counts" aria-label={label}>
      {counted
        .filter(({ count }) => count > 0)
        .map(({ words, count }) => (
          <li key={words}>
            {words}: <strong>{count}</strong>
          </li>
        ))}
    </ul>
  );
}

function Troubles({ texts, language, findings }: FindingsProps & Pick<Props, 'texts'>) {
  const hidden = findings.length - MOST_SHOWN;
  return (
    <>
      <h3>{fill(texts.troubles, { count: String(findings.length) })}</h3>
      <div class="troubles" tabIndex={0} role="region" aria-label={texts.why}>
        <table>
          <thead>
            <tr>
              {[texts.where, texts.value, texts.verdict, texts.why].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, MOST_SHOWN).map((finding, index) => (
              <tr key={index}>
                <td>{placeInWords(finding.place, language)}</td>
                <td>{finding.value}</td>
                <td class="verdict">{verdictInWords(finding.verdict, language)}</td>
                <td>{explain(finding, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <p class="soft">{fill(texts.more, { count: String(hidden) })}</p>}
    </>
  );
}
