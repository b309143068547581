import { expect } from '@jest/globals';
import pg from 'pg';
import type { Response } from 'supertest';
import { operationsOf, type Operation, type Schema } from './api-operations.js';
import { placesOf, withValue, type Place } from './bad-values.js';
import { CaseClient } from './case-client.js';
import { CaseJourney } from './case-journey.js';
import { startDemonstration, type DemonstrationServer } from './demonstration-server.js';
import { formsOf, plausible, type Known } from './plausible-body.js';
import { fingerprints } from './table-rows.js';
import { ThingsOfACompact } from './things-of-a-compact.js';
import { registerTie } from './ties.js';

/** One thing that the API can be asked to write, with a body that has every field. */
export interface Form {
  readonly what: string;
  readonly operation: Operation;
  readonly address: string;
  readonly schema: Schema;
  readonly body: Record<string, unknown>;
}

/** Officers write nearly everything; what they may not write is refused before its fields are looked at. */
const byAdministrator = ['POST /api/v1/compacts'];

/** A server with one accepted challenge, version 3, and every form that its API takes, from its own document. */
export class WritingForms {
  private constructor(
    readonly server: DemonstrationServer,
    readonly owner: pg.Client,
    readonly reference: string,
    /** A lodging that the process lets in. */
    readonly submission: Readonly<Record<string, unknown>>,
    readonly forms: readonly Form[],
    private before: Record<string, string>,
  ) {}

  static async start(): Promise<WritingForms> {
    const server = await startDemonstration();
    const owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    const cases = new CaseClient(server);
    const reference = await cases.lodge();
    await new CaseJourney(server, cases).toRespondent(reference);
    for (const account of ['respondent', 'admin']) await server.as(account);
    const forms = await everyForm(server, owner, reference);
    return new WritingForms(server, owner, reference, await cases.submission(), forms, await fingerprints(owner));
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.server.close();
  }

  get eventsAddress(): string {
    return `/api/v1/challenges/${this.reference}/events`;
  }

  /** Not one row was written, changed or taken away since the last time. */
  async expectNothingWritten(): Promise<void> {
    const { before } = this;
    this.before = await fingerprints(this.owner);
    expect(this.before).toEqual(before);
  }

  form(what: string): Form {
    const found = this.forms.find((form) => form.what.endsWith(what));
    if (!found) throw new Error(`There is no form ${what}.`);
    return found;
  }

  /** Sends a body, or the text of one, by whoever may write such a thing. */
  async send({ operation, address }: Pick<Form, 'operation' | 'address'>, body: object | string): Promise<Response> {
    const client = await this.server.as(byAdministrator.includes(operation.name) ? 'admin' : 'officer');
    const request = client[operation.method](address).set('Content-Type', 'application/json');
    if (operation.takesVersion) void request.set('If-Match', '"3"');
    return request.send(typeof body === 'string' ? body : JSON.stringify(body));
  }

  /** Sends each form once for each bad value in each place; 422 must name that field. Answers how many were sent. */
  async inEveryPlace(badValues: (place: Place) => readonly unknown[]): Promise<number> {
    let sent = 0;
    for (const form of this.forms) {
      for (const place of this.placesOf(form)) {
        for (const value of badValues(place)) {
          const text = JSON.stringify(withValue(form.body, place.path, value)).replaceAll('\\\\u', '\\u');
          const what = `${form.what} ${place.path.join('.')} = ${JSON.stringify(value)?.slice(0, 60)}`;
          const response = await this.send(form, text);
          expectProblem(response, [422], what);
          const fields = (response.body as { errors?: { field: string }[] }).errors?.map(({ field }) => field) ?? [];
          if (!fields.some((field) => field.startsWith(String(place.path[0])))) throw new Error(`${what}: named are ${fields.join(', ')}`);
          sent += 1;
        }
      }
    }
    return sent;
  }

  /** Places of values, less the type of an event, and a procedure's settings, which have tests of their own. */
  placesOf({ schema, body }: Form): Place[] {
    return placesOf(this.server.document, schema, body).filter(({ path }) => path[0] !== 'type' && path[0] !== 'settings');
  }
}

async function everyForm(server: DemonstrationServer, owner: pg.Client, reference: string): Promise<Form[]> {
  const things = new ThingsOfACompact(owner, {
    slug: ['wolverhampton'],
    reference: [reference],
    key: ['challenges-made'],
    year: ['2007-08'],
    'interests/id': [await registerTie(server, 'officer')],
  });
  const { organisationId } = await server.me('respondent');
  const { personId } = await server.me('mediator');
  const { body } = await server.anybody.get('/api/v1/compacts/wolverhampton/procedure').expect(200);
  const known: Known = {
    ...{ compact: 'wolverhampton', respondentOrganisationId: organisationId, organisationId, personId, chair: personId },
    ...{ settings: body.settings as unknown, key: 'some-body', url: 'https://redress.example/' },
  };
  const found: Form[] = [];
  for (const operation of operationsOf(server.document)) {
    if (!operation.body) continue;
    const [address = ''] = await things.addresses(operation);
    for (const schema of formsOf(server.document, operation.body)) {
      const filled = plausible(server.document, schema, 'body', known, 'everything') as Record<string, unknown>;
      found.push({ what: [operation.name, filled['type']].filter(Boolean).join(' '), operation, address, schema, body: filled });
    }
  }
  return found;
}

/** One of these statuses, with a complete problem document. */
export function expectProblem({ status, headers, body, text }: Response, statuses: readonly number[], what: string): void {
  if (!statuses.includes(status)) throw new Error(`${what}: ${status} ${text.slice(0, 300)}`);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  const texts = { title: expect.any(String), detail: expect.any(String), code: expect.any(String), id: expect.any(String) };
  expect(body).toMatchObject({ type: expect.stringMatching(/^\/problems\//), status, ...texts });
}
