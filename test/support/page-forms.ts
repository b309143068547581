import type supertest from 'supertest';
import type { DemonstrationServer } from './demonstration-server.js';

/** A page as it came, read without a browser. */
export interface ReadPage {
  readonly status: number;
  /** Where it leads on to, if anywhere. */
  readonly location: string | undefined;
  /** What its main part says, without tags. */
  readonly words: string;
  /** The problems on top. */
  readonly problems: readonly string[];
  /** Addresses and texts of the links in its main part. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** What a form of the page holds, its own hidden fields included: the first, or the one in which the words are. */
  form(words?: string): Record<string, string>;
}

/** Opens a page as somebody who has signed in. */
export async function openPage(server: DemonstrationServer, account: string, address: string): Promise<ReadPage> {
  return readPage(await server.page(account, address));
}

/** Sends a form as it stands on a page, with some fields filled in otherwise. */
export async function sendForm(
  server: DemonstrationServer,
  account: string,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<ReadPage> {
  const { token } = await server.as(account);
  return readPage(
    await server.anybody
      .post(address)
      .redirects(0)
      .set('Accept', 'text/html')
      .set('Cookie', `compact_session=${token}`)
      .type('form')
      .send(new URLSearchParams(fields).toString()),
  );
}

function readPage({ status, headers, text }: supertest.Response): ReadPage {
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  const summary = /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(text)?.[0] ?? '';
  return {
    status,
    location: headers['location'],
    words: wordsOf(main),
    problems: linksIn(summary).map((link) => link.text),
    links: linksIn(main),
    form(words = '') {
      const form = [...main.matchAll(/<form[\s\S]*?<\/form>/g)].map(([html]) => html).find((html) => wordsOf(html).includes(words));
      if (!form) throw new Error(`There is no form with "${words}" on the page.`);
      return valuesIn(form);
    },
  };
}

function linksIn(html: string): { href: string; text: string }[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href = '', inner = '']) => ({
    href: plain(href),
    text: wordsOf(inner),
  }));
}

function wordsOf(html: string): string {
  return plain(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function valuesIn(form: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    if (!isChoice || / checked/.test(tag)) values[attribute(tag, 'name')] = attribute(tag, 'value');
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    values[name] = plain(text);
  for (const [, name = '', options = ''] of form.matchAll(/<select [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    values[name] = attribute(/<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? '', 'value');
  }
  return values;
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function plain(text: string): string {
  const named: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', '#39': "'", nbsp: ' ' };
  return text.replaceAll(/&(quot|lt|gt|amp|#39|nbsp);/g, (_match, name: string) => named[name] ?? '');
}
