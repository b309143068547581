import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventCatalogue, processDefinition, templateNames, type EventType } from '#libs/workflow';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

interface Room {
  readonly isOpen: boolean;
  readonly session: { readonly startsAt: string; readonly place: string; readonly status: string } | null;
  readonly sessions: readonly { readonly status: string }[];
  readonly offers: readonly {
    readonly isCurrent: boolean;
    readonly number: number;
    readonly side: string;
    readonly status: string;
    readonly terms: string;
    readonly note: string;
  }[];
  readonly notes: readonly { readonly text: string }[];
  readonly signed: readonly string[];
  readonly settlement: {
    readonly result: string;
    readonly actions: readonly { readonly text: string; readonly organisation: string }[];
  } | null;
}

describe('the mediation room', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let journey: CaseJourney;
  let owner: pg.Client;
  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
    journey = new CaseJourney(server, cases);
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  async function inSession(): Promise<string> {
    const reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toMediator(reference);
    await journey.intoSession(reference);
    return reference;
  }
  async function room(account: string, reference: string): Promise<Room> {
    return (await (await server.as(account)).get(`/api/v1/challenges/${reference}/mediation`).expect(200)).body as Room;
  }
  const offer = (account: string, reference: string, payload: Record<string, unknown>, status = 200) =>
    cases.take(account, reference, 'make-offer', payload, status);
  const answer = (account: string, reference: string, number: number, given: string, status = 200) =>
    cases.take(account, reference, 'answer-offer', { offer: number, answer: given }, status);
  async function told(reference: string) {
    const { rows } = await owner.query<{ template: string; role: string; parameters: object }>(
      `select template, recipient_role as role, parameters from message where parameters ->> 'reference' = $1 and app.is_sealed_message(template) order by created_at, recipient_role`,
      [reference],
    );
    return rows;
  }

  it('takes offers and counter-offers until one is accepted, and leaves the challenge where it is', async () => {
    const reference = await inSession();
    const { version } = await cases.read('officer', reference);
    await offer('challenger', reference, { terms: 'Three months.' });
    expect((await answer('challenger', reference, 1, 'accepted', 409)).body.guard).toBe('anOfferAwaitsYou');
    expect((await offer('respondent', reference, { terms: 'Two months.' }, 409)).body.guard).toBe('answersWhatIsOnTheTable');
    await offer('respondent', reference, { terms: 'Two months.', answers: 1 });
    expect((await answer('challenger', reference, 1, 'accepted', 409)).body.guard).toBe('offerIsOnTheTable');
    await cases.take('challenger', reference, 'answer-offer', { offer: 2, answer: 'accepted', note: 'Gladly.' });
    const { offers, isOpen, signed } = await room('mediator', reference);
    expect(offers.map(({ number, side, status, terms }) => [number, side, status, terms])).toEqual([
      [1, 'challenger', 'countered', 'Three months.'],
      [2, 'respondent', 'accepted', 'Two months.'],
    ]);
    expect([offers[1]?.note, isOpen, [...signed].sort()]).toEqual(['Gladly.', true, ['challenger', 'mediator', 'respondent']]);
    expect(await cases.read('officer', reference)).toMatchObject({ version, stage: 'mediation', subState: 'inSession' });
  }, 30_000);

  it('tells the other side and the mediator, without a word of it, and nobody else that it did', async () => {
    const reference = await inSession();
    await offer('respondent', reference, { terms: 'A zebra.' });
    await answer('challenger', reference, 1, 'declined');
    await cases.take('mediator', reference, 'set-session', { on: '2027-01-14', at: '14:30', place: 'The zebra house' });
    const messages = await told(reference);
    expect(new Set(messages.map(({ template, role }) => `${template} to ${role}`))).toEqual(
      new Set([
        'mediation-offer-made to challenger',
        'mediation-offer-made to mediator',
        'mediation-offer-answered to respondent',
        'mediation-offer-answered to mediator',
        'mediation-session-set to challenger',
        'mediation-session-set to respondent',
      ]),
    );
    expect(JSON.stringify(messages)).not.toContain('zebra');
    for (const account of ['officer', 'admin']) {
      const { body } = await (await server.as(account)).get('/api/v1/messages?limit=200').expect(200);
      expect(JSON.stringify(body)).not.toMatch(/mediation-(offer|session)/);
    }
  }, 30_000);

  it('shows on the pages of the side that an offer waits for that it does, and to nobody else', async () => {
    const reference = await inSession();
    await offer('respondent', reference, { terms: 'A zebra.' });
    const waits: string[] = [];
    for (const account of ['challenger', 'respondent', 'mediator', 'officer', 'advocate'])
      for (const address of ['/my-challenges', `/challenges/${reference}`])
        if ((await server.page(account, address)).text.includes('An offer waits for your answer')) waits.push(`${account} ${address}`);
    expect(waits).toEqual(['challenger /my-challenges', `challenger /challenges/${reference}`]);
    await answer('challenger', reference, 1, 'declined');
    expect((await server.page('challenger', '/my-challenges')).text).not.toContain('An offer waits');
  }, 30_000);

  it('hides every message about it that the process can send, and no other', async () => {
    const { rows } = await owner.query<{ template: string }>(
      'select t as template from unnest($1::text[]) t where app.is_sealed_message(t)',
      [[...templateNames]],
    );
    const sealed = processDefinition.config.states['stage']?.states?.['mediation']?.states?.['inSession']?.on ?? {};
    const expected = Object.entries(sealed)
      .filter(([type]) => eventCatalogue[type as EventType].audience === 'mediation')
      .flatMap(([, transitions]) => (transitions ?? []).flatMap(({ actions }) => actions.map(({ params }) => params?.['template'])));
    expect(new Set(rows.map(({ template }) => template))).toEqual(new Set(expected));
    expect(rows.length).toBe(3);
  });

  it('knows the next session, and what became of those before', async () => {
    const reference = await inSession();
    const set = (on: string, status = 200) =>
      cases.take('mediator', reference, 'set-session', { on, at: '14:30', place: 'The Guildhall' }, status);
    expect((await set('2026-11-01', 409)).body.guard).toBe('sessionLiesAhead');
    await set('2027-07-14');
    await set('2027-01-14');
    const { session, sessions } = await room('challenger', reference);
    expect(session).toMatchObject({ startsAt: '2027-01-14T14:30:00.000Z', place: 'The Guildhall', status: 'ahead' });
    expect(sessions.map(({ status }) => status)).toEqual(['moved', 'ahead']);
    const wrong = await cases.take('mediator', reference, 'set-session', { on: '2027-01-14', at: '25:00', place: 'Here' }, 422);
    expect(wrong.body.errors).toEqual([expect.objectContaining({ field: 'at', code: 'notATime' })]);
  }, 30_000);

  it('ends its offers with the mediation, and begins anew with the next', async () => {
    const reference = await inSession();
    await offer('challenger', reference, { terms: 'Three months.' });
    await cases.take('respondent', reference, 'leave-mediation');
    expect((await room('challenger', reference)).offers.map(({ status }) => status)).toEqual(['withdrawn']);
    await offer('challenger', reference, { terms: 'Too late.' }, 409);
    await journey.toMediator(reference);
    await journey.intoSession(reference);
    expect((await answer('respondent', reference, 1, 'accepted', 409)).body.guard).toBe('anOfferAwaitsYou');
    await offer('respondent', reference, { terms: 'One month.' });
    expect((await room('challenger', reference)).offers.map(({ number, status }) => [number, status])).toEqual([
      [1, 'withdrawn'],
      [2, 'open'],
    ]);
  }, 30_000);

  it('keeps what was agreed when the mediator concludes it', async () => {
    const reference = await inSession();
    const { organisationId } = await server.me('respondent');
    await cases.take('mediator', reference, 'conclude-mediation', {
      result: 'settled',
      actions: [{ text: 'Give two months of notice', organisationId, dueOn: '2027-03-01' }],
    });
    const { settlement, isOpen } = await room('respondent', reference);
    expect(isOpen).toBe(false);
    expect(settlement).toMatchObject({
      result: 'settled',
      actions: [{ text: 'Give two months of notice', organisation: 'City of Wolverhampton Council' }],
    });
  }, 30_000);

  it('tells how the latest mediation ended, and not how one before it did', async () => {
    const reference = await inSession();
    await offer('challenger', reference, { terms: 'Three months.' });
    await answer('respondent', reference, 1, 'accepted');
    await cases.take('mediator', reference, 'conclude-mediation', { result: 'notSettled' });
    expect((await room('challenger', reference)).settlement).toMatchObject({ result: 'notSettled', actions: [] });
    await journey.toMediator(reference);
    await journey.intoSession(reference);
    const { settlement, offers } = await room('challenger', reference);
    expect([settlement, offers.map(({ status, isCurrent }) => [status, isCurrent])]).toEqual([null, [['accepted', false]]]);
    const { organisationId: respondent } = await server.me('respondent');
    const { organisationId: challenger } = await server.me('challenger');
    const actions = [{ text: 'Meet each month', organisationId: challenger, dueOn: '2027-02-01' }];
    await cases.take('mediator', reference, 'settle', { terms: 'As said.', confirmedBy: [challenger, respondent], actions });
    expect((await room('respondent', reference)).settlement).toMatchObject({ result: 'settled', actions: [{ text: 'Meet each month' }] });
  }, 30_000);

  it('is not there for anybody else, whatever they may see of the case', async () => {
    const reference = await inSession();
    for (const account of ['officer', 'officer2', 'advocate', 'champion.vcs', 'maig', 'admin', 'challenger2', 'officer@merthyr.example']) {
      const { body } = await (await server.as(account)).get(`/api/v1/challenges/${reference}/mediation`).expect(404);
      expect(body.code).toBe('not-found');
    }
    await cases.take('officer', reference, 'make-offer', { terms: 'I would suggest' }, 403);
    await cases.take('mediator', reference, 'make-offer', { terms: 'I would suggest' }, 403);
    await cases.take('challenger', reference, 'set-session', { on: '2027-01-14', at: '10:00', place: 'Here' }, 403);
  }, 30_000);

  it('is shut to a challenger who joined later: it is told so and learns nothing', async () => {
    const reference = await inSession();
    const { organisationId } = await server.me('challenger2');
    await cases.take('officer', reference, 'add-party', { organisationId, as: 'coChallenger' });
    await offer('respondent', reference, { terms: 'One month.' });
    await (await server.as('challenger2')).get(`/api/v1/challenges/${reference}/mediation`).expect(404);
    for (const [type, payload] of [
      ['make-offer', { terms: 'Mine.' }],
      ['answer-offer', { offer: 1, answer: 'accepted' }],
    ] as const)
      expect((await cases.take('challenger2', reference, type, payload, 409)).body.guard).toBe('isInTheRoom');
  }, 30_000);

  it('lets one of two offers made at the same moment lie on the table', async () => {
    const reference = await inSession();
    const { version } = await cases.read('challenger', reference);
    const sent = await Promise.all(
      ['challenger', 'respondent'].map(async (account) =>
        (await server.as(account))
          .post(`/api/v1/challenges/${reference}/events`)
          .set('If-Match', `"${version}"`)
          .send({ type: 'make-offer', terms: 'Mine.' }),
      ),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 409]));
  }, 30_000);

  it('keeps what lies in it out of every row that others’ streams hold', async () => {
    const reference = await inSession();
    await offer('challenger', reference, { terms: 'Three months.' });
    await cases.take('officer', reference, 'pause-clock', { reason: 'agreedByBoth' });
    await cases.take('challenger', reference, 'record-note', { text: 'To all.', audience: 'shared' });
    const { rows } = await owner.query<{ stream: string }>(
      `select distinct l.stream from ledger_entry l join challenge c on c.id = l.challenge_id where c.reference = $1 and (l.facts ? 'room' or l.event_type = 'make-offer')`,
      [reference],
    );
    expect(rows).toEqual([{ stream: 'mediation' }]);
  }, 30_000);
});
