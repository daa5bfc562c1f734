import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Site } from '../../domain/account/key';
import { fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';
import { controlIdOf, PRACTISED_ACTS, type PractisedAct } from './acts';
import { EMPTY_FEED, type Effect, withEffect } from './feed';
import { PEOPLE } from './people';
import { FacebookPost } from './replicas/facebook';
import { InstagramPost } from './replicas/instagram';
import type { PostProps } from './replicas/parts';
import { XPost } from './replicas/x';

const POSTS: Readonly<Record<Site, ComponentType<PostProps>>> = {
  x: XPost,
  facebook: FacebookPost,
  instagram: InstagramPost,
};

interface Props {
  readonly site: Site;
  readonly texts: Texts['practice'];
  readonly hidden: boolean;
}

/** One site in small: what can be tried, two posts to try it on, and what has taken effect. */
export function Replica({ site, texts, hidden }: Props) {
  const [feed, setFeed] = useState(EMPTY_FEED);
  const Post = POSTS[site];
  return (
    <section
      class="replica"
      id={`replica-${site}`}
      role="tabpanel"
      aria-labelledby={`tab-${site}`}
      hidden={hidden}
    >
      <ActList acts={PRACTISED_ACTS[site]} texts={texts} />
      <div class="posts" data-practice={site} onClick={stayHere} onAuxClick={stayHere}>
        {PEOPLE.map((person) => (
          <div class="person" key={person.id} data-person={person.id}>
            <div class="caption">
              <h2>{texts[person.id].role}</h2>
              <p class="soft">{texts[person.id].note}</p>
            </div>
            <Post
              person={person}
              texts={texts}
              post={feed.posts[person.id]}
              perform={(deed, text) =>
                setFeed((before) => withEffect(before, { person: person.id, deed, text }))
              }
              controlId={(id) => (person.id === 'listed' ? controlIdOf(id) : undefined)}
            />
          </div>
        ))}
      </div>
      <Log site={site} texts={texts} effects={feed.effects} />
    </section>
  );
}

/** The replicas' links carry the sites' real addresses, which must never be opened from here. */
function stayHere(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a') !== null) {
    event.preventDefault();
  }
}

function ActList({ acts, texts }: { acts: readonly PractisedAct[]; texts: Texts['practice'] }) {
  return (
    <div class="acts">
      <span>{texts.acts}</span>
      <ul>
        {acts.map((act) => (
          <li key={act.id}>
            <button
              type="button"
              data-practice-act={act.id}
              aria-controls={controlIdOf(act.id)}
              onClick={() => point(controlIdOf(act.id))}
            >
              {texts.act[act.words]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const POINTING_MS = 1600;

/** Leads eye and focus to a control. */
function point(controlId: string): void {
  const control = document.getElementById(controlId);
  if (control === null) return;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  const outline = '0.1875rem solid';
  const frames = [
    { outline, outlineOffset: '0.25rem' },
    { outline, outlineOffset: '0.125rem' },
  ];
  control.animate(frames, { duration: POINTING_MS });
}

interface LogProps {
  readonly site: Site;
  readonly texts: Texts['practice'];
  readonly effects: readonly Effect[];
}

function Log({ site, texts, effects }: LogProps) {
  const { log } = texts;
  return (
    <section class="log" aria-live="polite">
      <h2>{log.heading}</h2>
      {effects.length === 0 && <p class="soft">{log.empty}</p>}
      <ol>
        {effects.map(({ person, deed, text }, index) => (
          <li key={index} data-effect={`${site}:${deed}`} data-account={person}>
            {fill(log[deed], { name: texts[person].name })}
            {text !== undefined && `: “${text}”`}
          </li>
        ))}
      </ol>
    </section>
  );
}
