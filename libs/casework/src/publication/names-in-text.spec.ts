import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namesIn, type KnownName } from './names-in-text.js';
import { withoutNames } from './without-names.js';

const known: readonly KnownName[] = [
  { name: 'The Penn Fields Community Trust CIO', kind: 'party', side: 'challenger' },
  { name: 'City of Wolverhampton Council', kind: 'party', side: 'respondent' },
  { name: 'Siân Llwyd-Jones', kind: 'partyPerson', side: 'challenger' },
  { name: 'Morgan Mediator', kind: 'person', side: 'other' },
  { name: 'Black Country Care', kind: 'organisation', side: 'other' },
];
const found = (text: string) => namesIn([text], known).map(({ found, kind, refuses }) => [found, kind, refuses]);
const refused = (text: string) => namesIn([text], known).some(({ refuses }) => refuses);

describe('names in a text', () => {
  it.each([
    'City of Wolverhampton Council decided',
    'the CITY OF WOLVERHAMPTON COUNCIL’s letter',
    'City  of\nWolverhampton-Council',
    'City of Wolver\u200bhampton Council',
    'Penn Fields Community Trust was told',
    'the Penn Fields Community Trust (CIO)',
    'Sian Llwyd Jones wrote',
    'SIÂN LLWYD-JONES',
    'see WLV-2026-27-0007',
  ])('%j is refused', (text) => expect(refused(text)).toBe(true));

  it.each(['The challenger asked the respondent', 'A city council', 'Penn Fields is a place', 'Councillors of the city', ''])(
    '%j is let through',
    (text) => expect(refused(text)).toBe(false),
  );

  it('are told with what they belong to, and what might tell is asked about', () => {
    expect(found('Mediator met Llwyd-Jones of BCC on 2 November 2026; Black Country Care; a@b.example')).toEqual(
      expect.arrayContaining([
        ['Llwyd-Jones', 'partOfName', false],
        ['Mediator', 'partOfName', false],
        ['BCC', 'initials', false],
        ['Black Country Care', 'organisation', false],
        ['2 November', 'day', false],
        ['a@b.example', 'contact', false],
      ]),
    );
    expect(found('Morgan Mediator')).toEqual([['Morgan Mediator', 'person', false]]);
    expect(found('2026-11-02 and 02/11/2026 and 3ydd')).toEqual([
      ['2026-11-02', 'day', false],
      ['02/11/2026', 'day', false],
    ]);
  });
});

describe('a text without names', () => {
  it('says who the parties are in the case instead, in its language', () => {
    const text = 'The Penn Fields Community Trust CIO was told by City of Wolverhampton Council. Siân Llwyd-Jones wrote back.';
    expect(withoutNames(text, known, 'en')).toBe('The challenger was told by the respondent. The challenger wrote back.');
    expect(withoutNames(text, known, 'cy')).toBe('Yr heriwr was told by yr ymatebydd. Yr heriwr wrote back.');
  });

  it('holds no name that was written out in full, wherever it stood', () => {
    const word = fc.constantFrom('and', 'told', 'the', ...known.map(({ name }) => name));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ', ', '. ', '\n'), (words, between) => {
        expect(refused(withoutNames(words.join(between), known, 'en'))).toBe(false);
      }),
    );
  });
});
