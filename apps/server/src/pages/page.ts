import type { Response } from 'express';
import { newId } from '#libs/kernel';
import type { Words } from '#libs/workflow';
import { sendText } from '../http/send-text.js';
import type { SignedInRequest } from '../http/signed-in-request.js';
import { adminSections } from './admin/admin-sections.js';
import { addressIn, languageOf, rememberLanguage } from './language/page-language.js';
import { fill, translator, type Texts, type TextValues, type Translate } from './language/texts.js';
import { layoutTexts } from './layout/layout.texts.js';
import { navigationOf } from './layout/navigation.js';
import type { Path } from './path.js';
import { paths } from './paths.js';
import type { FormErrorView } from './forms/form-error.js';
import { dayInWords, type TemplateEngine } from './rendering/template-engine.js';
import { forgeryToken, FORGERY_FIELD } from './session/forgery-token.js';
import { takeNotice } from './session/notice.js';

/** Everything that a page shows. */
export interface PageContent<Key extends string = string> {
  /** Which page it is; its title stands in the browser's tab. */
  readonly at: Path | { readonly title: Words };
  /** For the `{names}` of the title. */
  readonly titleValues?: TextValues;
  readonly texts: Texts<Key>;
  /** What the template reads, by name. */
  readonly model?: object;
  /** What needs correcting: shown on top, linked to the fields, and told in the title. Makes the status 422. */
  readonly errors?: readonly FormErrorView[];
  readonly status?: number;
}

/** Name of the application's setting that holds the engine. */
export const ENGINE_SETTING = 'template engine';

/** What else there is to look after in the Compact that a page of the administration is about. */
function sectionsBeside({ at }: PageContent, request: SignedInRequest) {
  const { slug } = request.params;
  return 'path' in at && at.path.startsWith(`${paths.admin.path}/`) && typeof slug === 'string'
    ? adminSections(slug, languageOf(request), at.path)
    : undefined;
}

/** Answers with a page. */
export function page<Key extends string>(response: Response, template: string, content: PageContent<Key>): void {
  const request = response.req as SignedInRequest;
  const engine = response.app.get(ENGINE_SETTING) as TemplateEngine;
  const language = languageOf(request);
  rememberLanguage(request, response);
  const t: Translate = translator<string>(language, content.texts, layoutTexts);
  const errors = content.errors ?? [];
  const other = language === 'en' ? 'cy' : 'en';
  const html = engine.render(template, {
    ...content.model,
    t,
    language,
    say: (words: Words) => words[language],
    // What people wrote in one language alone is read out in that language.
    inOwnWords: (en: string, cy: string | null | undefined) =>
      language === 'cy' && cy ? { text: cy } : { text: en, lang: language === 'cy' ? 'en' : undefined },
    day: (value: string | Date) => dayInWords(value, language),
    title: fill(content.at.title[language], content.titleValues ?? {}),
    errors,
    notice: errors.length > 0 ? undefined : takeNotice(request, response, language),
    person: request.person,
    address: request.path,
    // In the words of the layout: a page may have a text of the same name.
    sideNavigation: sectionsBeside(content, request),
    navigation: navigationOf(request.person, request.path, translator<string>(language, layoutTexts)),
    languageSwitch: { language: other, address: addressIn(other, request) },
    forgeryField: FORGERY_FIELD,
    token: () => forgeryToken(request, response),
    /** Makes a form that is sent twice one request. */
    once: newId,
    /** The address that a form with files is sent to. */
    withToken: (address: string) => `${address}${address.includes('?') ? '&' : '?'}${FORGERY_FIELD}=${forgeryToken(request, response)}`,
    cspNonce: (response.locals as { cspNonce?: string }).cspNonce,
  });
  response.status(content.status ?? (errors.length > 0 ? 422 : 200)).set({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, Accept-Language',
    'Content-Language': language,
  });
  sendText(response, html);
}
