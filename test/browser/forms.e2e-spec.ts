import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import nunjucks from 'nunjucks';
import type { Browser } from 'playwright-core';
import { eventCatalogue, eventTypes, validatePayload, type EventType } from '#libs/workflow';
import { errorViews } from '../../apps/server/src/pages/forms/form-error.js';
import { formView, type FieldView } from '../../apps/server/src/pages/forms/form-view.js';
import { readForm } from '../../apps/server/src/pages/forms/read-form.js';
import { componentsFolder, componentStyles, viewsFolder } from '../../apps/server/src/pages/rendering/product-files.js';
import { openBrowser, violationsOf } from '../support/browser.js';

const page = `<!doctype html><html lang="{{ language }}"><head><title>Form</title><style>{{ styles | safe }}</style></head><body><main><h1>Form</h1>
  {% from "govuk/components/error-summary/macro.njk" import govukErrorSummary %}{% from "forms/fields.njk" import form, formFields %}
  {{ govukErrorSummary({ titleText: 'There is a problem', errorList: errors }) if errors.length }}
  {% call form({ action: '/', token: 'x', tokenField: '_token', button: 'Send' }) %}{{ formFields(fields) }}{% endcall %}</main></body></html>`;
const several = (count: number) => Array.from({ length: count }, (_, index) => ({ value: `choice-${index}`, text: `Choice ${index}` }));

/** Every way in which a field can be shown, list rows included. */
function shapesOf(type: EventType): string[] {
  const shapes = (views: readonly FieldView[]): string[] =>
    views.flatMap((view) =>
      view.as === 'rows' ? ['rows', ...view.rows.flatMap((row) => shapes(row.fields).map((shape) => `row ${shape}`))] : [view.as],
    );
  return shapes(filledForm(type).form);
}

/** The form as it stands after a row was asked for and everything else was left empty. */
function filledForm(type: EventType) {
  const { fields } = eventCatalogue[type];
  const list = Object.keys(fields).find((name) => fields[name]?.kind === 'list');
  const { payload, raw } = readForm(fields, { ...(list && { _add: list }) });
  const verdict = validatePayload(type, payload);
  const problems = verdict.ok ? [] : verdict.errors;
  const choices = { person: several(9), organisation: several(3), commitment: several(4), action: [] };
  return { form: formView(fields, raw, { language: 'en', choices, problems }), errors: errorViews(fields, problems, 'en') };
}

/** As few events as show every shape; the others are put together from the same. */
const telling = eventTypes.reduce<{ types: EventType[]; seen: Set<string> }>(
  ({ types, seen }, type) => {
    const shapes = shapesOf(type);
    const isNew = shapes.some((shape) => !seen.has(shape));
    return { types: isNew ? [...types, type] : types, seen: new Set([...seen, ...shapes]) };
  },
  { types: [], seen: new Set() },
).types;

describe('forms of events in a browser', () => {
  const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader([viewsFolder, componentsFolder]), { autoescape: true });
  let browser: Browser;
  let styles: string;
  beforeAll(async () => {
    browser = await openBrowser();
    styles = (await componentStyles()).toString();
  }, 60_000);
  afterAll(() => browser?.close());

  it('show every shape of a field among them', () => {
    expect(telling.length).toBeGreaterThan(4);
    expect(telling.length).toBeLessThan(20);
  });

  it.each(telling.map((type): [EventType] => [type]))(
    '%s is accessible with every problem shown, and each link leads to its field',
    async (type) => {
      const { form, errors } = filledForm(type);
      const tab = await browser.newPage({ viewport: { width: 320, height: 800 } });
      await tab.setContent(templates.renderString(page, { language: 'en', styles, fields: form, errors }));
      expect(await violationsOf(tab)).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      for (const { href } of errors) expect(await tab.locator(href).count()).toBe(1);
      await tab.close();
    },
  );
});
