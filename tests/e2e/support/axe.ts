import { source } from 'axe-core';
import type { TestPage } from './driver';

/** What axe finds wrong with the page as it is now, with the first place of each fault. */
export async function axeFaults(page: TestPage): Promise<string[]> {
  await page.run(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
