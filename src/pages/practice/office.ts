/**
 * Whom the guard asks on the practice page: what the worker itself would reply, from the practice
 * register instead of the one in force.
 */
import { SITES } from '../../domain/account/key';
import { judgeReply, marksReply, type Preferences } from '../../background/replies';
import { entriesByKey } from '../../domain/register/lookup';
import { buildPrefixes, encodePrefixes } from '../../domain/register/prefixes';
import { noticesFor } from '../../domain/wording/notices';
import { STYLES } from '../../domain/wording/styles';
import type { Office } from '../../guard/office';
import { PRACTICE_REGISTER } from './register';

const ENTRIES = entriesByKey(PRACTICE_REGISTER);

/** One index for all three replicas: it may hold other sites' keys, they never come up there. */
const PREFIXES = encodePrefixes(
  Uint32Array.from(SITES.flatMap((site) => Array.from(buildPrefixes(ENTRIES.keys(), site)))).sort(),
);

/**
 * An office that answers by the person's settings as they are when it is asked; `openRule` shows
 * the rule with an id.
 */
export function practiceOffice(
  loadSettings: () => Promise<Preferences>,
  openRule: (id: string) => void,
): Office {
  return {
    async index() {
      const { marks, language } = await loadSettings();
      const notices = noticesFor(language);
      return { prefixes: PREFIXES, marks, notices, styles: STYLES, markers: null };
    },

    async judge(request) {
      return judgeReply(request, ENTRIES, await loadSettings(), new Date());
    },

    async marks(keys) {
      const asked = new Map([...ENTRIES].filter(([key]) => keys.includes(key)));
      return marksReply(asked, await loadSettings(), new Date());
    },

    // Our own page has no toolbar sign and never changes its layout.
    report: () => Promise.resolve(),
    tried: () => Promise.resolve(),
    enlarge: () => Promise.resolve(),
    decided: () => {},

    // Nobody here exists, so nobody has to be corrected.
    correct: () => {},
    rule: openRule,

    // The register of this page never changes.
    onIndexChange: () => {},
    alive: () => true,
  };
}
