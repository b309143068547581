import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { paths } from '../../apps/server/src/pages/paths.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

interface Published {
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly findings: readonly { readonly text: string | null }[];
  }[];
}

describe('decisions of panels', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
  }, 60_000);
  afterAll(() => server.close());

  async function decided(challenger = 'challenger', overrides: Record<string, unknown> = {}): Promise<string> {
    const journey = new CaseJourney(server, cases, challenger);
    const reference = await cases.lodge(overrides, challenger);
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toMediator(reference);
    await cases.take('respondent', reference, 'leave-mediation');
    await journey.toPanel(reference);
    await journey.hear(reference);
    await journey.decide(reference, { dissent: 'One of us saw it otherwise.' });
    return reference;
  }
  const words = { title: 'A grant that ended early', summary: 'The panel upheld the challenge.' };
  const publish = (reference: string, payload: Record<string, unknown> = words, status = 200) =>
    cases.take('officer', reference, 'publish-decision', payload, status);
  const published = async (): Promise<Published['items']> =>
    ((await server.anybody.get('/api/v1/compacts/wolverhampton/decisions').expect(200)).body as Published).items;
  const page = async (address: string, status = 200) => (await server.anybody.get(address).set('Accept', 'text/html').expect(status)).text;

  it('are a document for everybody on the case: parties, findings with reasons, recommendations, dissent, panel', async () => {
    const reference = await decided();
    for (const account of ['challenger', 'respondent', 'officer', 'chair']) {
      const { body } = await (await server.as(account)).get(`/api/v1/challenges/${reference}/decision`).expect(200);
      expect(body).toMatchObject({
        reference,
        outcome: 'panelUpheld',
        decidedOn: '2026-11-23',
        findings: [{ ref: '4.4', finding: 'upheld', findingReasons: 'Three weeks were given.', position: 'disputed' }],
        recommendations: [{ text: 'Give notice as agreed.', dueOn: '2027-03-01' }],
        dissent: 'One of us saw it otherwise.',
      });
      expect((body as { panel: { role: string }[] }).panel.map(({ role }) => role).sort()).toEqual([
        'chair',
        ...Array(4).fill('panelMember'),
      ]);
    }
    for (const [account, status] of [
      ['officer2', 403],
      ['maig', 403],
      ['challenger2', 404],
      ['officer@merthyr.example', 404],
    ] as const)
      await (await server.as(account)).get(`/api/v1/challenges/${reference}/decision`).expect(status);
  }, 60_000);

  it('are no document before there is one, and none any more once set aside', async () => {
    const reference = await cases.lodge();
    const client = await server.as('challenger');
    await client.get(`/api/v1/challenges/${reference}/decision`).expect(404);
    const other = await decided();
    await client.get(`/api/v1/challenges/${other}/decision`).expect(200);
    await cases.take('officer', other, 'reopen', { stage: 'scrutiny', reason: 'New evidence has come.' });
    await client.get(`/api/v1/challenges/${other}/decision`).expect(404);
  }, 60_000);

  it('are published without a word of whose they were, and taken away again', async () => {
    const reference = await decided();
    const before = (await published()).length;
    await publish(reference);
    const [newest] = await published();
    expect(newest).toMatchObject({ ...words, outcome: 'panelUpheld', decidedIn: '2026-11', publishedIn: '2026-11' });
    const address = paths.compactDecision.to({ slug: 'wolverhampton', number: String(newest?.number) });
    const shown = (await page(address)) + (await page(paths.compactDecisions.to({ slug: 'wolverhampton' })));
    expect(shown).toContain(words.title);
    expect(shown).not.toMatch(new RegExp(`${reference}|City of Wolverhampton Council`));
    expect((await publish(reference, words, 409)).body.guard).toBe('notPublishedYet');
    await cases.take('officer', reference, 'unpublish-decision', { reason: 'It told too much.' });
    expect(await published()).toHaveLength(before);
    await page(address, 404);
    await publish(reference);
    expect((await published())[0]?.number).toBe((newest?.number ?? 0) + 1);
  }, 60_000);

  it('go away by themselves when they are set aside, and wait while a review is asked for', async () => {
    const reference = await decided();
    await cases.take('challenger', reference, 'request-review', { grounds: 'newEvidence', text: 'A minute has been found.' });
    expect((await publish(reference, words, 409)).body.guard).toBe('noReviewIsPending');
    await cases.declare('officer2', reference);
    await cases.take('officer2', reference, 'refuse-review', { reasons: 'Nothing new.' });
    const before = (await published()).length;
    await publish(reference);
    expect(await published()).toHaveLength(before + 1);
    await cases.take('officer', reference, 'reopen', { stage: 'logged', reason: 'New evidence has come.' });
    expect(await published()).toHaveLength(before);
  }, 60_000);

  it('are not published while a name, or the reference, is in the text', async () => {
    const reference = await decided();
    const names = await Promise.all(
      ['challenger', 'respondent'].map(async (account) => (await (await server.as(account)).get('/api/v1/me')).body as { name: string }),
    );
    const commitment = (await cases.read('officer', reference)) as unknown as { commitments: { id: string }[] };
    for (const name of ['City of Wolverhampton Council', reference, ...names.map((one) => one.name.toUpperCase())]) {
      expect((await publish(reference, { ...words, summary: `It was ${name}.` }, 409)).body.guard).toBe('publicationNamesNobody');
      const findings = [{ commitment: commitment.commitments[0]?.id, text: `By ${name}, we think.` }];
      expect((await publish(reference, { ...words, findings }, 409)).body.guard).toBe('publicationNamesNobody');
    }
  }, 60_000);

  it('of a protected challenger need its agreement', async () => {
    const reference = await decided('representative', {
      identityProtected: true,
      challengerOrganisationId: (await server.me('challenger')).organisationId,
    });
    expect((await publish(reference, words, 409)).body.guard).toBe('protectedChallengerAgrees');
    await publish(reference, { ...words, challengerAgrees: true });
  }, 60_000);

  it('do not differ by a byte for different challengers, whoever asks', async () => {
    const shown: string[] = [];
    for (const challenger of ['challenger', 'challenger2']) {
      const reference = await decided(challenger, { title: `A challenge of ${challenger}` });
      await publish(reference);
      const { number } = (await published())[0] as { number: number };
      const address = paths.compactDecision.to({ slug: 'wolverhampton', number: String(number) });
      const alike = (text: string) =>
        text
          .replaceAll(new RegExp(`(?<=decisions/|Decision )${number}\\b`, 'g'), '#')
          .replaceAll(/name="_token" value="[^"]*"|nonce="[^"]*"|nonce-[^']*/g, '');
      const item = { ...(await published())[0], number: '#' };
      shown.push(alike(await page(address)) + JSON.stringify(item));
      const { text } = await (await server.as('officer2')).get('/api/v1/compacts/wolverhampton/decisions').expect(200);
      expect(JSON.parse(text)).toEqual({ items: await published() });
      await cases.take('officer', reference, 'unpublish-decision', { reason: 'For the next.' });
    }
    expect(shown[0]).toBe(shown[1]);
    expect(shown[0]).toContain(words.summary);
  }, 90_000);

  it('tell the program itself not which challenge they were, and lose the name of whoever is erased', async () => {
    await publish(await decided(), { ...words, summary: 'Heard by Uma Umpire, who was the umpire.' });
    const owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ column: string }>(
        `select column_name as "column" from information_schema.column_privileges where table_name = 'published_decision' and grantee in ('compact_app', 'compact_worker')`,
      );
      expect(rows.map(({ column }) => column)).toContain('summary');
      expect(rows.map(({ column }) => column)).not.toContain('challenge_id');
      const id = newId();
      await owner.query(
        `insert into person (id, name, email, language, created_at) values ($1, 'Uma Umpire', 'uma@demo.example', 'en', now())`,
        [id],
      );
      await owner.query('select app.erase_person($1, now())', [id]);
      expect((await published())[0]).toMatchObject({ summary: 'Heard by [erased], who was the umpire.' });
    } finally {
      await owner.end();
    }
  }, 60_000);

  it('are listed newest first, page by page', async () => {
    for (let count = 0; count < 2; count += 1) await publish(await decided());
    const all = (await published()).map(({ number }) => number);
    expect(all).toEqual([...all].sort((one, other) => other - one));
    const first = await server.anybody.get('/api/v1/compacts/wolverhampton/decisions?limit=1').expect(200);
    const next = /<([^>]+)>/.exec(first.headers['link'] as string)?.[1] ?? '';
    const second = await server.anybody.get(next).expect(200);
    expect([...(first.body as Published).items, ...(second.body as Published).items].map(({ number }) => number)).toEqual(all.slice(0, 2));
    expect((await server.anybody.get('/api/v1/compacts/merthyr-tydfil/decisions').expect(200)).body).toEqual({ items: [] });
  }, 60_000);
});
