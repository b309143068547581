import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paths } from '../../apps/server/src/pages/paths.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { changesOf, everyPageOf, readPages } from '../support/every-page.js';

const outsiders = ['challenger2', 'officer2', 'maig', 'admin', 'officer@merthyr.example'];
const everybody = ['challenger', 'respondent', 'officer', 'champion.vcs', 'advocate', 'mediator', ...outsiders];

/** Who reads what is said to whom, besides nobody else. */
const readers: Readonly<Record<string, readonly string[]>> = {
  challenger: ['challenger', 'advocate'],
  respondent: ['respondent'],
  mediation: ['challenger', 'respondent', 'mediator'],
  officers: ['officer', 'champion.vcs'],
};

describe('on the pages, what is said to some', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let reference: string;
  let shown: Map<string, string>[] = [];
  const sealed = 'zebra stripes';

  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
    const journey = new CaseJourney(server, cases);
    reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.assignChampion(reference);
    await journey.toAdvocate(reference);
    await journey.toMediator(reference);
    await journey.intoSession(reference);
    // Looking is noted once an hour and told to the parties: whoever looks has to have been noted before.
    for (const account of everybody) await server.page(account, paths.challenge.to({ reference }));
    await look();
  });
  afterAll(() => server.close());

  async function look(): Promise<void> {
    shown = [];
    for (const account of everybody) shown.push(await readPages(server, account, everyPageOf(reference)));
  }

  it('is compared on pages that show the case, and that stay the same as long as nothing happens', async () => {
    const before = shown;
    await look();
    expect(everybody.map((_account, index) => changesOf(before[index] ?? new Map(), shown[index] ?? new Map()))).toEqual(
      everybody.map(() => []),
    );
    const opens = everybody.filter((_account, index) => shown[index]?.get(`/challenges/${reference}`)?.startsWith('[200,'));
    expect(opens).toEqual(everybody.filter((account) => !outsiders.includes(account)));
  });

  it.each([
    ['mediation', 'challenger'],
    ['challenger', 'advocate'],
    ['respondent', 'respondent'],
    ['officers', 'champion.vcs'],
  ])('to the audience %s, by the %s, is noticed by those readers alone', async (audience, author) => {
    const before = shown;
    await cases.take(author, reference, 'record-note', { text: `For ${audience} alone: ${sealed}.`, audience });
    await cases.take(author, reference, 'attach-document', {
      name: `${sealed}.txt`,
      mediaType: 'text/plain',
      content: 'c2VjcmV0',
      audience,
    });
    await look();
    const noticed = everybody.filter((_account, index) => changesOf(before[index] ?? new Map(), shown[index] ?? new Map()).length > 0);
    expect(noticed).toEqual(everybody.filter((account) => readers[audience]?.includes(account)));
    const found = everybody.filter((_account, index) =>
      [...(shown[index] ?? [])].some(([, text]) => text.includes(`For ${audience} alone`)),
    );
    expect(found).toEqual(noticed);
  });

  it('as the names of those who looked, where the Compact shows them, is noticed by the parties and the officer alone', async () => {
    const before = shown;
    const admin = await server.as('admin');
    await admin.patch('/api/v1/compacts/wolverhampton').set('If-Match', '"1"').send({ looksShowNames: true }).expect(200);
    await look();
    const itsOwnPage = paths.adminCompact.to({ slug: 'wolverhampton' });
    const changed = everybody.map((_account, index) =>
      changesOf(before[index] ?? new Map(), shown[index] ?? new Map())
        .map((change) => change.split(': ')[0])
        .filter((address) => address !== itsOwnPage),
    );
    const told = ['challenger', 'respondent', 'officer'];
    expect(changed).toEqual(everybody.map((account) => (told.includes(account) ? [paths.challenge.to({ reference })] : [])));
  });

  it('as an offer, an answer to it or a session of the mediation is noticed in the room alone', async () => {
    const steps: readonly (readonly [string, string, object])[] = [
      ['challenger', 'make-offer', { terms: `Three months, and ${sealed}.` }],
      ['respondent', 'answer-offer', { offer: 1, answer: 'accepted', note: `With ${sealed}.` }],
      ['mediator', 'set-session', { on: '2027-01-14', at: '14:30', place: `The house with ${sealed}` }],
    ];
    const before = shown;
    for (const [account, type, payload] of steps) await cases.take(account, reference, type, { ...payload });
    await look();
    const noticed = everybody.filter((_account, index) => changesOf(before[index] ?? new Map(), shown[index] ?? new Map()).length > 0);
    expect(noticed).toEqual(everybody.filter((one) => readers['mediation']?.includes(one)));
  });
});

describe('on the pages, a challenger who asked for protection', () => {
  let server: DemonstrationServer;
  beforeAll(async () => {
    server = await startDemonstration();
  });
  afterAll(() => server.close());

  it('is not one byte different from another, to the respondent', async () => {
    const cases = new CaseClient(server);
    const seen: string[] = [];
    for (const account of ['challenger', 'challenger2']) {
      const journey = new CaseJourney(server, cases, account);
      const reference = await cases.lodge({ identityProtected: true }, account);
      await journey.toRespondent(reference);
      await journey.respond(reference);
      const pages = await readPages(server, 'respondent', everyPageOf(reference));
      const own = [...pages].filter(([address]) => address.includes(`/challenges/${reference}`));
      expect(own.some(([, text]) => text.startsWith('[200,'))).toBe(true);
      seen.push(
        own
          .map((entry) => entry.join(' '))
          .join('\n')
          .replaceAll(reference, 'REFERENCE'),
      );
    }
    expect(changesOf(new Map([['', seen[0] ?? '']]), new Map([['', seen[1] ?? '']]))).toEqual([]);
  });
});
