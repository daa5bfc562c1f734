import { rulesPage } from '../../background/pages';
import type { Language } from '../../domain/settings';
import { citationView } from '../../domain/wording/details';
import { fill } from '../../domain/wording/texts';
import type { Outcome } from './outlook';
import { calendarTextsIn } from './texts';

interface Props {
  readonly language: Language;
  readonly outcomes: readonly Outcome[];
  /** Whether the rules are named, too. */
  readonly isCited: boolean;
}

/** What happens on whose accounts, in a few words each. */
export function OutcomeList({ language, outcomes, isCited }: Props) {
  const texts = calendarTextsIn(language);
  return (
    <ul class="outcomes">
      {outcomes.map(({ verdict, kinds, sanction, citations }) => (
        <li key={verdict} class={verdict}>
          <strong>{texts.verdicts[verdict]}:</strong>{' '}
          {kinds.map((kind) => texts.kinds[kind]).join(', ')}.
          {sanction && ` ${fill(texts.sanction, { sanction: sanction.short[language] })}`}
          {isCited && verdict !== 'note' && (
            <span class="cites">
              {citations.map((citation) => (
                <a key={citation.rule.id} href={rulesPage(citation.rule.id)}>
                  {citationView(citation, language).text}
                </a>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
