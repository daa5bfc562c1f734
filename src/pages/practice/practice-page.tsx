import { useState } from 'preact/hooks';
import { type Site, SITES } from '../../domain/account/key';
import { Brand } from '../shared/brand';
import type { Texts } from '../shared/texts';
import { Replica } from './replica';

/** Three small sites to practise on, one at a time. */
export function PracticePage({ texts }: { texts: Texts }) {
  const [shown, setShown] = useState<Site>('x');
  const { practice, sites } = texts;
  return (
    <div class="page">
      <header class="top">
        <Brand>{practice.heading}</Brand>
        <p>{practice.intro}</p>
      </header>
      {/* Not a `main`: by that the readers know the sites' own pages. */}
      <div role="main">
        <Tabs label={practice.sites} names={sites} shown={shown} show={setShown} />
        {SITES.map((site) => (
          <Replica key={site} site={site} texts={practice} hidden={site !== shown} />
        ))}
      </div>
    </div>
  );
}

interface TabsProps {
  readonly label: string;
  readonly names: Readonly<Record<Site, string>>;
  readonly shown: Site;
  readonly show: (site: Site) => void;
}

/** Tabs after the ARIA practices: arrow keys move and choose, Tab leads on into the panel. */
function Tabs({ label, names, shown, show }: TabsProps) {
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = SITES.at((SITES.indexOf(shown) + step) % SITES.length);
    if (step === 0 || next === undefined || !(currentTarget instanceof Element)) return;
    show(next);
    currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {SITES.map((site) => (
        <button
          type="button"
          role="tab"
          key={site}
          id={`tab-${site}`}
          aria-controls={`replica-${site}`}
          aria-selected={site === shown}
          tabIndex={site === shown ? 0 : -1}
          onClick={() => show(site)}
        >
          {names[site]}
        </button>
      ))}
    </div>
  );
}
