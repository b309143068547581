import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
// Three folders up is apps/server, as source and as built: the build copies views and assets beside the compiled code.
const serverFolder = path.resolve(import.meta.dirname, '../../..');

/** Templates of the pages. */
export const viewsFolder = path.join(serverFolder, 'views');
/** Styles, scripts and pictures of our own. */
export const assetsFolder = path.join(serverFolder, 'assets');
/** Templates of the components that the pages are made of: `govuk/components/…`. */
export const componentsFolder = path.join(folderOf('govuk-frontend'), 'dist');
/** Templates of the components for people who work on cases: `moj/components/…`. */
export const caseworkComponentsFolder = folderOf('@ministryofjustice/frontend');

/** The components' own script. */
export function componentScript(): Promise<Buffer> {
  return readFile(path.join(componentsFolder, 'govuk/govuk-frontend.min.js'));
}

function folderOf(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

/**
 * The components' styles without what belongs to GOV.UK alone: its typeface, which nobody else is licensed to use, and the royal
 * arms of its footer; and without the icons of components that are not used here.
 * @throws Error when a new version of the components brings any of it in a way that is not known here
 */
export async function componentStyles(): Promise<Buffer> {
  const texts = await Promise.all([
    readFile(path.join(componentsFolder, 'govuk/govuk-frontend.min.css'), 'utf8'),
    readFile(path.join(caseworkComponentsFolder, 'moj/moj-frontend.min.css'), 'utf8'),
  ]);
  const ours = texts
    .join('\n')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,', '')
    .replaceAll(/url\(\/assets\/images\/(govuk-crest|icon-[a-z-]+)\.svg\)/g, 'none')
    .replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '');
  if (/GDS Transport|crest\.svg|url\(\/assets/i.test(ours)) throw new Error('The components bring GOV.UK property that is not taken out');
  return Buffer.from(ours);
}
