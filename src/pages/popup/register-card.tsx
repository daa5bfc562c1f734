import type { RegisterRecord } from '../../background/registers/registers';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';

/** The most trusted ones; the diagnosis page has all. */
const MOST_SHOWN = 2;

interface Props {
  readonly texts: Texts;
  readonly registers: readonly RegisterRecord[];
  readonly language: Language;
}

/** Which lists the warnings rest on today, and who answers for them. */
export function RegisterCard({ texts, registers, language }: Props) {
  const words = texts.popup.register;
  const hidden = registers.length - MOST_SHOWN;
  return (
    <section class="card">
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
