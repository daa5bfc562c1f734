/** Every state of the warning: read by axe and by a screen reader, and whole in the least room. */
import { source as axeSource } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, LANGUAGES } from '../../src/domain/settings';
import { until } from './support/driver';
import { type Gallery, type GalleryPage, startGallery } from './support/gallery';
import { NOTICES, WARNING_STATES, type WarningState } from './support/warning-states';

/** A phone upright, a phone on its side or a page at 200 %, and a page at 400 %. */
const ROOMS = [
  [320, 640],
  [640, 360],
  [320, 256],
] as const;

const LOOKS: Readonly<Record<Language, 'light' | 'dark'>> = { id: 'light', en: 'dark' };

declare const jaga: { root(): ShadowRoot };

describe('Every state of the warning', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await startGallery();
  });
  afterAll(() => gallery.close());

  /** Shows everything there is to see in `language`, and collects what `look` finds wrong. */
  async function faultsIn(
    shown: GalleryPage,
    language: Language,
    look: () => Promise<readonly string[]>,
  ): Promise<string[]> {
    const faults: string[] = [];
    for (const state of WARNING_STATES) {
      await shown.warn(state, language);
      faults.push(...(await look()).map((fault) => `${state.name}: ${fault}`));
    }
    for (const notice of NOTICES) {
      await shown.notice(notice, language);
      faults.push(...(await look()).map((fault) => `${notice}: ${fault}`));
    }
    return faults;
  }

  test.each(LANGUAGES)('has no fault that axe can find (%s)', async (language) => {
    // Over a viewer axe would take the page's layers to be in front: it knows no top layer.
    const shown = await gallery.open('x', 'home', 1280, 800);
    await shown.page.emulateMedia({ colorScheme: LOOKS[language] });
    await shown.page.evaluate(axeSource);
    expect(await faultsIn(shown, language, () => axeFaults(shown))).toEqual([]);
    await shown.page.close();
  });

  test.each(ROOMS)('is whole in %i × %i pixels', async (width, height) => {
    const shown = await gallery.open('facebook', 'photo', width, height);
    for (const language of LANGUAGES) {
      expect(await faultsIn(shown, language, () => layoutFaults(shown))).toEqual([]);
      expect(await faultsIn(shown, language, () => shiftFaults(shown))).toEqual([]);
    }
    await shown.page.close();
  });

  test('is left by Escape also before it is modal', async () => {
    const shown = await gallery.open('x', 'home', 1280, 800);
    await shown.page.evaluate(() => {
      IntersectionObserver.prototype.observe = () => {};
    });
    await shown.paint(stateOf('candidate'), 'id');
    const isOpen = () =>
      shown.page.evaluate(() => jaga.root().querySelector('dialog')?.open ?? null);
    expect(await isOpen()).toBe(false);
    await shown.page.keyboard.press('Escape');
    await expect(isOpen()).rejects.toThrow('nothing is shown');
    expect(await shown.log()).toEqual([]);
    await shown.page.close();
  });

  test('is told to a screen reader: what is asked, of whom, and the safe answer', async () => {
    const shown = await gallery.open('instagram', 'modal', 1280, 800);
    for (const [name, heading, description, focused] of [
      ['candidate', 'Menyukai unggahan calon bupati?', /Sri Tanjung.*SKB.*terkirim/, 'Batalkan'],
      ['again-today', 'Menyukai unggahan calon bupati?', /Sri Tanjung.*Tetap dilarang/, 'Batalkan'],
      ['pause-second-step', 'Tetap menyukai?', /Sri Tanjung.*Tekan sekali lagi/, 'Batalkan'],
      ['blocked', 'Tidak dapat menyukai unggahan calon bupati', /Diblokir/, 'Tutup'],
    ] as const) {
      await shown.warn(stateOf(name), 'id');
      // A busy browser may still tell of the warning before.
      const { nodes, dialog } = await until(`a tree with ${description}`, async () => {
        const nodes = await accessibilityTree(shown);
        const dialog = nodes.find(({ role }) => role === 'alertdialog');
        return description.test(dialog?.description ?? '') && { nodes, dialog };
      });
      expect(dialog).toMatchObject({ name: heading, modal: true });
      expect(dialog?.description).toMatch(description);
      const focus = nodes.filter((node) => node.focused && node.role === 'button');
      expect(focus.map((node) => node.name)).toEqual([focused]);
    }
    await shown.page.close();
  });

  test('stands above the full-screen viewer and the dialogs of each site', async () => {
    for (const [site, name] of [
      ['x', 'photo'],
      ['instagram', 'modal'],
      ['facebook', 'photo'],
    ] as const) {
      const shown = await gallery.open(site, name, 1280, 800);
      await shown.warn(stateOf('candidate'), 'id');
      expect(await onTop(shown), `${site}/${name}`).toBe(true);
      await shown.notice('gone', 'id');
      expect(await onTop(shown), `${site}/${name}`).toBe(true);
      await shown.page.close();
    }
  });
});

