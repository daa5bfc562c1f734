/** Serves the endless feeds at the sites' own addresses, with what the replicas are made of. */
import { readFileSync } from 'node:fs';
import type { Site } from '../../src/domain/account/key';
import type { Served, Server } from '../e2e/support/driver';
import { replicaPage, replicaServer } from '../e2e/support/replicas';

export interface SoakPage {
  readonly url: string;
  readonly server: Server;
}

/** The feed of `site`; it is a page of the replica whose content two scripts of ours make. */
export function soakPage(site: Site): SoakPage {
  const file = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
  const { url } = replicaPage(site, 'home');
  const replica = replicaServer(site);
  const scripts: Readonly<Record<string, Served>> = {
    '/feed.js': { contentType: 'text/javascript', body: file(`${site}-feed.js`) },
    '/soak.js': { contentType: 'text/javascript', body: file('soak.js') },
  };
  const body = file(`${site}.html`);
  return {
    url,
    server(asked) {
      const served = scripts[asked.pathname] ?? replica(asked);
      return served !== null && asked.href === url ? { ...served, body } : served;
    },
  };
}
