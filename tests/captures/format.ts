/** The format of captured pages and their expectations; see the README beside the captures. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { SITES, type Site } from '../../src/domain/account/key';

const personSchema = z.object({
  handle: z.string().optional(),
  id: z.string().optional(),
  name: z.string().optional(),
  role: z.string().optional(),
});

const controlSchema = z.object({
  action: z.string(),
  path: z.string(),
  note: z.string().optional(),
  trigger: z.enum(['enter', 'ctrl-enter', 'dblclick']).optional(),
  target: z.string().optional(),
  authors: z.array(personSchema).optional(),
  unknown: z.boolean().optional(),
});

const expectedSchema = z.object({
  url: z.url(),
  posts: z.array(
    z.object({
      authors: z.array(personSchema),
      unknown: z.boolean().optional(),
      controls: z.array(controlSchema),
    }),
  ),
  otherControls: z.array(controlSchema).default([]),
  mustPass: z.array(z.string()).default([]),
  mustPassNotes: z.array(z.string()).default([]),
});

export type Person = z.infer<typeof personSchema>;

/** One thing to press and what should come of it. */
export interface Check {
  readonly path: string;
  readonly what: string;
  readonly trigger: 'press' | 'enter' | 'ctrl-enter' | 'dblclick';
  /** The people of whom the warning may name one; empty: the event has to pass. */
  readonly heldFor: readonly Person[];
}

export interface Capture {
  readonly site: Site;
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly people: readonly Person[];
  readonly checks: readonly Check[];
}

/** Actions that the rules speak of; all others (undoing, saving, menus, counts) are free. */
const HELD_ACTIONS = new Set([
  'like',
  'react',
  'vote',
  'comment',
  'share',
  'repost',
  'quote',
  'follow',
]);

/** Reads every capture in `directory`: one site's folder or the folder of all sites. */
export async function readCaptures(directory: string): Promise<Capture[]> {
  const folders = await siteFolders(directory);
  const captures: Capture[] = [];
  for (const { folder, site } of folders) {
    for (const file of (await readdir(folder)).sort()) {
      if (!file.endsWith('.expected.json')) continue;
      captures.push(await readCapture(folder, site, file));
    }
  }
  if (captures.length === 0) throw new Error(`${directory}: no *.expected.json found`);
  return captures;
}

async function siteFolders(directory: string): Promise<{ folder: string; site: Site }[]> {
  const own = SITES.find((site) => site === basename(join(directory, '.')));
  if (own !== undefined) return [{ folder: directory, site: own }];
  const found: { folder: string; site: Site }[] = [];
  for (const site of SITES) {
    const folder = join(directory, site);
    const exists = await stat(folder).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (exists) found.push({ folder, site });
  }
  return found;
}

async function readCapture(folder: string, site: Site, file: string): Promise<Capture> {
  const name = file.replace(/\.expected\.json$/, '');
  const parsed = expectedSchema.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  if (!parsed.success) throw new Error(`${join(folder, file)}: ${z.prettifyError(parsed.error)}`);
  const { url, posts, otherControls, mustPass, mustPassNotes } = parsed.data;
  const inPosts = posts.flatMap(({ authors, unknown, controls }) =>
    controls.map((control) => toCheck(control, unknown ? [] : authors)),
  );
  const others = otherControls.map((control) => toCheck(control, []));
  const harmless = mustPass.map((path, i): Check => ({
    path,
    what: `harmless: ${mustPassNotes[i] ?? ''}`,
    trigger: 'press',
    heldFor: [],
  }));
  const people = [
    ...posts.flatMap(({ authors }) => authors),
    ...otherControls.flatMap(({ authors }) => authors ?? []),
  ];
  const html = await readFile(join(folder, `${name}.html`), 'utf8');
  return { site, name, url, html, people, checks: [...inPosts, ...others, ...harmless] };
}

function toCheck(control: z.infer<typeof controlSchema>, postAuthors: readonly Person[]): Check {
  const concerned = control.unknown ? [] : (control.authors ?? postAuthors);
  const known = concerned.filter(({ handle, id }) => (handle ?? id) !== undefined);
  return {
    path: control.path,
    what: [control.action, control.target, control.note].filter(Boolean).join(', '),
    trigger: control.trigger ?? 'press',
    heldFor: HELD_ACTIONS.has(control.action) ? known : [],
  };
}