function stateOf(name: string): WarningState {
  const state = WARNING_STATES.find((each) => each.name === name);
  if (state === undefined) throw new Error(`no state "${name}"`);
  return state;
}

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

function axeFaults({ page }: GalleryPage): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(at: Element): Promise<Record<'violations' | 'passes', readonly Found[]>> };
    };
    const { violations, passes } = await axe.run(jaga.root().host);
    // What axe could not measure has no faults in its eyes.
    const measured = passes.some(({ id }) => id === 'color-contrast');
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    return measured ? faults : [...faults, 'nothing was measured'];
  });
}

/** Nothing is cut off at the sides, nothing is too small to touch, and the answers are in sight. */
function layoutFaults({ page }: GalleryPage): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const all = [...jaga.root().querySelectorAll<HTMLElement>('*')];
    const seen = all.filter((element) => element.checkVisibility());
    for (const element of seen) {
      const what = `${element.tagName}.${element.className} "${element.textContent?.slice(0, 20)}"`;
      const { left, right, top, bottom, height, width } = element.getBoundingClientRect();
      if (left < 0 || right > innerWidth) faults.push(`${what} leaves the screen`);
      if (element.scrollWidth > element.clientWidth && element.clientWidth > 0)
        faults.push(`${what} is cut off`);
      const touched = element.matches('button, summary, a');
      if (touched && (height < 44 || width < 44)) faults.push(`${what} is ${width} × ${height}`);
      const answers = element.matches('.cancel, .go, .reload, .dismiss, h1');
      if (answers && (top < 0 || bottom > innerHeight)) faults.push(`${what} is out of sight`);
    }
    return faults;
  });
}

/** What moves between the first picture of a warning and the modal that it becomes. */
function shiftFaults({ page }: GalleryPage): Promise<string[]> {
  return page.evaluate(() => {
    const modal = jaga.root().querySelector('dialog');
    if (modal === null) return [];
    const placesIn = (dialog: Element) =>
      [dialog, ...dialog.querySelectorAll('*')].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return `${element.tagName} ${left} ${top} ${width} ${height}`;
      });
    const painted = modal.cloneNode(true) as HTMLDialogElement;
    painted.removeAttribute('open');
    modal.after(painted);
    const before = placesIn(painted);
    painted.remove();
    return placesIn(modal).flatMap((place, nth) =>
      place === before[nth] ? [] : [`${before[nth]} becomes ${place}`],
    );
  });
}

/** Whether what stands in the middle of the warning or the notice is the warning or the notice. */
function onTop({ page }: GalleryPage): Promise<boolean> {
  return page.evaluate(() => {
    const root = jaga.root();
    const shown = root.querySelector('dialog, .notice');
    const { left, top, width, height } = shown?.getBoundingClientRect() ?? new DOMRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return width > 0 && there === root.host;
  });
}

interface AccessibleNode {
  readonly role: unknown;
  readonly name: unknown;
  readonly description: string;
  readonly focused: boolean;
  readonly modal: boolean;
}

/** What Chromium hands to a screen reader. */
async function accessibilityTree({ page }: GalleryPage): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ role, name, description, properties = [] }) => {
    const has = (what: string) =>
      properties.some((property) => property.name === what && property.value.value === true);
    return {
      role: role?.value,
      name: name?.value,
      description: String(description?.value ?? ''),
      focused: has('focused'),
      modal: has('modal'),
    };
  });
}
