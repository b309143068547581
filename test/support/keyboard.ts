import type { Page } from 'playwright-core';
import { watchStops, type Stop, type StopWatch } from './keyboard-stops.js';

/** Longer than any page has stops: whoever comes so far goes in circles. */
const MOST_STOPS = 200;

/** Somebody who has a keyboard and nothing else. Whatever is wrong with a stop on the way fails at once. */
export class KeyboardPerson {
  private constructor(private readonly page: Page) {}

  /** Opens the first page; everything after that comes from keys. */
  static async arrive(page: Page, address: string): Promise<KeyboardPerson> {
    await page.addInitScript(watchStops);
    await page.goto(address);
    return new KeyboardPerson(page);
  }

  /** What has the focus. */
  async here(): Promise<Stop> {
    return this.page.evaluate(() => (globalThis as unknown as { stops: StopWatch }).stops.look());
  }

  /** The next stop, sound and in order. */
  async next(): Promise<Stop> {
    return this.move('Tab');
  }

  /** Past header and menu, by the first link of the page. */
  async skip(): Promise<void> {
    const link = await this.next();
    await this.page.keyboard.press('Enter');
    const isThere = await this.page.evaluate(() => document.activeElement?.id === 'main-content');
    if (!isThere) throw new Error(`"${link.name}" on ${this.page.url()} does not lead to the content`);
  }

  /** Goes forward to the field, link or button of that name, where there are several the one in the group. */
  async reach(name: string, group = ''): Promise<Stop> {
    return this.seek('Tab', name, (stop) => stop.name.startsWith(name) && stop.group.startsWith(group));
  }

  /** Goes back to it. */
  async reachBack(name: string): Promise<Stop> {
    return this.seek('Shift+Tab', name, (stop) => stop.name.startsWith(name));
  }

  /** Follows a link or presses a button, and waits for the page that comes. */
  async press(name: string): Promise<void> {
    await this.reach(name);
    await this.enter();
  }

  /** Enter where the focus is, and the page that comes of it. */
  async enter(): Promise<void> {
    await this.page.evaluate(() => void Object.assign(globalThis, { isLeft: true }));
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(() => !('isLeft' in globalThis) && document.readyState === 'complete');
  }

  async write(name: string, text: string, group = ''): Promise<void> {
    await this.reach(name, group);
    await this.page.keyboard.type(text);
  }

  async writeDate(group: string, day: string, month: string, year: string): Promise<void> {
    await this.write('Day', day, group);
    await this.write('Month', month);
    await this.write('Year', year);
  }

  /** Ticks a box. */
  async tick(name: string): Promise<void> {
    await this.reach(name);
    await this.page.keyboard.press('Space');
    if (!(await this.here()).checked) throw new Error(`Space does not tick "${name}"`);
  }

  /** Takes one of several: Tab reaches the next group, arrows go from one to the other. */
  async choose(name: string): Promise<void> {
    await this.seek('Tab', name, ({ isRadio }) => isRadio);
    await this.page.keyboard.press('Space');
    for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
      const here = await this.here();
      if (here.name.startsWith(name) && here.checked) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`Arrows do not reach "${name}"`);
  }

  /** Through the whole page. Answers the names of all stops; fails when one is left out. */
  async everyStop(): Promise<readonly string[]> {
    const names: string[] = [];
    for (let stop = await this.next(); !stop.isOutside && names.length < MOST_STOPS; stop = await this.next()) names.push(stop.name);
    const expected = await this.page.evaluate(() => (globalThis as unknown as { stops: StopWatch }).stops.count());
    if (names.length !== expected) throw new Error(`${names.length} stops of ${expected} were reached: ${names.join(' | ')}`);
    return names;
  }

  private async seek(key: string, name: string, isIt: (stop: Stop) => boolean): Promise<Stop> {
    const passed: string[] = [];
    for (let stop = await this.move(key); passed.length < MOST_STOPS; stop = await this.move(key)) {
      if (isIt(stop)) return stop;
      passed.push(stop.name);
      if (stop.isOutside) break;
    }
    throw new Error(`${key} does not reach "${name}" on ${this.page.url()}; it stops at ${passed.join(' | ')}`);
  }

  private async move(key: string): Promise<Stop> {
    await this.page.keyboard.press(key);
    const stop = await this.here();
    if (stop.problems.length > 0) throw new Error(`"${stop.name}" on ${this.page.url()}: ${stop.problems.join(', ')}`);
    return stop;
  }
}
