import type { Response } from 'supertest';
import type { Client, TestServer } from './server.js';

const hidden = /<input type="hidden" name="([^"]+)" value="([^"]*)">/g;

/** Somebody who reads pages and sends their forms without a browser: what a form carries unseen is sent along. */
export class PageVisitor {
  private constructor(
    private readonly server: Pick<TestServer, 'anybody'>,
    private cookies: readonly string[],
  ) {}

  static with(server: Pick<TestServer, 'anybody'>, { token }: Pick<Client, 'token'>): PageVisitor {
    return new PageVisitor(server, [`compact_session=${token}`]);
  }

  async open(address: string): Promise<Response> {
    const answer = await this.server.anybody.get(address).redirects(0).set('Accept', 'text/html').set('Cookie', this.cookies.join('; '));
    this.remember(answer);
    return answer;
  }

  /** Opens the page and sends the form on it whose action is its address. */
  async send(address: string, fields: object): Promise<Response> {
    const { text } = await this.open(address);
    const form = text.slice(text.indexOf(`<form method="post" action="${address}"`));
    const carried = Object.fromEntries(
      [...form.slice(0, form.indexOf('</form>')).matchAll(hidden)].map(([, name = '', value = '']) => [name, value]),
    );
    const answer = await this.server.anybody
      .post(address)
      .redirects(0)
      .set('Accept', 'text/html')
      .set('Cookie', this.cookies.join('; '))
      .type('form')
      .send({ ...carried, ...fields });
    this.remember(answer);
    return answer;
  }

  private remember({ headers }: Response): void {
    const set = ((headers as Record<string, unknown>)['set-cookie'] as string[] | undefined) ?? [];
    const named = (cookie: string) => cookie.split('=')[0];
    const fresh = set.map((cookie) => cookie.split(';')[0] ?? '');
    this.cookies = [...this.cookies.filter((one) => !fresh.some((other) => named(other) === named(one))), ...fresh];
  }
}
