/** A month without a network: what a register that has expired meanwhile still does. */
import { extensionWith } from '../support/extension';
import { KEY, publicKey, publish } from '../support/publication';
import { candidate, electionIn, registerOf } from '../support/register';
import type { ChromiumBrowser } from '../e2e/support/chromium';
import { startHost } from '../e2e/support/register-host';
import { setClock } from './clock';
import { follow, renew } from './following';
import { openHome, probeWithPopup, type Probed } from './probe';
import { inBrowser, inOwnPage, subjectOf } from './scenarios';

const MONTH_MS = 31 * 24 * 3_600_000;

const YEARS_AWAY = '2100-01-01';

export const OFFLINE = subjectOf('offline', [
  {
    fault: 'no network for a month: a published register has expired',
    short: true,
    inflict: async () => {
      const folder = await extensionWith('chrome', registerOf([]));
      return inBrowser(forAMonth, { folder });
    },
  },
]);

async function forAMonth(browser: ChromiumBrowser): Promise<Probed> {
  const host = await startHost();
  const election = electionIn('kampanye');
  const stages = election.stages.map((stage) => ({ ...stage, until: YEARS_AWAY }));
  host.publish(
    await publish({
      holders: [candidate('Budi Santosa', ['x:name:budi_calon'])],
      statement: { elections: [{ ...election, stages }] },
    }),
  );
  await inOwnPage(browser, follow, host.url, publicKey(KEY));
  const page = await openHome(browser);
  await host.close();
  await setClock(browser, Date.now() + MONTH_MS);
  await inOwnPage(browser, renew);
  return probeWithPopup(browser, page, { tells: 'tidak dapat dihubungi' });
}
