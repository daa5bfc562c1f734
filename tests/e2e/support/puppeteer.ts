import type { Page } from 'puppeteer-core';
import type { Server } from './driver';
import type { Network } from './network';

/** Answers every request of `page`; the network is never asked. */
export async function serve(
  page: Page,
  server: Server,
  network?: Pick<Network, 'noteTabRequest'>,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    const served = server(new URL(url));
    const opensPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    network?.noteTabRequest({
      url,
      // Firefox tells what a request is for in no other way.
      type: request.headers()['sec-fetch-dest'] ?? '',
      opensPage,
      known: served !== null,
    });
    void request.respond(
      served === null
        ? { status: 404, body: '' }
        : { status: 200, ...served, headers: { ...served.headers } },
    );
  });
}
