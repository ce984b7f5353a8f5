// The page as its readers find it: every part by the role and the name that it promises to have.

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

type Lane = 'Kind' | 'Mediator' | 'Actor' | 'Place' | 'None';

/** The visible window, in the sliders' own unit: linear in time. */
interface ShownWindow {
  from: number;
  to: number;
}

const escaped = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

export class Parley {
  readonly page: Page;
  readonly header: Locator;
  readonly search: Locator;
  /** The rail; on a phone it is `filtersDialog`. */
  readonly filters: Locator;
  readonly filtersDialog: Locator;
  readonly timeline: Locator;
  readonly overview: Locator;
  readonly windowStart: Locator;
  readonly windowEnd: Locator;
  readonly list: Locator;
  readonly dateBox: Locator;
  readonly details: Locator;
  /** "12 of 21 events". */
  readonly count: Locator;
  readonly problems: Locator;
  readonly alert: Locator;
  readonly progress: Locator;

  constructor(page: Page) {
    this.page = page;
    this.header = page.getByRole('banner');
    this.search = page.getByRole('searchbox', { name: 'Search events', exact: true });
    this.filters = page.getByRole('region', { name: 'Filters', exact: true });
    this.filtersDialog = page.getByRole('dialog', { name: 'Filters', exact: true });
    this.timeline = page.getByRole('region', { name: 'Timeline', exact: true });
    this.overview = page.getByRole('region', { name: 'Overview', exact: true });
    this.windowStart = this.overview.getByRole('slider', { name: 'Window start', exact: true });
    this.windowEnd = this.overview.getByRole('slider', { name: 'Window end', exact: true });
    this.list = page.getByRole('table', { name: 'Events', exact: true });
    this.dateBox = page.getByRole('textbox', { name: 'Go to date', exact: true });
    this.details = page.getByRole('complementary', { name: 'Event details', exact: true });
    this.count = page.getByRole('status').filter({ hasText: /\d of [\d,]+ event/ });
    this.problems = page.getByRole('region', { name: 'Problems in this file', exact: true });
    this.alert = page.getByRole('alert');
    this.progress = page.getByRole('progressbar', { name: 'Loading events', exact: true });
  }

  button(name: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  /** A message in any status line. */
  status(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  filterGroup(name: string): Locator {
    return this.filters.or(this.filtersDialog).getByRole('group', { name, exact: true });
  }

  /** A checkbox among the filters: `value('Mediators', 'Qatar')`. */
  value(group: string, name: string): Locator {
    return this.filterGroup(group).getByRole('checkbox', { name, exact: true });
  }

  lane(name: Lane): Locator {
    return this.timeline
      .getByRole('radiogroup', { name: 'Lanes', exact: true })
      .getByRole('radio', { name, exact: true });
  }

  /** An event as drawn in the timeline: a button "title, kind, date"; several where it stands in several rows. */
  drawn(title: string): Locator {
    return this.timeline.getByRole('button', { name: new RegExp(`^${escaped(title)}, `) });
  }

  /** Every event that is drawn, and every bar that stands for several. */
  get drawnEvents(): Locator {
    return this.timeline.getByRole('button').and(this.page.locator('[aria-pressed]'));
  }

  get drawnSelected(): Locator {
    return this.timeline.getByRole('button', { pressed: true });
  }

  rowButton(title: string): Locator {
    return this.list.getByRole('button', { name: title, exact: true });
  }

  row(title: string): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('button', { name: title, exact: true }) });
  }

  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('cell') });
  }

  detailsHeading(title: string): Locator {
    return this.details.getByRole('heading', { name: title, exact: true });
  }

  async window(): Promise<ShownWindow> {
    const [from, to] = await Promise.all([this.windowStart, this.windowEnd].map((slider) => numberOf(slider)));
    return { from: from ?? Number.NaN, to: to ?? Number.NaN };
  }

  async span(): Promise<number> {
    const { from, to } = await this.window();
    return to - from;
  }

  /** Does what is to be done, and waits until the window shows less than before. */
  async zoomsIn(action: () => Promise<unknown>): Promise<void> {
    const before = await this.span();
    await action();
    await expect.poll(() => this.span(), 'the window is narrower').toBeLessThan(before);
  }

  async zoomsOut(action: () => Promise<unknown>): Promise<void> {
    const before = await this.span();
    await action();
    await expect.poll(() => this.span(), 'the window is wider').toBeGreaterThan(before);
  }

  /** Does what is to be done, and waits until the window is as wide as before, but earlier or later. */
  async pans(direction: 'earlier' | 'later', action: () => Promise<unknown>): Promise<void> {
    const before = await this.window();
    await action();
    const moved = async () => Math.sign((await this.window()).from - before.from);
    await expect.poll(moved, `the window is ${direction}`).toBe(direction === 'earlier' ? -1 : 1);
    await expect.poll(async () => (await this.span()) / (before.to - before.from), 'and as wide').toBeCloseTo(1, 2);
  }

  /** The list is so long, however much of it is in the page: `aria-rowcount` counts the row of headers too. */
  async expectListed(events: number): Promise<void> {
    const length = async () => {
      const rows = await this.list.getAttribute('aria-rowcount');
      return rows === null ? await this.rows.count() : Number(rows) - 1;
    };
    await expect.poll(length, 'events in the list').toBe(events);
  }

  /** Only these events are in the list, in any order. */
  async lists(events: readonly { title: string }[]): Promise<void> {
    await this.expectListed(events.length);
    for (const { title } of events) await expect(this.row(title)).toBeVisible();
  }

  /** What the address says of the view, without its question mark. */
  parameters(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  async expectParameter(name: string, value: string | null): Promise<void> {
    await expect.poll(() => this.parameters().get(name), `?${name}= in the address`).toBe(value);
  }

  /** A reader with a keyboard only: Tab, until this has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < MOST_TAB_STOPS; presses += 1) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press(key);
    }
    await expect(target, `reached with ${key}`).toBeFocused();
  }

  /**
   * Through the system's chooser. Once for a page: under test, Firefox's chooser stays open, and no browser opens a second
   * one for the same button.
   */
  async chooseFile(name: string, content: string | Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Open events file', this.header).click();
    await (await chooser).setFiles(fileOf(name, content));
  }

  /** As if the chooser had been open, any number of times. */
  async openFile(name: string, content: string | Buffer): Promise<void> {
    await this.header.locator('input[type=file]').setInputFiles(fileOf(name, content));
  }

  /** Until Settings say that a file is kept on this device: from then on a reload finds it. */
  async expectKept(): Promise<void> {
    await expect(async () => {
      // Settings say what there is when they are opened.
      await this.page.keyboard.press('Escape');
      await this.button('Settings', this.header).click();
      await expect(this.dialog('Settings').getByText('Files kept on this device')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await this.page.keyboard.press('Escape');
  }

  async clipboard(): Promise<string> {
    return await this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The page itself never scrolls sideways. */
  async expectNoSidewaysScroll(): Promise<void> {
    const overflow = () =>
      this.page.evaluate(() => {
        const page = document.scrollingElement ?? document.documentElement;
        return page.scrollWidth - page.clientWidth;
      });
    await expect.poll(overflow, 'pixels that stand out sideways').toBeLessThanOrEqual(0);
  }
}

const MOST_TAB_STOPS = 150;

const fileOf = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

async function numberOf(slider: Locator): Promise<number> {
  return Number(await slider.getAttribute('aria-valuenow').then((text) => text ?? slider.inputValue()));
}

async function hasFocus(target: Locator): Promise<boolean> {
  return await target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
