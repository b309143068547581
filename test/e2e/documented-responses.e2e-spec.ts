import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { operationsOf, type Operation } from '../support/api-operations.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { attach } from '../support/multipart.js';
import { plausibleBodies, type Known } from '../support/plausible-body.js';
import { ThingsOfACompact } from '../support/things-of-a-compact.js';
import { registerTie } from '../support/ties.js';

/** Who may see much and do little, in the order in which they are tried where somebody must be refused. */
const refused = ['challenger', 'maig', 'officer2', 'champion.vcs', 'officer'];
/** What administrators alone may do. */
const byAdministrator = ['PATCH /api/v1/compacts/{slug}', 'PATCH /api/v1/people/{id}'];

/**
 * Every answer that the API documents is given to a test, at the latest here: those that follow from the form of a request are made
 * from the document itself for every route, new ones included. `npm test` fails while one has not been seen.
 */
describe('what the API documents', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  let there: ThingsOfACompact;
  let nowhere: ThingsOfACompact;
  let known: Known;

  beforeAll(async () => {
    server = await startDemonstration();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    const cases = new CaseClient(server);
    const reference = await cases.lodge();
    await new CaseJourney(server, cases).toRespondent(reference);
    const officer = await server.as('officer');
    await officer.post('/api/v1/compacts/wolverhampton/closures').send({ from: '2026-12-24', title: 'Christmas Eve' }).expect(201);
    const figure = { year: '2007-08', value: 3, source: 'Annual report' };
    await officer.post('/api/v1/compacts/wolverhampton/indicators/challenges-made/figures').send(figure).expect(201);
    const { body } = await server.anybody.get('/api/v1/compacts/wolverhampton/procedure').expect(200);
    const document = await attach(officer, reference, { name: 'letter.txt', content: Buffer.from('Dear all') }).expect(201);
    const { organisationId } = await server.me('respondent');
    const helped = { organisationId: (await server.me('challenger')).organisationId, kind: 'advice', provider: 'Somebody' };
    const engagement = await officer.post('/api/v1/advocacy-engagements').send(helped).expect(201);
    known = {
      slug: 'new-place',
      areaCode: 'NEW',
      compact: 'wolverhampton',
      organisationId,
      respondentOrganisationId: organisationId,
      settings: body.settings as unknown,
      key: 'some-body',
    };
    there = new ThingsOfACompact(owner, {
      slug: ['wolverhampton'],
      reference: [reference],
      rule: ['respond'],
      role: ['champion'],
      date: ['2026-12-24'],
      key: ['challenges-made'],
      year: ['2007-08'],
      document: [document.body.id as string],
      organisationId: [organisationId],
      'advocacy-engagements/id': [engagement.body.id as string],
      'interests/id': [await registerTie(server, 'officer')],
      'people/id': [(await server.me('officer2')).personId],
    });
    nowhere = new ThingsOfACompact(owner, {
      slug: ['nowhere'],
      reference: ['WLV-2026-27-9999'],
      rule: ['nonsense'],
      role: ['nonsense'],
      date: ['2026-12-23'],
      key: ['nonsense'],
      year: ['2007-08'],
      document: [newId()],
      organisationId: [newId()],
      id: [newId()],
    });
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  const documenting = (status: number): Operation[] => operationsOf(server.document).filter(({ answers }) => status in answers);

  interface Asked {
    readonly account?: string;
    readonly version?: string | null;
    readonly query?: string;
    readonly body?: object;
    readonly names?: Known;
    readonly at?: ThingsOfACompact;
  }

  /** Sends the operation, complete and plausible but for what is asked otherwise. */
  async function send(
    operation: Operation,
    { account = 'officer', version = '"1"', query = '', body, names = {}, at = there }: Asked,
  ): Promise<number> {
    const [address = ''] = await at.addresses(operation);
    const client = await server.as(account);
    const request = client[operation.method](address + query);
    if (operation.takesVersion && version !== null) void request.set('If-Match', version);
    const [plausible] = operation.body ? plausibleBodies(server.document, operation.body, { ...known, ...names }) : [];
    return (await (operation.body ? request.send(body ?? plausible) : request)).status;
  }

  async function expectEverywhere(status: number, asked: (operation: Operation) => Asked): Promise<void> {
    const others: string[] = [];
    for (const operation of documenting(status)) {
      const answered = await send(operation, asked(operation));
      if (answered !== status) others.push(`${operation.name}: ${answered}`);
    }
    expect(others).toEqual([]);
  }

  it('422: a field, or a question in the address, that the route does not know', async () => {
    await expectEverywhere(422, ({ body }) => (body ? { body: { nonsense: 1 } } : { query: '?nonsense=1' }));
  });

  it('428: no version', async () => {
    await expectEverywhere(428, () => ({ version: null }));
  });

  it('412: another version than the one that is there', async () => {
    await expectEverywhere(412, ({ name }) => ({ version: '"999999"', account: byAdministrator.includes(name) ? 'admin' : 'officer' }));
  });

  it('404: something that is not there', async () => {
    await expectEverywhere(404, ({ pathParameters, queryParameters, body }) => {
      if (pathParameters.length > 0) return { at: nowhere };
      return body ? { names: { compact: 'nowhere' } } : { query: queryParameters.includes('compact') ? '?compact=nowhere' : '' };
    });
  });

  it('403: somebody who may see it and not do that', async () => {
    const never: string[] = [];
    for (const operation of documenting(403)) {
      const statuses: number[] = [];
      for (const account of refused) {
        statuses.push(await send(operation, { account }));
        if (statuses.at(-1) === 403) break;
      }
      if (!statuses.includes(403)) never.push(`${operation.name}: ${statuses.join(', ')}`);
    }
    expect(never).toEqual([]);
  });

  it('429: passwords guessed, also by somebody who is signed in', async () => {
    const guess = async () =>
      (await server.as('champion.public')).put('/api/v1/me/password').send({ currentPassword: 'a guess', newPassword: 'a new password' });
    const statuses: number[] = [];
    while (statuses.length < 15 && statuses.at(-1) !== 429) statuses.push((await guess()).status);
    expect(statuses.at(-1)).toBe(429);
    expect(Number((await guess()).headers['retry-after'])).toBeGreaterThan(0);
  });
});
