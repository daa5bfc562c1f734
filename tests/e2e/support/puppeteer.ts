import type { Page } from 'puppeteer-core';
import type { Server } from './driver';

/** Answers every request of `page`; the network is never asked. */
export async function serve(page: Page, server: Server): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const served = server(new URL(request.url()));
    void request.respond(
      served === null
        ? { status: 404, body: '' }
        : { status: 200, ...served, headers: { ...served.headers } },
    );
  });
}
