/**
 * `npm run mutate` without captures: every marker missing in turn, over the replicas. What is lost
 * is held by another marker, held by the fallback, or signalled; nothing goes missing in silence.
 */
import { expect, test } from 'vitest';
import { SITES, type Site } from '../../src/domain/account/key';
import { mutateAll } from '../mutation/mutate';

/** m.facebook.com names no account in its feed: there the sign stands at all times. */
const NAMELESS = /^facebook\/m-/;

const FEWEST_MUTANTS: Readonly<Record<Site, number>> = { x: 90, facebook: 80, instagram: 40 };

test.each(SITES)(
  'no marker of %s can go missing in silence',
  async (site) => {
    const { mutations, signalledAnyway } = await mutateAll(null, [site]);
    const silent = mutations.filter(({ outcome }) => outcome === 'silent');
    expect(silent.map(({ marker, example }) => `${marker}: ${example}`)).toEqual([]);
    expect(signalledAnyway.filter((page) => !NAMELESS.test(page))).toEqual([]);
    expect(mutations.length).toBeGreaterThanOrEqual(FEWEST_MUTANTS[site]);
  },
  300_000,
);
