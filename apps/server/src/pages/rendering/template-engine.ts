import nunjucks from 'nunjucks';
import { londonDateOf, parseLocalDate, type LocalDate } from '#libs/kernel';
import { plainDate, type Language } from '#libs/workflow';
import { paths } from '../paths.js';
import { caseworkComponentsFolder, componentsFolder, viewsFolder } from './product-files.js';
import type { StaticAssets } from './static-assets.js';

/** Turns a template and its model into a page. */
export class TemplateEngine {
  private readonly environment: nunjucks.Environment;

  constructor(assets: StaticAssets) {
    const loader = new nunjucks.FileSystemLoader([viewsFolder, componentsFolder, caseworkComponentsFolder], {
      noCache: false,
      watch: false,
    });
    this.environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
    this.environment.addGlobal('paths', paths);
    this.environment.addGlobal('asset', (name: string) => assets.addressOf(name));
  }

  /** @param template name below the folder of views, without its ending */
  render(template: string, model: object): string {
    return this.environment.render(`${template}.njk`, model);
  }
}

/** `Tuesday 24 November 2026` for a date or an instant; the day of an instant is the one in London. */
export function dayInWords(value: string | Date, language: Language): string {
  return plainDate(dayOf(value), language);
}

function dayOf(value: string | Date): LocalDate {
  const date = typeof value === 'string' ? parseLocalDate(value) : undefined;
  if (date) return date;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) throw new Error(`"${String(value)}" is neither a date nor an instant`);
  return londonDateOf(instant);
}
