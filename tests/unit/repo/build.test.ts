/** What is in the finished build, and what must never be. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Hosts of names of XML and JSON formats: nothing is ever fetched from them. */
const NAMES_OF_FORMATS = new Set([
  'www.w3.org',
  'schemas.openxmlformats.org',
  'purl.oclc.org',
  'www.wps.cn',
  'json-schema.org',
]);

/** Ways to make code of strings, or to run code from elsewhere. */
const FOREIGN_CODE =
  /(?<![\w$.])eval\s*\(|(?<![\w$.])(?:new\s+)?Function\s*\(|=\s*Function\b(?!\.)|\bimportScripts\b|set(?:Timeout|Interval)\(\s*[`'"]|import\(\s*[`'"](?:https?:)?\/\//;

interface BuiltManifest {
  readonly content_security_policy: { readonly extension_pages: string };
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
}

function directivesOf(policy: string): Record<string, readonly string[]> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const folder = join('dist', browser);
  if (!existsSync(folder)) throw new Error('run `npm run build` first');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const withEnding = (ending: RegExp) => files.filter((file) => ending.test(file));
  const manifest: BuiltManifest = JSON.parse(read('manifest.json'));

  test('no script makes code of strings or runs any from elsewhere', () => {
    const faulty = withEnding(/\.js$/).map((file) => [file, FOREIGN_CODE.exec(read(file))?.[0]]);
    expect(faulty.filter(([, found]) => found !== undefined)).toEqual([]);
  });

  test('no source map, no source', () => {
    expect(withEnding(/\.(map|tsx?)$/)).toEqual([]);
    const named = withEnding(/\.js$/).filter((file) => read(file).includes('sourceMappingURL'));
    expect(named).toEqual([]);
  });

  test('pages and styles load nothing from elsewhere and hold no script of their own', () => {
    for (const file of withEnding(/\.html$/)) {
      const html = read(file);
      expect(html, file).not.toMatch(/(?:src|href)="(?!\/(?!\/)|\.)/);
      expect(html, file).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/i);
    }
    const loading = withEnding(/\.css$/).filter((file) => /url\(|@import/.test(read(file)));
    expect(loading).toEqual([]);
  });

  test('no address is an unprotected one', () => {
    const hosts = withEnding(/\.(js|html|css|json)$/).flatMap((file) =>
      [...read(file).matchAll(/http:\/\/([a-z0-9.-]*[a-z0-9])/g)].map(([, host = '']) => host),
    );
    const local = new Set(['localhost', '127.0.0.1']);
    const strange = hosts.filter((host) => !NAMES_OF_FORMATS.has(host) && !local.has(host));
    expect([...new Set(strange)]).toEqual([]);
  });

  test('the security policy of the pages is the strictest that works', () => {
    expect(directivesOf(manifest.content_security_policy.extension_pages)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      // Anybody may publish a register; one may be tried out on the computer itself.
      'connect-src': ["'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    for (const wide of ['sandbox', 'externally_connectable', 'web_accessible_resources']) {
      expect(manifest).not.toHaveProperty(wide);
    }
  });

  test('everything that the manifest and the pages name is there', () => {
    const { service_worker, scripts = [] } = manifest.background;
    const named = [...scripts, ...(service_worker === undefined ? [] : [service_worker])];
    const loaded = withEnding(/\.html$/).flatMap((file) =>
      [...read(file).matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path),
    );
    expect([...named, ...loaded].filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });
});

test('our own code writes no markup: what lint warns of stands in libraries', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const writing = sources.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      /(?:inner|outer)HTML|insertAdjacentHTML|document\.write|setHTML/i.test(
        readFileSync(join('src', file), 'utf8'),
      ),
  );
  expect(writing).toEqual([]);
});
