import { useState } from 'preact/hooks';
import { askForSiteAccess } from '../../platform/site-access';
import type { WelcomeTexts } from './texts';

/** That sites cannot be read, with the button that mends it; gone once they can. */
export function SiteAccess({ texts }: { texts: WelcomeTexts['access'] }) {
  const [state, setState] = useState<'missing' | 'refused' | 'granted'>('missing');
  if (state === 'granted') return null;
  const ask = async () => setState((await askForSiteAccess()) ? 'granted' : 'refused');
  return (
    <section class="card access">
      <h2>{texts.heading}</h2>
      <p>{texts.note}</p>
      <div class="buttons">
        <button type="button" class="button strong" onClick={() => void ask()}>
          {texts.button}
        </button>
        <span class="soft" role="status">
          {state === 'refused' && texts.refused}
        </span>
      </div>
    </section>
  );
}
