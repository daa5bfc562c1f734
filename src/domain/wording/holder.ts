/** Names what a holder is: "bakal calon bupati", "tim calon gubernur", "partai politik". */
import type { Holder, Stage } from '../register/types';
import { fill, type Texts } from './texts';

/** What `holder` is in `stage`; of third parties: the candidate that their content is about. */
export function holderInWords({ holder: words, candidate }: Texts, holder: Holder, stage: Stage) {
  const { office } = holder;
  const named = { candidate: office === undefined ? candidate.unknown : candidate[office] };
  const who = fill(isProspective(holder, stage) ? words.prospective : words.candidate, named);
  switch (holder.kind) {
    case 'partai':
      return words.party;
    case 'tim':
      return fill(words.team, { who });
    default:
      return who;
  }
}

function isProspective({ kind }: Holder, stage: Stage): boolean {
  return kind === 'bakal_calon' || stage === 'bakal_calon';
}
