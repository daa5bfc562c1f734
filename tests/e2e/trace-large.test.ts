/** A download with gigabytes of photographs is read without holding them; more: `npm run trace-check`. */
import { expect, test } from 'vitest';
import { weigh } from '../trace/weigh';

const MB = 1e6;

// Only Linux tells how much memory the processes of a browser take together.
test.runIf(process.platform === 'linux')('an archive of 3 GB', async () => {
  const { before, peak, steps, said } = await weigh('dist/chrome', { bytes: 3e9, likes: 15_000 });
  expect(said).toContain('15.001');
  expect(said).toMatch(/^\s*\S+\s+151\s/);
  expect(peak - before).toBeLessThan(200 * MB);
  expect(steps).toBeGreaterThan(10);
});
