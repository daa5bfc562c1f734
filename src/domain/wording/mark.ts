/** The small mark beside a listed account's name: a fact with its source, never a verdict. */
import { isUnconfirmed, kindInStage } from '../judge/standing';
import type { Entry, Stage } from '../register/types';
import type { Language } from '../settings';
import { holderInWords } from './holder';
import { dayInWords, fill, type Texts, textsFor } from './texts';
import type { MarkView } from './types';

/** The mark of `entry` while its election is in `stage`. */
export function markView(entry: Entry, stage: Stage, language: Language): MarkView {
  const texts = textsFor(language);
  const { source } = entry.account;
  const { title, publisher } = entry.register;
  return {
    lang: language,
    text: texts.mark[kindInStage(entry.holder.kind, stage)],
    title: [
      fill(texts.mark.title, {
        description: description(texts, entry, stage),
        source: source.text,
        checked: dayInWords(source.checked, language),
      }),
      fill(texts.mark.register, { title, publisher: publisher.name }),
      texts.mark.report,
    ].join('\n'),
  };
}

function description(texts: Texts, { holder, election }: Entry, stage: Stage): string {
  const { mark } = texts;
  const { name, region } = holder;
  const candidate = holderInWords(texts, holder, stage);
  const who =
    holder.kind === 'pihak_ketiga' ? fill(mark.aboutCandidate, { who: candidate }) : candidate;
  const about =
    region === undefined
      ? fill(mark.about, { name, who })
      : fill(mark.aboutPlace, { name, who, region });
  if (isUnconfirmed(holder.kind, stage)) return fill(mark.unconfirmed, { about });
  const outside = election !== null && stage === 'di_luar_tahapan';
  return outside ? fill(mark.outsideStages, { about }) : about;
}
