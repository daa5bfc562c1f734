/** Pictures of the states of the warning, on top of what the sites show at the time. */
import { mkdir } from 'node:fs/promises';
import type { Site } from '../../src/domain/account/key';
import type { Language } from '../../src/domain/settings';
import { type GalleryPage, startGallery } from '../../tests/e2e/support/gallery';
import { NOTICES, WARNING_STATES } from '../../tests/e2e/support/warning-states';

const FOLDER = 'docs/screens/warning';

interface Picture {
  /** State of the warning, or name of the notice. */
  readonly shows: string;
  readonly over: readonly [Site, page: string];
  readonly language?: Language;
  readonly look?: 'dark' | 'forced';
  /** Viewport in CSS pixels. */
  readonly size?: readonly [width: number, height: number];
}

const PHONE = [360, 740] as const;

const PICTURES: readonly Picture[] = [
  { shows: 'candidate', over: ['x', 'home'] },
  { shows: 'bakal-calon', over: ['instagram', 'profile'], size: PHONE },
  { shows: 'party', over: ['facebook', 'home'], language: 'en' },
  { shows: 'quiet-period', over: ['facebook', 'photo'], look: 'dark' },
  { shows: 'unsure', over: ['x', 'home'], size: PHONE },
  { shows: 'again-today', over: ['x', 'photo'] },
  { shows: 'pause', over: ['instagram', 'modal'], language: 'en', look: 'dark' },
  { shows: 'pause-second-step', over: ['instagram', 'modal'], language: 'en', look: 'dark' },
  { shows: 'blocked-contact', over: ['facebook', 'home'] },
  { shows: 'details', over: ['x', 'home'] },
  { shows: 'long', over: ['x', 'home'], size: [640, 360] },
  { shows: 'employment-unknown', over: ['x', 'photo'], look: 'forced' },
  { shows: 'campaign-team', over: ['facebook', 'home'], size: PHONE },
  { shows: 'hashtag', over: ['x', 'home'], language: 'en' },
  { shows: 'outside-stages', over: ['x', 'home'], look: 'dark', size: PHONE },
  { shows: 'blocked', over: ['instagram', 'home'], size: PHONE },
  { shows: 'unbroken', over: ['x', 'home'], size: [320, 640] },
  { shows: 'reload', over: ['x', 'home'], size: PHONE },
  { shows: 'unavailable', over: ['instagram', 'home'], look: 'dark' },
  { shows: 'pressAgain', over: ['facebook', 'home'] },
  { shows: 'gone', over: ['x', 'home'], language: 'en' },
];

/** Writes one picture for each line of the list above. */
export async function takeWarningScreens(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const gallery = await startGallery();
  try {
    for (const picture of PICTURES) {
      const [width, height] = picture.size ?? [1100, 760];
      const shown = await gallery.open(...picture.over, width, height);
      await show(shown, picture);
      await shown.page.screenshot({ path: `${FOLDER}/${picture.shows}.png` });
      await shown.page.close();
    }
  } finally {
    await gallery.close();
  }
}

async function show(shown: GalleryPage, { shows, language = 'id', look }: Picture): Promise<void> {
  const forcedColors = look === 'forced' ? 'active' : 'none';
  await shown.page.emulateMedia({
    colorScheme: look === undefined ? 'light' : 'dark',
    forcedColors,
  });
  const state = WARNING_STATES.find(({ name }) => name === shows);
  const notice = NOTICES.find((name) => name === shows);
  if (state !== undefined) await shown.warn(state, language);
  else if (notice !== undefined) await shown.notice(notice, language);
  else throw new Error(`no state "${shows}"`);
}
