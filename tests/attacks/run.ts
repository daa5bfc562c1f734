/** Tries attacks one after the other, each on a page of its own, and says what became of them. */
import { openReplica } from '../e2e/support/both-browsers';
import type { Server, TestBrowser } from '../e2e/support/driver';
import { waitForMarks } from '../e2e/support/driver';
import { actsOf } from '../e2e/support/effects';
import { replicaServer } from '../e2e/support/replicas';
import type { Aim, Attack } from './attack';

export interface Outcome {
  readonly attack: Attack;
  /** What the page has won; null: it was defeated. */
  readonly won: string | null;
}

const FIRST = '/first.js';

/** The attacks of `aim`, in `browser`. */
export async function* attacksOn(browser: TestBrowser, aim: Aim): AsyncGenerator<Outcome> {
  for (const attack of aim.attacks) yield { attack, won: await tried(attack, browser) };
}

/** One line for people. */
export function lineOf({ attack, won }: Outcome): string {
  return won === null
    ? `defeated  ${attack.name}: ${attack.defeat}`
    : `SUCCEEDED ${attack.name}: ${won}`;
}

async function tried(attack: Attack, browser: TestBrowser): Promise<string | null> {
  const [site, name] = attack.on ?? ['x', 'home'];
  const page = await openReplica(browser, site, name, hostile(attack, replicaServer(site)));
  try {
    await waitForMarks(page);
    const won = await attack.attempt(page, browser);
    if (won !== null) return won;
    const acts = (await actsOf(page)).join(', ');
    const wanted = (attack.wanted ?? []).join(', ');
    return acts === wanted ? null : `took effect: ${acts || 'nothing'}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await page.close();
  }
}

/** The replica with the attack's own script before all others. */
function hostile({ before, lawless }: Attack, server: Server): Server {
  return (url) => {
    if (url.pathname === FIRST && before !== undefined) {
      return { contentType: 'text/javascript', body: `(${String(before)})()` };
    }
    const served = server(url);
    if (served === null || !served.contentType.startsWith('text/html')) return served;
    const { contentType, body } = served;
    const first = before === undefined ? '' : `<script src="${FIRST}"></script>`;
    const document = { contentType, body: body.replace('<head>', `<head>${first}`) };
    return lawless === true ? document : { ...served, ...document };
  };
}
