/** What can be practised, in the order in which it is offered. */
import type { Site } from '../../domain/account/key';
import type { Texts } from '../shared/texts';

export interface PractisedAct {
  /** E.g. `x:like`. */
  readonly id: string;
  readonly words: keyof Texts['practice']['act'];
}

export const PRACTISED_ACTS: Readonly<Record<Site, readonly PractisedAct[]>> = {
  x: [
    { id: 'x:like', words: 'like' },
    { id: 'x:like-key', words: 'likeKey' },
    { id: 'x:reply', words: 'reply' },
    { id: 'x:repost', words: 'repost' },
    { id: 'x:follow', words: 'follow' },
  ],
  facebook: [
    { id: 'facebook:like', words: 'like' },
    { id: 'facebook:comment', words: 'comment' },
    { id: 'facebook:share', words: 'share' },
    { id: 'facebook:follow', words: 'follow' },
  ],
  instagram: [
    { id: 'instagram:like', words: 'like' },
    { id: 'instagram:double-click', words: 'doubleClick' },
    { id: 'instagram:comment', words: 'comment' },
    { id: 'instagram:share', words: 'share' },
    { id: 'instagram:follow', words: 'follow' },
  ],
};

/** The id of the control with which the act `id` is practised on the listed account. */
export function controlIdOf(id: string): string {
  return id.replace(':', '-');
}
