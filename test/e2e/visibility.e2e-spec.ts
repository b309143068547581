import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { differences, readableAddresses, readEverything } from '../support/everything-readable.js';

const outsiders = ['challenger2', 'officer2', 'champion.public', 'maig', 'admin', 'officer@merthyr.example'];
const onTheCase = ['challenger', 'respondent', 'officer', 'champion.vcs', 'advocate', 'mediator'];
const onThePanel = ['chair', 'panel.vcs1'];
const everybody = [...onTheCase, ...onThePanel, ...outsiders];

/** Who reads what is said to whom, besides nobody else. */
const readers: Readonly<Record<string, readonly string[]>> = {
  challenger: ['challenger', 'advocate'],
  respondent: ['respondent'],
  mediation: ['challenger', 'respondent', 'mediator'],
  officers: ['officer', 'champion.vcs'],
  panel: ['officer', ...onThePanel],
};

describe('what is said to some', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let journey: CaseJourney;
  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
    journey = new CaseJourney(server, cases);
  });
  afterAll(() => server.close());

  /** What everybody was shown when it was looked at last. */
  let shown: Map<string, string>[] = [];
  async function look(reference: string): Promise<void> {
    const addresses = readableAddresses(server, reference);
    shown = await Promise.all(everybody.map((account) => readEverything(server, account, addresses)));
  }

  /** Looking is noted once an hour and told to the parties: after the first look nothing more is noted. */
  async function everybodyHasLooked(reference: string): Promise<void> {
    await look(reference);
    await look(reference);
  }

  /** Takes an event and answers who sees any difference since, in any answer, header or ETag. */
  async function whoNotices(reference: string, act: () => Promise<unknown>): Promise<string[]> {
    const before = shown;
    await act();
    await look(reference);
    return everybody.filter((_account, index) => differences(before[index] ?? new Map(), shown[index] ?? new Map()).length > 0);
  }

  const sealed = 'zebra stripes';
  const note = (account: string, reference: string, audience: string) => () =>
    cases.take(account, reference, 'record-note', { text: `For ${audience} alone: ${sealed}.`, audience });
  const document = (account: string, reference: string, audience: string) => () =>
    cases.take(account, reference, 'attach-document', { name: `${sealed}.txt`, mediaType: 'text/plain', content: 'c2VjcmV0', audience });

  async function whoFinds(reference: string): Promise<string[]> {
    const finders: string[] = [];
    for (const account of everybody) {
      const shown = await readEverything(server, account, [...readableAddresses(server, reference), '/api/v1/challenges?q=zebra']);
      if ([...shown.values()].some((text) => text.includes(sealed))) finders.push(account);
    }
    return finders;
  }

  describe('in mediation', () => {
    let reference: string;
    beforeAll(async () => {
      reference = await cases.lodge();
      await journey.toRespondent(reference);
      await journey.respond(reference);
      await journey.assignChampion(reference);
      await journey.toAdvocate(reference);
      await journey.toMediator(reference);
      await journey.intoSession(reference);
      await everybodyHasLooked(reference);
    }, 60_000);

    it.each([
      ['note', 'mediation', 'challenger'],
      ['document', 'mediation', 'mediator'],
      ['note', 'challenger', 'advocate'],
      ['document', 'respondent', 'respondent'],
      ['note', 'officers', 'champion.vcs'],
    ])(
      'a %s to the audience %s, by the %s, is noticed by those readers alone',
      async (what, audience, author) => {
        const act = (what === 'note' ? note : document)(author, reference, audience);
        expect(await whoNotices(reference, act)).toEqual(everybody.filter((account) => readers[audience]?.includes(account)));
      },
      60_000,
    );

    it('an offer, a counter-offer, an answer and a session are noticed by those in the room alone', async () => {
      const inTheRoom = everybody.filter((account) => readers['mediation']?.includes(account));
      const steps: readonly [string, string, object][] = [
        ['challenger', 'make-offer', { terms: `Three months, and ${sealed}.` }],
        ['respondent', 'make-offer', { terms: `Two months, and no ${sealed}.`, answers: 1 }],
        ['challenger', 'answer-offer', { offer: 2, answer: 'declined', note: `Not without ${sealed}.` }],
        ['mediator', 'set-session', { on: '2027-01-14', at: '14:30', place: `The house with ${sealed}` }],
      ];
      for (const [account, type, payload] of steps) {
        const noticed = await whoNotices(reference, () => cases.take(account, reference, type, { ...payload }));
        expect([type, noticed]).toEqual([type, inTheRoom]);
      }
    }, 120_000);

    it('the names of those who looked, where the Compact shows them, are noticed by the parties and the officer alone', async () => {
      const before = shown;
      const admin = await server.as('admin');
      await admin.patch('/api/v1/compacts/wolverhampton').set('If-Match', '"1"').send({ looksShowNames: true }).expect(200);
      await look(reference);
      // What a Compact says of itself, this setting with it, is public.
      const ofTheCompact = ['/api/v1/compacts', '/api/v1/compacts/wolverhampton'];
      const changed = everybody.map((account, index) => {
        const where = differences(before[index] ?? new Map(), shown[index] ?? new Map());
        return [account, where.filter((address) => !ofTheCompact.includes(address))] as const;
      });
      const told = ['challenger', 'respondent', 'officer'];
      const views = [`/api/v1/challenges/${reference}/views`];
      expect(changed).toEqual(everybody.map((account) => [account, told.includes(account) ? views : []]));
    }, 60_000);

    it.each([
      ['officer', 'mediation'],
      ['champion.vcs', 'mediation'],
      ['advocate', 'mediation'],
      ['officer', 'challenger'],
      ['respondent', 'challenger'],
      ['challenger', 'respondent'],
      ['mediator', 'officers'],
      ['challenger', 'officers'],
      ['respondent', 'panel'],
    ])('cannot be said by the %s to %s, a room that they are not in', async (account, audience) => {
      const { body } = await cases.take(account, reference, 'record-note', { text: 'Into a room of others.', audience }, 409);
      expect(body.guard).toBe('audienceIsYours');
    });
  });

  describe('before a panel', () => {
    let reference: string;
    const inMediation = `${sealed} of the mediation`;
    beforeAll(async () => {
      reference = await cases.lodge();
      await journey.toRespondent(reference);
      await journey.respond(reference);
      await journey.assignChampion(reference);
      await journey.toMediator(reference);
      await journey.intoSession(reference);
      for (const account of ['challenger', 'respondent', 'mediator'])
        await cases.take(account, reference, 'record-note', { text: `${inMediation}, says the ${account}.`, audience: 'mediation' });
      await cases.take('mediator', reference, 'conclude-mediation', { result: 'notSettled' });
      await journey.toPanel(reference);
      await everybodyHasLooked(reference);
    }, 60_000);

    it('nothing of the mediation reaches anybody who was not in the room', async () => {
      expect(await whoFinds(reference)).toEqual(['challenger', 'respondent', 'mediator']);
    });

    it('everybody on the case sees that there was mediation, when, and how it ended', async () => {
      for (const account of ['officer', 'chair', 'panel.vcs1', 'champion.vcs']) {
        const { body } = await (await server.as(account)).get(`/api/v1/challenges/${reference}/history`).expect(200);
        const types = (body as { items: { type: string }[] }).items.map(({ type }) => type);
        expect(types).toContain('conclude-mediation');
        expect(types).not.toContain('record-note');
      }
    });

    it('the mediation room is shut: nobody can add to it', async () => {
      for (const account of ['challenger', 'mediator'])
        await cases.take(account, reference, 'record-note', { text: 'Too late.', audience: 'mediation' }, 409);
    });

    it.each([
      ['panel', 'chair'],
      ['panel', 'officer'],
      ['challenger', 'challenger'],
      ['officers', 'officer'],
    ])(
      'to the audience %s, by the %s, is noticed by those readers alone',
      async (audience, author) => {
        const present = everybody.filter((account) => readers[audience]?.includes(account) && account !== 'advocate');
        expect(await whoNotices(reference, note(author, reference, audience))).toEqual(present);
      },
      60_000,
    );

    it('to everybody, is read by everybody on the case', async () => {
      const noticed = await whoNotices(reference, note('chair', reference, 'shared'));
      expect(noticed).toEqual(expect.arrayContaining(['challenger', 'respondent', 'officer', 'champion.vcs', 'mediator', ...onThePanel]));
      expect(noticed.filter((account) => outsiders.includes(account) && !['officer2', 'maig'].includes(account))).toEqual([]);
    }, 60_000);
  });
});
