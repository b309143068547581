import { describe, expect, it } from '@jest/globals';
import { eventCatalogue, eventTypes, fieldErrorWords, lastingPart, validatePayload } from '../index.js';

const org = '0198f0c2-0000-7000-8000-000000000001';
const errorsOf = (type: Parameters<typeof validatePayload>[0], payload: unknown): string[] => {
  const verdict = validatePayload(type, payload);
  return verdict.ok ? [] : verdict.errors.map(({ field, code }) => `${field} ${code}`);
};

describe('validatePayload', () => {
  it('trims text and changes nothing else in it', () => {
    const text = '  Dros y ffôn:\n\t“ie” – £5  \u200D🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301  x ';
    expect(validatePayload('supply-information', { text })).toEqual({ ok: true, payload: { text: text.trim() } });
  });

  it('refuses what an event does not know, at any depth, and what reaches for a prototype', () => {
    expect(errorsOf('acknowledge', { note: 'x' })).toEqual(['note unknown']);
    expect(errorsOf('acknowledge', JSON.parse('{"__proto__": {"a": 1}, "constructor": 1}'))).toEqual([
      '__proto__ unknown',
      'constructor unknown',
    ]);
    expect(errorsOf('respond', { answers: [{ commitment: 'A1', position: 'kept', reason: 'x', mood: 'good' }] })).toEqual([
      'answers[0].mood unknown',
    ]);
  });

  it('names everything that is missing, and takes null and blank text as missing', () => {
    expect(errorsOf('decline', { reasons: '   ', redress: null })).toEqual(['reasons required', 'redress required']);
    expect(errorsOf('respond', { answers: [{}] })).toEqual([
      'answers[0].commitment required',
      'answers[0].position required',
      'answers[0].reason required',
    ]);
    expect(validatePayload('withdraw', { reason: null })).toEqual({ ok: true, payload: {} });
  });

  it.each([[null], [undefined], ['text'], [[]], [7]])('refuses %p instead of an object', (payload) => {
    expect(errorsOf('acknowledge', payload)).toEqual([' wrongType']);
  });

  it.each<[string, Parameters<typeof validatePayload>[0], unknown, string[]]>([
    ['a date that does not exist', 'request-information', { what: 'x', by: '2026-02-29' }, ['by notADate']],
    ['a date with a time', 'request-information', { what: 'x', by: '2026-02-20T00:00' }, ['by notADate']],
    ['a choice nobody offered', 'accept', { severity: 'Minor' }, ['severity notAChoice']],
    ['a number as text', 'extend-response', { workingDays: '5', reason: 'x' }, ['workingDays wrongType']],
    ['half a day', 'extend-response', { workingDays: 1.5, reason: 'x' }, ['workingDays outOfRange']],
    ['no days', 'extend-response', { workingDays: 0, reason: 'x' }, ['workingDays outOfRange']],
    ['not a number', 'extend-response', { workingDays: Number.NaN, reason: 'x' }, ['workingDays outOfRange']],
    ['a name instead of a person', 'assign-advocate', { personId: 'Mair' }, ['personId notAnId']],
    ['text in a truth value', 'request-regional-support', { consent: 'yes' }, ['consent wrongType']],
    ['an object as text', 'supply-information', { text: { a: 1 } }, ['text wrongType']],
    ['a control character', 'supply-information', { text: 'a\u0000b' }, ['text notStorable']],
    ['half a character', 'supply-information', { text: 'a\uD800' }, ['text notStorable']],
    ['too much text', 'supply-information', { text: 'x'.repeat(20_001) }, ['text tooLong']],
    ['too few items', 'concede', { actions: [] }, ['actions tooFew']],
    ['too many items', 'submit', { commitments: Array.from({ length: 51 }, (_, n) => `C${n}`) }, ['commitments tooMany']],
    ['an item twice', 'hold-hearing', { present: [org, org.toUpperCase()] }, ['present[1] duplicate']],
    ['a list that is none', 'hold-hearing', { present: org }, ['present wrongType']],
    ['an item that is no object', 'respond', { answers: ['kept'] }, ['answers[0] wrongType']],
    ['an end before its beginning', 'submit', { eventFrom: '2026-03-02', eventTo: '2026-03-01' }, ['eventTo beforeStart']],
  ])('refuses %s', (_, type, payload, expected) => {
    expect(errorsOf(type, payload)).toEqual(expect.arrayContaining(expected));
  });

  it('takes the limits themselves, and lower-cases ids', () => {
    expect(validatePayload('supply-information', { text: 'x'.repeat(20_000) })).toMatchObject({ ok: true });
    expect(validatePayload('assign-advocate', { personId: org.toUpperCase() })).toEqual({ ok: true, payload: { personId: org } });
  });

  it('lets the owner of a conceded action be left out', () => {
    expect(errorsOf('concede', { actions: [{ text: 'Pay', dueOn: '2026-06-01' }] })).toEqual([]);
    expect(errorsOf('settle', { terms: 'x', confirmedBy: [], actions: [{ text: 'Pay', dueOn: '2026-06-01' }] })).toEqual([
      'actions[0].organisationId required',
    ]);
  });

  it('has a sentence in both languages for every code', () => {
    for (const { en, cy } of Object.values(fieldErrorWords)) expect(en.length * cy.length).toBeGreaterThan(0);
  });
});

describe('lastingPart', () => {
  it('keeps choices, dates and organisations, and neither texts nor people', () => {
    const payload = { terms: 'Secret', confirmedBy: [org], actions: [{ text: 'Pay Mair', organisationId: org, dueOn: '2026-06-01' }] };
    expect(lastingPart('settle', payload)).toEqual({ confirmedBy: [org], actions: [{ organisationId: org, dueOn: '2026-06-01' }] });
    expect(lastingPart('form-panel', { chair: org, members: [org], hearingOn: '2026-06-01' })).toEqual({ hearingOn: '2026-06-01' });
    expect(lastingPart('attach-document', { name: 'Mair.pdf', mediaType: 'application/pdf', content: 'AA', audience: 'shared' })).toEqual({
      mediaType: 'application/pdf',
      audience: 'shared',
    });
  });

  it('says that somebody took over without saying who', () => {
    expect(lastingPart('stand-down', { handOverTo: org, reason: 'Ill' })).toEqual({ handedOver: true });
    expect(lastingPart('stand-down', {})).toEqual({});
  });

  it('knows free text and people by their mark', () => {
    const kept = eventTypes.flatMap((type) =>
      Object.entries(eventCatalogue[type].fields)
        .filter(([, { kind, personal }]) => !personal && kind === 'text')
        .map(([name]) => `${type} ${name}`),
    );
    expect(kept).toEqual(['submit compact', 'attach-document mediaType']);
  });
});
