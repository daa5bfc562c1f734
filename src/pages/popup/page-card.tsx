import { fill } from '../../domain/wording/texts';
import { browser } from '../../platform/browser';
import { CopyButton } from '../shared/copy-button';
import type { Texts } from '../shared/texts';
import type { PageState } from './active-page';
import { diagnosisOf } from './diagnosis';

interface Props {
  readonly texts: Texts;
  readonly page: PageState;
  /** Whether there is a register to protect with. */
  readonly active: boolean;
  /** Null: there is nothing to pause, or it is not for the person to say. */
  readonly pause: Pause | null;
}

export interface Pause {
  /** Whether this tab is paused. */
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

/** Is this page protected? */
export function PageCard({ texts, page, active, pause }: Props) {
  const { popup } = texts;
  const words = active ? wordsOf(page, pause?.on === true) : 'inactive';
  const { heading, note } = popup.page[words];
  const host = page.kind === 'unguarded' ? page.host : '';
  const vitals = page.kind === 'guarded' ? page.vitals : null;
  return (
    <section class={`page ${words}`}>
      <StatusSign words={words} />
      <div>
        <h2>{heading}</h2>
        <p class="soft">{fill(note, { host })}</p>
        {vitals && vitals.unreadable > 0 && (
          <p class="soft unreadable">
            {fill(popup.unreadable, { count: String(vitals.unreadable) })}
          </p>
        )}
        {words === 'blind' && vitals && (
          <CopyButton
            label={popup.page.blind.button}
            done={popup.page.blind.copied}
            text={() => diagnosisOf(vitals, browser.runtime.getManifest().version)}
          />
        )}
        {words === 'reload' && page.kind === 'reload' && (
          <button type="button" class="button" onClick={() => reload(page.tabId)}>
            {popup.page.reload.button}
          </button>
        )}
        {words === 'protected' && pause && (
          <button type="button" class="link" onClick={() => pause.turn(true)}>
            {popup.page.protected.button}
          </button>
        )}
        {words === 'paused' && pause && (
          <button type="button" class="button strong" onClick={() => pause.turn(false)}>
            {popup.page.paused.button}
          </button>
        )}
      </div>
    </section>
  );
}

function wordsOf(page: PageState, paused: boolean): keyof Texts['popup']['page'] {
  if (page.kind !== 'guarded') return page.kind;
  if (!page.vitals.ready) return 'starting';
  if (paused) return 'paused';
  return page.vitals.census.signs.length > 0 ? 'blind' : 'protected';
}

/** A shape for each state, because colour alone says nothing to many. */
function StatusSign({ words }: { words: keyof Texts['popup']['page'] }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path class="shield" d="M12 2 20 5v6.5c0 5-3.4 8.6-8 10.5-4.6-1.9-8-5.5-8-10.5V5Z" />
      {words === 'protected' && <path class="inner" d="m8 12 3 3 5.2-6" />}
      {words === 'starting' && <path class="inner" d="M8.5 12h.01M12 12h.01M15.5 12h.01" />}
      {words === 'paused' && <path class="inner" d="M9.75 8.5v7M14.25 8.5v7" />}
      {words === 'foreign' && <path class="inner" d="M8.5 12h7" />}
      {(words === 'blind' ||
        words === 'reload' ||
        words === 'unguarded' ||
        words === 'inactive') && <path class="inner" d="M12 7.5v5.5M12 16.5h.01" />}
    </svg>
  );
}

function reload(tabId: number): void {
  void browser.tabs.reload(tabId).then(() => window.close());
}
