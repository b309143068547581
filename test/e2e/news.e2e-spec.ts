import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

interface News {
  reference: string;
  happened: number;
  sentence: string;
}

describe('what has changed since somebody last looked', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let reference: string;
  let minute = 0;
  beforeAll(async () => {
    server = await startDemonstration('2026-11-23T10:00:00Z');
    cases = new CaseClient(server);
    reference = await cases.lodge();
    await new CaseJourney(server, cases).toRespondent(reference);
  });
  afterAll(() => server?.close());

  /** Looks and events of the same instant cannot be told apart. */
  const aMinuteLater = () => server.clock.set(`2026-11-23T10:${String((minute += 1)).padStart(2, '0')}:00Z`);
  const newsOf = async (account: string): Promise<News[]> =>
    ((await (await server.as(account)).get('/api/v1/worklist/news').expect(200)).body as { items: News[] }).items.filter(
      (item) => item.reference === reference,
    );

  it('is everything of a case that was never opened, and nothing that one did oneself', async () => {
    const [told] = await newsOf('challenger');
    expect(told?.happened).toBeGreaterThanOrEqual(2);
    expect(told?.sentence).toContain('officer');
    expect(await newsOf('officer')).toEqual([]);
  });

  it('ends when the case is opened, and begins again with the next step of somebody else', async () => {
    aMinuteLater();
    await cases.read('challenger', reference);
    await cases.read('officer', reference);
    expect(await newsOf('challenger')).toEqual([]);
    aMinuteLater();
    await cases.take('respondent', reference, 'record-note', { text: 'We are looking into it.', audience: 'shared' });
    expect(await newsOf('challenger')).toMatchObject([{ happened: 1, sentence: expect.stringContaining('note') }]);
    expect(await newsOf('officer')).toMatchObject([{ happened: 1 }]);
    expect(await newsOf('respondent')).toEqual([]);
  });

  it('says nothing of what one may not read', async () => {
    aMinuteLater();
    await cases.read('challenger', reference);
    aMinuteLater();
    await cases.take('respondent', reference, 'record-note', { text: 'What may we say?', audience: 'respondent' });
    expect(await newsOf('challenger')).toEqual([]);
    expect(await newsOf('officer')).toMatchObject([{ happened: 1 }]);
    expect(await newsOf('challenger2')).toEqual([]);
    expect(await newsOf('champion.vcs')).toEqual([]);
    expect(await newsOf('maig')).toEqual([]);
  });
});
