/** What has taken effect in a replica: nothing is in here that the guard has kept back. */
import type { PersonId } from './people';

export type Deed = 'like' | 'unlike' | 'comment' | 'share' | 'follow' | 'unfollow';

export interface PostState {
  readonly liked: boolean;
  readonly shared: boolean;
  readonly following: boolean;
  readonly comments: readonly string[];
}

export interface Effect {
  readonly person: PersonId;
  readonly deed: Deed;
  /** Text of a comment. */
  readonly text?: string | undefined;
}

export interface Feed {
  readonly posts: Readonly<Record<PersonId, PostState>>;
  /** Oldest first. */
  readonly effects: readonly Effect[];
}

const UNTOUCHED: PostState = { liked: false, shared: false, following: false, comments: [] };

export const EMPTY_FEED: Feed = {
  posts: { listed: UNTOUCHED, neighbour: UNTOUCHED },
  effects: [],
};

/** The feed after `effect`. */
export function withEffect({ posts, effects }: Feed, effect: Effect): Feed {
  const post = { ...posts[effect.person], ...changeBy(effect, posts[effect.person]) };
  return { posts: { ...posts, [effect.person]: post }, effects: [...effects, effect] };
}

function changeBy({ deed, text }: Effect, { comments }: PostState): Partial<PostState> {
  switch (deed) {
    case 'like':
    case 'unlike':
      return { liked: deed === 'like' };
    case 'follow':
    case 'unfollow':
      return { following: deed === 'follow' };
    case 'share':
      return { shared: true };
    case 'comment':
      return text === undefined ? {} : { comments: [...comments, text] };
  }
}
