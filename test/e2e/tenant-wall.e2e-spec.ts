import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { hashPassword } from '#libs/people';
import { operationsOf, type Operation } from '../support/api-operations.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { attach } from '../support/multipart.js';
import { plausibleBodies, type Known } from '../support/plausible-body.js';
import { fingerprints } from '../support/table-rows.js';
import { ThingsOfACompact } from '../support/things-of-a-compact.js';
import { registerTie } from '../support/ties.js';

/** Every role but that of administrator, held in Merthyr Tydfil alone. */
const everyRole = 'everybody@merthyr.example';
const outsiders = ['officer@merthyr.example', 'challenger@merthyr.example', everyRole];

const always = 'what a Compact is, and how it works, is public wherever there is one';
const chosen = 'this Compact chose to publish it';

/** Read by anybody, so that writing is 403 and not 404 to people of another Compact. All else must be 404 to them. */
const published: readonly { readonly path: RegExp; readonly because: string }[] = [
  { path: /^\/api\/v1\/compacts(\/\{slug\})?$/, because: always },
  { path: /^\/api\/v1\/compacts\/\{slug\}\/(agreements|commitments)(\/\{id\})?$/, because: always },
  {
    path: /^\/api\/v1\/compacts\/\{slug\}\/(calendar|closures|closures\/\{date\}|decisions|procedure|process|process\.svg|redress)$/,
    because: always,
  },
  { path: /^\/api\/v1\/(organisations|champions)(\/\{id\})?$/, because: chosen },
];
const isPublished = ({ path }: Operation) => published.some((entry) => entry.path.test(path));

/** Routes that name nothing but the caller. */
const ofTheCaller = [
  'POST /api/v1/tokens',
  'DELETE /api/v1/tokens/current',
  'GET /api/v1/me',
  'PUT /api/v1/me/password',
  'PUT /api/v1/me/language',
];

