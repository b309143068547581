import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isText, withValue, wrongTypes, type Place } from '../support/bad-values.js';
import { expectProblem, WritingForms } from '../support/writing-forms.js';

/** As JSON escapes, since half a surrogate pair cannot be sent otherwise. */
const notText = ['\\u0000', '\\u001b[2J', '\\ud800'];
const moreThatIsNoText = ['\\u0001', '\\u0007', '\\u007f', '\\u0085', 'a\\udfffb', '\\udc00\\ud800'];
const noDates = ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20261-01-01', '2026-11-20T00:00:00Z', '20/11/2026'];
describe('bad input', () => {
  let world: WritingForms;
  beforeAll(async () => void (world = await WritingForms.start()), 60_000);
  afterEach(() => world.expectNothingWritten());
  afterAll(() => world.close());

  it('of another type, in every field of everything that can be written: 422, and the field is named', async () => {
    expect(await world.inEveryPlace(({ schema }) => wrongTypes(schema).slice(0, 3))).toBeGreaterThan(400);
  }, 120_000);

  it('days that do not exist, in every date', async () => {
    expect(await world.inEveryPlace(({ schema }) => (schema.format === 'date' ? noDates : []))).toBeGreaterThan(100);
  }, 60_000);

  it('characters that are no text, in every text', async () => {
    expect(await world.inEveryPlace(({ schema }) => (isText(schema) ? notText : []))).toBeGreaterThan(150);
  }, 120_000);

  it('more than a field can hold', async () => {
    const tooLong = ({ schema: { maxLength } }: Place) =>
      maxLength !== undefined && maxLength < 30_000 ? ['x'.repeat(maxLength + 1)] : [];
    expect(await world.inEveryPlace((place) => (isText(place.schema) ? tooLong(place) : []))).toBeGreaterThan(60);
  }, 60_000);

  it('every other character that is no text, where a challenge is lodged', async () => {
    const challenger = await world.server.as('challenger');
    for (const field of ['title', 'whatHappened', 'remedySought', 'stepsTried', 'lateReason']) {
      for (const text of [...notText, ...moreThatIsNoText]) {
        const sent = JSON.stringify({ ...world.submission, [field]: `Before ${text} after` }).replaceAll('\\\\u', '\\u');
        const response = await challenger.post('/api/v1/challenges').set('Content-Type', 'application/json').send(sent);
        expectProblem(response, [422], `${field} ${text}`);
        expect(response.body.errors).toEqual([expect.objectContaining({ field, code: 'notStorable' })]);
      }
    }
  });

  it('fields that nobody asked for, on every level', async () => {
    for (const form of world.forms) {
      const lists = world.placesOf(form).filter(({ path, schema }) => schema.properties && path[0] !== 'settings');
      for (const path of [[], ...lists.map((place) => place.path)]) {
        const response = await world.send(form, withValue(form.body, [...path, 'nonsense'], 1) as object);
        expectProblem(response, [422], `${form.what} ${path.join('.')}.nonsense`);
      }
    }
  }, 60_000);

  it('names that could reach a prototype', async () => {
    for (const form of world.forms.filter(
      ({ operation }) => operation.path.includes('challenges') || operation.path.endsWith('organisations'),
    )) {
      const rest = JSON.stringify(form.body).slice(1);
      for (const poison of [
        '"__proto__":{"polluted":true},',
        '"constructor":{"prototype":{"polluted":true}},',
        '"a":{"__proto__":{"polluted":true}},',
      ])
        expectProblem(await world.send(form, `{${poison}${rest}`), [400, 422], `${form.what} ${poison}`);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }, 60_000);

  it('event types that are none', async () => {
    const officer = await world.server.as('officer');
    for (const type of [
      'submit',
      'toString',
      '__proto__',
      'constructor',
      'ACKNOWLEDGE',
      ' acknowledge',
      '',
      7,
      null,
      ['acknowledge'],
      { a: 1 },
      undefined,
    ]) {
      const response = await officer.post(world.eventsAddress).set('If-Match', '"3"').send({ type });
      expectProblem(response, [422], JSON.stringify(type) ?? 'none');
      expect(response.body.errors[0].field).toBe('type');
    }
  });

  it('things of another agreement, of another Compact, or not bound: refused by name', async () => {
    const challenger = await world.server.as('challenger');
    const idOf = async (sql: string): Promise<string> => (await world.owner.query<{ id: string }>(sql)).rows[0]?.id ?? '';
    const merthyr = `(select id from compact where slug = 'merthyr-tydfil')`;
    const elsewhere = await idOf(`select id from commitment where compact_id = ${merthyr} limit 1`);
    const older = await idOf(
      `select m.id from commitment m join agreement_version v on v.compact_id = m.compact_id and v.id = m.agreement_version_id where v.effective_before is not null limit 1`,
    );
    const stranger = await idOf(`select id from organisation where compact_id = ${merthyr} limit 1`);
    const unsigned = await idOf(
      `select id from organisation o where not exists (select 1 from signature s where s.organisation_id = o.id) limit 1`,
    );
    const own = (await world.server.me('challenger')).organisationId;
    const refused = async (body: object, status: number, said: RegExp) => {
      const response = await challenger.post('/api/v1/challenges').send({ ...world.submission, ...body });
      expectProblem(response, [status], JSON.stringify(body));
      expect(response.text).toMatch(said);
    };
    await refused({ commitments: [elsewhere] }, 422, /commitments\[0\]/);
    await refused({ commitments: ['FPC-1'] }, 422, /commitments\[0\]/);
    await refused({ commitments: [older] }, 409, /commitmentsApply/);
    await refused({ commitments: [] }, 422, /commitments/);
    await refused({ respondentOrganisationId: stranger }, 422, /respondentOrganisationId/);
    await refused({ respondentOrganisationId: unsigned }, 409, /respondentWasBound/);
    await refused({ respondentOrganisationId: own }, 409, /partiesDiffer/);
    await refused({ compact: 'nowhere' }, 404, /not-found/);
    await refused({ compact: 'merthyr-tydfil' }, 404, /not-found/);
    await refused({ eventFrom: '2026-11-24' }, 422, /eventFrom/);
    await refused({ eventTo: '2026-11-01' }, 422, /eventTo/);
    await refused({ eventFrom: '2020-01-01' }, 409, /lateReasonGiven/);
    await refused({ receivedOn: '2026-11-20', channel: 'paper' }, 409, /onlyOfficerBackdates/);
    const respondent = await world.server.as('respondent');
    for (const commitment of [elsewhere, older, 'FPC-1', '1.1', 'nonsense']) {
      const answers = [{ commitment, position: 'kept', reason: 'We kept it.' }];
      const response = await respondent.post(world.eventsAddress).set('If-Match', '"3"').send({ type: 'respond', answers });
      expectProblem(response, [409, 422], commitment);
    }
    const cited = await challenger.post(world.eventsAddress).set('If-Match', '"3"').send({ type: 'cite-commitment', commitment: older });
    expectProblem(cited, [409, 422], 'cite');
  });

  it('a file that is not base64', async () => {
    const form = world.form(' attach-document');
    for (const content of ['not base64!', 'YQ', 'YQ===', 'Y Q=', '%%%%'])
      expectProblem(await world.send(form, { ...form.body, audience: 'shared', content }), [422], content);
  });
});
