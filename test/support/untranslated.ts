import type { Page } from 'playwright-core';
import { eventCatalogue, guardNames, guards, regionCatalogue, roleNames, stageCatalogue, stateCatalogue, type Words } from '#libs/workflow';
import { everyText } from '../../apps/server/src/pages/language/texts.js';
import { paths } from '../../apps/server/src/pages/paths.js';

/** From this length on a text is looked for inside others too; a shorter one could be part of a Welsh word or of a name. */
const LONG = 14;

/** The texts of the service that differ between the languages, in English, cut at their `{names}`. */
function englishParts(): readonly string[] {
  const words: readonly Words[] = [
    ...everyText(),
    ...Object.values(paths).map(({ title }) => title),
    ...Object.values(eventCatalogue).flatMap(({ label, button, history }) => [label, button, history]),
    ...Object.values(stageCatalogue).flatMap(({ label, summary }) => [label, summary]),
    ...Object.values(stateCatalogue).flatMap(({ label, summary }) => [label, summary]),
    ...Object.values(regionCatalogue).flatMap((values) => Object.values(values)),
    ...Object.values(roleNames),
    ...guardNames.map((name) => guards[name].sentence),
  ];
  const welsh = new Set(words.flatMap(({ cy }) => cy.split(/\{\w+\}/)).map((part) => part.trim()));
  const english = words.filter(({ en, cy }) => en !== cy).flatMap(({ en }) => en.split(/\{\w+\}/));
  return [...new Set(english.map((part) => part.trim()))].filter((part) => /\p{L}{3}/u.test(part) && !welsh.has(part));
}

/** English words of the service on a page that should be Welsh. What is marked as English was written by somebody in English. */
export async function untranslated(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    // What stands in a field to write in was written by somebody.
    const isMarked = (element: Element | null) => element?.closest('[lang="en"], script, style, textarea') !== null;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found: string[] = [document.title];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!isMarked(node.parentElement)) found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder], [title]')) {
      if (isMarked(element)) continue;
      for (const name of ['aria-label', 'alt', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    }
    return found.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
  const whole = new Set(shown);
  const all = shown.join('\n');
  return englishParts().filter((part) => whole.has(part) || (part.length >= LONG && all.includes(part)));
}
