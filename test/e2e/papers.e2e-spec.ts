import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { attach, download } from '../support/multipart.js';
import { unzipped } from '../support/unzipped.js';

/** Who says something to which audience, and whether the panel is to read it. */
const said = [
  ['challenger', 'shared', true],
  ['respondent', 'shared', true],
  ['challenger', 'challenger', false],
  ['advocate', 'challenger', false],
  ['respondent', 'respondent', false],
  ['challenger', 'mediation', false],
  ['respondent', 'mediation', false],
  ['mediator', 'mediation', false],
  ['officer', 'officers', false],
  ['champion.vcs', 'officers', false],
] as const;
const canary = (account: string, audience: string, kind: string) => `canary ${kind} by ${account.replace('.', '-')} to ${audience}`;

describe('the papers of a panel', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let reference: string;
  const address = () => `/api/v1/challenges/${reference}/papers`;
  const papersOf = async (account: string) => (await download(await server.as(account), address()).expect(200)).body as Buffer;

  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
    const journey = new CaseJourney(server, cases);
    reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference, 'canary answer of the respondent');
    await journey.assignChampion(reference);
    await journey.toAdvocate(reference);
    await cases.declare('mediator', reference);
    await cases.take('challenger', reference, 'propose-mediation', { reason: 'canary reason to propose' });
    await cases.take('challenger', reference, 'consent-to-mediation');
    await cases.take('respondent', reference, 'decline-mediation', { reasonCode: 'trust', note: 'canary note on declining' });
    await journey.toMediator(reference);
    await journey.intoSession(reference);
    for (const [account, audience] of said) {
      await cases.take(account, reference, 'record-note', { text: canary(account, audience, 'note'), audience });
      const file = { name: `${canary(account, audience, 'name')}.txt`, content: Buffer.from(canary(account, audience, 'content')) };
      await attach(await server.as(account), reference, file, audience).expect(201);
    }
    const actions = [
      { text: 'canary action of the mediation', organisationId: (await server.me('respondent')).organisationId, dueOn: '2027-01-11' },
    ];
    await cases.take('mediator', reference, 'conclude-mediation', { result: 'partSettled', actions });
    await journey.toPanel(reference);
    const panelFile = { name: 'same.txt', content: Buffer.from('canary content by chair to panel') };
    for (let twice = 0; twice < 2; twice += 1) await attach(await server.as('chair'), reference, panelFile, 'panel').expect(201);
    await cases.take('chair', reference, 'record-note', { text: 'canary note by chair to panel', audience: 'panel' });
  }, 120_000);
  afterAll(() => server.close());

  it.each(['officer', 'chair', 'panel.vcs1'])(
    'for the %s hold what a panel may read, and of every other stream not a word',
    async (account) => {
      const files = unzipped(await papersOf(account));
      const everything = [...files].map(([name, content]) => `${name}\n${content.toString()}`).join('\n');
      for (const [who, audience, isRead] of said) {
        const found = ['note', 'name', 'content'].filter((kind) => everything.includes(canary(who, audience, kind)));
        expect([who, audience, found]).toEqual([who, audience, isRead ? ['note', 'name', 'content'] : []]);
      }
      const canaries = new Set(everything.match(/canary [\w -]+/g));
      expect(canaries).toContain('canary answer of the respondent');
      expect(canaries).toContain('canary content by chair to panel');
      for (const word of ['propose', 'declining', 'action', 'mediation'])
        expect([...canaries].filter((one) => one.includes(word))).toEqual([]);
    },
  );

  it('tell that there was mediation, when, and its class of outcome: not who left it or what was done in it', async () => {
    const index =
      unzipped(await papersOf('chair'))
        .get('Index.html')
        ?.toString() ?? '';
    expect(index).toContain('There was mediation from Monday 23 November 2026 to Monday 23 November 2026. It ended: part settled.');
    const steps = index.slice(index.indexOf('<ol>', index.indexOf('History') === -1 ? 0 : index.indexOf('<h2>History')));
    for (const word of ['proposed', 'declined', 'agreed to mediation', ' signed', 'mediator'])
      expect([word, steps.includes(word)]).toEqual([word, false]);
    expect(steps).toContain('formed the panel');
  });

  it('are one archive that other programs open, with names of their own, and the same when nothing has changed', async () => {
    const archive = await papersOf('chair');
    expect(Buffer.compare(archive, await papersOf('panel.vcs1'))).toBe(0);
    const names = [...unzipped(archive).keys()];
    expect(names).toEqual([
      'Index.html',
      expect.stringMatching(/^Documents\/01 /),
      expect.stringMatching(/^Documents\/02 /),
      'Documents/03 same.txt',
      'Documents/04 same.txt',
    ]);
    const folder = await mkdtemp(path.join(tmpdir(), 'papers-'));
    const file = path.join(folder, 'papers.zip');
    await writeFile(file, archive);
    const tested = spawnSync('python3', ['-m', 'zipfile', '-t', file], { encoding: 'utf8' });
    if (!tested.error) expect(tested.stdout).toContain('Done testing');
    expect((await readFile(file)).length).toBe(archive.length);
    await rm(folder, { recursive: true });
  });

  it.each(['challenger', 'respondent', 'advocate', 'mediator', 'champion.vcs'])('are not for the %s', async (account) => {
    const { body } = await (await server.as(account)).get(address()).expect(403);
    expect(body.code).toBe('not-allowed');
  });

  it('come in Welsh too, under their number, and only to be saved', async () => {
    const client = await server.as('chair');
    const { headers, body } = await download(
      { get: (at) => client.get(at).set('Cookie', `compact_session=${client.token}; compact_language=cy`) },
      `/challenges/${reference}/panel/papers`,
    ).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="Papurau ${reference}.zip"`,
      'x-content-type-options': 'nosniff',
    });
    const index =
      unzipped(body as Buffer)
        .get('Mynegai.html')
        ?.toString() ?? '';
    expect(index).toContain('<html lang="cy">');
    expect(index).toContain('Daeth i ben: setlwyd yn rhannol.');
  });
});
