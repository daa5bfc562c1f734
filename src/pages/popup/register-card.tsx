import type { RegisterState } from '../../background/register-store';
import { stageOf } from '../../domain/register/stage';
import type { Election } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import { momentInWords } from '../shared/dates';
import type { Texts } from '../shared/texts';

interface Props {
  readonly texts: Texts;
  readonly register: RegisterState;
  readonly language: Language;
  readonly now: Date;
}

/** Which list the warnings rest on today, and who answers for it. */
export function RegisterCard({ texts, register, language, now }: Props) {
  const words = texts.popup.register;
  const count = register.accounts.toLocaleString(language);
  return (
    <section class="card">
      <StageToday texts={texts} elections={register.elections} now={now} />
      <h2>{words.heading}</h2>
      <p>
        <strong>{register.title}</strong>
      </p>
      <p class="soft">{register.label}</p>
      <dl>
        <Row term={words.publisher}>{register.publisher.name}</Row>
        <Row term={words.issued}>{dayInWords(register.issued, language)}</Row>
        <Row term={words.accounts}>{fill(words.accountCount, { count })}</Row>
        <Row term={words.checked}>{momentInWords(register.importedAt, language)}</Row>
      </dl>
    </section>
  );
}

interface StageProps {
  readonly texts: Texts;
  readonly elections: readonly Election[];
  readonly now: Date;
}

/** Which elections of the register are under way. */
function StageToday({ texts, elections, now }: StageProps) {
  const { heading, outside } = texts.popup.stage;
  const current = elections.flatMap((election) => {
    const stage = stageOf(election, now);
    return stage === 'di_luar_tahapan' ? [] : [{ ...election, words: texts.stages[stage] }];
  });
  return (
    <>
      <h2>{heading}</h2>
      <ul class="stages">
        {current.map(({ id, name, words }) => (
          <li key={id}>
            <strong>{name}</strong>: {words}
          </li>
        ))}
        {current.length === 0 && <li>{outside}</li>}
      </ul>
    </>
  );
}

function Row({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