describe('the wall between Compacts', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  let things: ThingsOfACompact;
  let known: Known;
  let reference: string;
  /** Everything by which Wolverhampton could be recognised in an answer to somebody else. */
  let marks: string[];

  beforeAll(async () => {
    server = await startDemonstration();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    await addPersonOfEveryRole();
    const cases = new CaseClient(server);
    const journey = new CaseJourney(server, cases);
    reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toAdvocate(reference);
    const document = await attach(await server.as('officer'), reference, { name: 'letter.txt', content: Buffer.from('Dear all') }).expect(
      201,
    );
    const figure = { year: '2007-08', value: 3, source: 'Annual report' };
    await (await server.as('officer')).post('/api/v1/compacts/wolverhampton/indicators/challenges-made/figures').send(figure).expect(201);
    things = new ThingsOfACompact(owner, {
      'interests/id': [await registerTie(server, 'officer')],
      document: [document.body.id as string],
      organisationId: [(await server.me('respondent')).organisationId],
      slug: ['wolverhampton'],
      reference: [reference],
      rule: ['acknowledge', 'respond'],
      key: ['challenges-made', 'signatories'],
      year: ['2007-08'],
      role: ['champion'],
      date: ['2026-12-24'],
    });
    const person = await journey.personId('officer');
    const { organisationId } = await server.me('respondent');
    const commitment = await things.idIn('commitments');
    const procedure = await server.anybody.get('/api/v1/compacts/wolverhampton/procedure').expect(200);
    known = {
      settings: procedure.body.settings as unknown,
      key: 'some-body',
      url: 'https://redress.example/',
      ...{ compact: 'wolverhampton', challenge: reference, into: reference, organisationId, respondentOrganisationId: organisationId },
      ...{
        personId: person,
        chair: person,
        member: person,
        present: [person],
        confirmedBy: [organisationId],
        commitment,
        commitments: [commitment],
      },
      ...{
        agreementVersionId: await things.idIn('agreements'),
        codeId: await things.idIn('codes'),
        copyFrom: await things.idIn('agreements'),
      },
    };
    const { rows } = await owner.query<{ mark: string }>(
      `select id::text as mark from challenge union select id::text from advocacy_engagement where compact_id = (select id from compact where slug = 'wolverhampton')
       union select id::text from message union select person_id::text from role_assignment r join compact c on c.id = r.compact_id and c.slug = 'wolverhampton'
         where person_id not in (select person_id from role_assignment r join compact c on c.id = r.compact_id and c.slug = 'merthyr-tydfil')`,
    );
    marks = [reference, ...rows.map(({ mark }) => mark)];
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  async function addPersonOfEveryRole(): Promise<void> {
    const id = newId();
    await owner.query(`insert into person (id, name, email, language, created_at) values ($1, 'Everybody', $2, 'en', now())`, [
      id,
      everyRole,
    ]);
    await owner.query('insert into account (person_id, password_hash) values ($1, $2)', [id, await hashPassword('compact-demo')]);
    await owner.query(
      `insert into role_assignment (compact_id, person_id, role)
       select id, $1, unnest(array['officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'representative', 'maig']) from compact where slug = 'merthyr-tydfil'`,
      [id],
    );
  }

  /** Sends the operation in each of its forms, at each address; every answer as `status what`. */
  async function tryOut(operation: Operation, account: string | undefined): Promise<{ status: number; what: string; text: string }[]> {
    const client = account === undefined ? server.anybody : await server.as(account);
    const bodies = operation.body ? plausibleBodies(server.document, operation.body, known) : [undefined];
    const answers: { status: number; what: string; text: string }[] = [];
    for (const address of await things.addresses(operation)) {
      const query = operation.queryParameters.includes('compact') ? ['', '?compact=wolverhampton'] : [''];
      for (const suffix of query) {
        for (const body of bodies) {
          const request = client[operation.method](address + suffix);
          if (operation.takesVersion) void request.set('If-Match', '"1"');
          const { status, text } = await (body === undefined ? request : request.send(body));
          answers.push({ status, what: [operation.name, suffix, body?.['type'], status].filter(Boolean).join(' '), text });
        }
      }
    }
    return answers;
  }

  const operations = (filter: (operation: Operation) => boolean) =>
    operationsOf(server.document).filter((operation) => !ofTheCaller.includes(operation.name) && filter(operation));

  describe.each(outsiders)('for %s', (account) => {
    it('everything of another Compact that has an address is not there', async () => {
      const found: string[] = [];
      let tried = 0;
      for (const operation of operations((candidate) => candidate.pathParameters.length > 0 && !isPublished(candidate))) {
        for (const { status, what } of await tryOut(operation, account)) {
          tried += 1;
          if (status !== 404) found.push(what);
        }
      }
      expect(found).toEqual([]);
      expect(tried).toBeGreaterThan(60);
    }, 60_000);

    it('no list has a row of it', async () => {
      for (const operation of operations(({ method, pathParameters }) => method === 'get' && pathParameters.length === 0)) {
        for (const { status, what, text } of await tryOut(operation, account)) {
          expect([what, [200, 403, 404].includes(status)]).toEqual([what, true]);
          if (!isPublished(operation)) expect([what, marks.filter((mark) => text.includes(mark))]).toEqual([what, []]);
          if (operation.path === '/api/v1/champions') expect(text).not.toContain('@');
        }
      }
    });

    it('nothing of it can be written, and trying leaves no trace', async () => {
      const before = await fingerprints(owner);
      for (const operation of operations(({ method }) => method !== 'get')) {
        for (const { status, what } of await tryOut(operation, account)) {
          const allowed = isPublished(operation) && operation.pathParameters.length > 0 ? [403] : [403, 404, 422];
          expect([what, allowed.includes(status)]).toEqual([what, true]);
        }
      }
      expect(await fingerprints(owner)).toEqual(before);
    }, 60_000);
  });

  it('nobody who did not sign in gets further than what is published', async () => {
    for (const operation of operations(() => true)) {
      for (const { status, what } of await tryOut(operation, undefined)) {
        const expected = isPublished(operation) && operation.method === 'get' ? [200, 404] : [401];
        expect([what, expected.includes(status)]).toEqual([what, true]);
      }
    }
  }, 60_000);

  it('what the Compact stops publishing is not there either', async () => {
    await owner.query(`update compact set publishes_organisations = false, publishes_champions = false where slug = 'wolverhampton'`);
    const found: string[] = [];
    const byChoice = operations(({ path }) => published.some((entry) => entry.because === chosen && entry.path.test(path)));
    expect(byChoice.length).toBeGreaterThanOrEqual(8);
    for (const account of outsiders) {
      for (const operation of byChoice) {
        for (const { status, what, text } of await tryOut(operation, account)) {
          if (operation.pathParameters.length > 0 && status !== 404) found.push(what);
          if (operation.pathParameters.length === 0 && status === 200 && text.includes('wolverhampton'))
            found.push(`${what}: ${text.slice(0, 200)}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
});
