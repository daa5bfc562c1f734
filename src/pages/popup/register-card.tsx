import type { RegisterRecord } from '../../background/registers/registers';
import { stageOf } from '../../domain/register/stage';
import type { Election } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';

/** The most trusted ones; the diagnosis page has all. */
const MOST_SHOWN = 2;

interface Props {
  readonly texts: Texts;
  readonly registers: readonly RegisterRecord[];
  readonly language: Language;
  readonly now: Date;
}

/** Which lists the warnings rest on today, and who answers for them. */
export function RegisterCard({ texts, registers, language, now }: Props) {
  const words = texts.popup.register;
  const elections = new Map(
    registers.flatMap((register) => register.elections.map((election) => [election.id, election])),
  );
  const hidden = registers.length - MOST_SHOWN;
  return (
    <section class="card">
      <StageToday texts={texts} elections={[...elections.values()]} now={now} />
      <h2>{words.heading}</h2>
      <ul class="registers">
        {registers.slice(0, MOST_SHOWN).map((register) => (
          <RegisterLine key={register.id} words={words} language={language} register={register} />
        ))}
        {hidden > 0 && <li class="soft">{fill(words.more, { count: String(hidden) })}</li>}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly words: Texts['popup']['register'];
  readonly language: Language;
  readonly register: RegisterRecord;
}

function RegisterLine({ words, language, register }: LineProps) {
  const { title, label, publisher, issued, accounts } = register;
  const age = fill(words.age, {
    issued: dayInWords(issued, language),
    count: accounts.toLocaleString(language),
  });
  return (
    <li>
      <p>
        <strong>{title}</strong>, {publisher.name}
      </p>
      <p class="soft">{label}</p>
      <p class="soft">{age}</p>
    </li>
  );
}

interface StageProps {
  readonly texts: Texts;
  readonly elections: readonly Election[];
  readonly now: Date;
}

/** Which elections of the registers are under way. */
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
