/**
 * The matrix: site × surface × act × gesture. Every cell is guarded, cannot happen (with a reason
 * and where the reason comes from), or is not yet guarded. The files beside this one are the
 * matrix; the walk over the replicas holds them to it, and `docs/coverage.md` shows it.
 */
import * as z from 'zod';
import { SITES, type Site } from '../../src/domain/account/key';
import { ACTS, type Act } from '../../src/domain/act';
import facebook from './facebook.json' with { type: 'json' };
import instagram from './instagram.json' with { type: 'json' };
import x from './x.json' with { type: 'json' };

/** Ways to act with a mouse, a finger or a keyboard; `key` is any single-letter shortcut. */
export const GESTURES = [
  'click',
  'tap',
  'dblclick',
  'doubletap',
  'longpress',
  'hover',
  'enter',
  'space',
  'key',
  'type-enter',
  'type-ctrl-enter',
] as const;
export type Gesture = (typeof GESTURES)[number];

const act = z.enum(ACTS);
const gestures = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.array(z.enum(GESTURES)));

const surface = z.strictObject({
  title: z.string().min(1),
  /** Replica pages that show this surface. */
  pages: z.array(z.string()).min(1),
  /** Act → gestures that are held. */
  guarded: z.partialRecord(act, gestures),
  /** Act, or act and gesture (`like hover`) → id of the reason why it cannot happen here. */
  cannot: z.record(z.string(), z.string()),
  /** Act → gestures that act and are not held yet. */
  notYet: z.partialRecord(act, gestures),
});

const siteMatrix = z.strictObject({
  reasons: z.record(
    z.string(),
    z.strictObject({ text: z.string().min(10), source: z.string().min(3) }),
  ),
  /** Reasons that hold on every surface, for whole acts and for whole gestures. */
  everywhere: z.strictObject({
    acts: z.partialRecord(act, z.string()),
    gestures: z.partialRecord(z.enum(GESTURES), z.string()),
  }),
  surfaces: z.record(z.string(), surface),
});

export type SiteMatrix = z.output<typeof siteMatrix>;
export type Surface = SiteMatrix['surfaces'][string];

/** The three sites' parts; throws with the place of the fault when a file is malformed. */
export const MATRIX: Readonly<Record<Site, SiteMatrix>> = {
  x: siteMatrix.parse(x),
  facebook: siteMatrix.parse(facebook),
  instagram: siteMatrix.parse(instagram),
};

export type State = 'guarded' | 'cannot happen' | 'not yet';

export interface Cell {
  readonly site: Site;
  readonly surface: string;
  readonly act: Act;
  readonly gesture: Gesture;
  /** Null: the matrix does not say. */
  readonly state: State | null;
  /** Id of the reason; only for what cannot happen. */
  readonly reason: string | null;
}

/** All cells, in the order of the files. */
export function cells(): Cell[] {
  return SITES.flatMap((site) =>
    Object.keys(MATRIX[site].surfaces).flatMap((name) =>
      ACTS.flatMap((doing) => GESTURES.map((gesture) => cell(site, name, doing, gesture))),
    ),
  );
}

function cell(site: Site, name: string, doing: Act, gesture: Gesture): Cell {
  const { everywhere, surfaces } = MATRIX[site];
  const { guarded, notYet, cannot } = surfaces[name] as Surface;
  const place = { site, surface: name, act: doing, gesture };
  if (guarded[doing]?.includes(gesture)) return { ...place, state: 'guarded', reason: null };
  if (notYet[doing]?.includes(gesture)) return { ...place, state: 'not yet', reason: null };
  const reason =
    cannot[`${doing} ${gesture}`] ??
    cannot[doing] ??
    everywhere.acts[doing] ??
    everywhere.gestures[gesture] ??
    null;
  return { ...place, state: reason === null ? null : 'cannot happen', reason };
}
