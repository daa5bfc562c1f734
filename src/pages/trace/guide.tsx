import { type Site, SITES } from '../../domain/account/key';
import type { Texts } from './texts';

interface Props {
  readonly texts: Texts['guide'];
  readonly sites: Readonly<Record<Site, string>>;
}

/** How a person gets an export from each site, in three steps. */
export function Guide({ texts, sites }: Props) {
  return (
    <section class="card">
      <h2>{texts.heading}</h2>
      <p class="soft">{texts.note}</p>
      <div>
        {SITES.map((site) => (
          <details key={site}>
            <summary>{sites[site]}</summary>
            <ol class="steps">
              <li>{texts[site].menu}</li>
              <li>{texts[site].request}</li>
              <li>{texts[site].fetch}</li>
            </ol>
          </details>
        ))}
      </div>
    </section>
  );
}
