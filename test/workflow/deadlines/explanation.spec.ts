import { describe, expect, it } from '@jest/globals';
import { ruleWords, startWords } from '../../../libs/workflow/src/deadlines/deadline-words.js';
import { explainDeadline } from '../../../libs/workflow/src/deadlines/explain-deadline.js';
import { explanationWords } from '../../../libs/workflow/src/deadlines/explanation-words.js';
import { plainDate, plainDayOff, plainMonths, plainWorkingDays } from '../../../libs/workflow/src/deadlines/plain-dates.js';
import { LedgerBuilder, calendarOf, date } from './ledger-builder.js';

const paused = new LedgerBuilder()
  .accepted('2026-03-27T17:30:00Z')
  .add('extend-response', '2026-03-31', { choice: { workingDays: 2, reason: 'a private matter' } })
  .pause('2026-04-07', 'adjustment')
  .resume('2026-04-09');

describe('an explanation', () => {
  it('tells a lay reader how the date came about', () => {
    const closures = [{ date: date('2026-04-14'), title: 'Civic Centre closed' }];
    const deadline = paused.deadline('respond', '2026-04-10', { calendar: calendarOf('england-and-wales', closures) });
    expect(explainDeadline(deadline, 'en').sentences).toEqual([
      'The respondent should answer each commitment by Wednesday 22 April 2026.',
      'The count began on Monday 30 March 2026, when the challenge was accepted and the respondent was told. That day is day 0.',
      'It came after 5pm or on a day that is not a working day, so it counts as received on the next working day.',
      'The procedure of this Compact allows 10 working days. Day 1 is the first working day after day 0.',
      'The time was extended by 2 working days.',
      'The clock stood still from Tuesday 7 April 2026 to Thursday 9 April 2026: an adjustment that somebody needed. That added 2 working days.',
      'Days of weekends on the way, not counted: 6.',
      'Also not counted: Friday 3 April 2026 (Good Friday); Monday 6 April 2026 (Easter Monday); Tuesday 14 April 2026 (Civic Centre closed).',
      'Counted with version england-and-wales test of the Compact’s calendar of days off.',
    ]);
  });

  it('tells it in Welsh, softened where Welsh softens', () => {
    const { label, sentences } = explainDeadline(paused.deadline('respond', '2026-04-10'), 'cy');
    expect(label).toBe('Ateb yr her');
    expect(sentences).toEqual([
      'Dylai’r ymatebydd ateb pob ymrwymiad erbyn dydd Mawrth 21 Ebrill 2026.',
      'Dechreuodd y cyfrif ar ddydd Llun 30 Mawrth 2026, pan dderbyniwyd yr her a rhoi gwybod i’r ymatebydd. Diwrnod 0 yw’r diwrnod hwnnw.',
      'Daeth ar ôl 5pm neu ar ddiwrnod nad yw’n ddiwrnod gwaith, felly mae’n cyfrif fel petai wedi’i dderbyn ar y diwrnod gwaith nesaf.',
      'Mae gweithdrefn y Compact hwn yn caniatáu 10 diwrnod gwaith. Diwrnod 1 yw’r diwrnod gwaith cyntaf ar ôl diwrnod 0.',
      'Estynnwyd yr amser o 2 ddiwrnod gwaith.',
      'Safodd y cloc yn llonydd o ddydd Mawrth 7 Ebrill 2026 hyd ddydd Iau 9 Ebrill 2026: addasiad yr oedd ei angen ar rywun. Ychwanegodd hynny 2 ddiwrnod gwaith.',
      'Diwrnodau penwythnos ar y ffordd, heb eu cyfrif: 6.',
      'Hefyd heb eu cyfrif: dydd Gwener 3 Ebrill 2026 (Dydd Gwener y Groglith); dydd Llun 6 Ebrill 2026 (Dydd Llun y Pasg).',
      'Cyfrifwyd gyda fersiwn england-and-wales test o galendr diwrnodau i ffwrdd y Compact.',
    ]);
  });

  it('says get legal advice, and says whose limit it is', () => {
    const ledger = new LedgerBuilder().submit('2026-01-05');
    const longstop = ledger.deadline('legalLongstop', '2026-01-05', { decisionOn: date('2026-01-04') });
    const english = explainDeadline(longstop, 'en').sentences.join(' ');
    expect(english).toContain('Thursday 2 April 2026 is the last safe day');
    expect(english).toContain('3 months from the decision');
    expect(english).toContain('Get legal advice');
    expect(english).not.toContain('procedure of this Compact');
    expect(explainDeadline(longstop, 'cy').sentences.join(' ')).toContain('Mynnwch gyngor cyfreithiol');
  });

  it('keeps nothing that a person wrote', () => {
    expect(JSON.stringify(paused.deadlines('2026-04-10').map((deadline) => explainDeadline(deadline, 'en')))).not.toContain('private');
  });

  it('leaves no gap and no key of the words in any sentence of any rule', () => {
    const ledger = new LedgerBuilder()
      .submit('2026-01-05')
      .add('acknowledge', '2026-01-06', { to: 'logged.triage' })
      .add('accept', '2026-01-07', { to: 'logged.awaitingResponse' })
      .add('expedite', '2026-01-08', { track: 'expedited' })
      .add('respond', '2026-01-30', { to: 'logged.responded' })
      .pause('2026-02-02', 'nobody knows')
      .add('escalate-to-scrutiny', '2026-02-03', { to: 'scrutiny.formingPanel' })
      .add('form-panel', '2026-02-04', { to: 'scrutiny.scheduled', choice: { hearingOn: '2026-03-02' } });
    const more = { decisionOn: date('2026-01-01'), actions: [{ id: 'x', dueOn: date('2026-02-01') }] };
    for (const deadline of ledger.deadlines('2026-02-10', more)) {
      for (const language of ['en', 'cy'] as const) {
        for (const sentence of explainDeadline(deadline, language).sentences) {
          expect(sentence).not.toMatch(/[{}]|undefined|: \.|NaN/);
          expect(sentence).toMatch(/\.$/);
        }
      }
    }
  });
});

describe('words', () => {
  const names = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();

  it('fill the same gaps in both languages', () => {
    const duties = Object.values(ruleWords).map(({ duty }) => duty);
    for (const { en, cy } of [...duties, ...Object.values(explanationWords)]) expect(names(cy)).toEqual(names(en));
  });

  it('exist in both languages and differ', () => {
    const all = [...Object.values(ruleWords).map(({ label }) => label), ...Object.values(startWords)];
    for (const { en, cy } of all) {
      expect(cy).not.toBe('');
      expect(cy).not.toBe(en);
    }
  });

  it('name days, numbers and holidays as each language does', () => {
    expect(plainDate(date('2024-02-29'), 'en')).toBe('Thursday 29 February 2024');
    expect(plainDate(date('2024-02-29'), 'cy')).toBe('dydd Iau 29 Chwefror 2024');
    expect([1, 2, 3].map((count) => plainWorkingDays(count, 'en'))).toEqual(['1 working day', '2 working days', '3 working days']);
    expect([1, 2, 3].map((count) => plainWorkingDays(count, 'cy'))).toEqual(['1 diwrnod gwaith', '2 ddiwrnod gwaith', '3 diwrnod gwaith']);
    expect([plainMonths(1, 'en'), plainMonths(2, 'cy'), plainMonths(3, 'cy')]).toEqual(['1 month', '2 fis', '3 mis']);
    expect(plainDayOff('Christmas Day (substitute day)', 'cy')).toBe('Dydd Nadolig (diwrnod amgen)');
    expect(plainDayOff('Civic Centre closed', 'cy')).toBe('Civic Centre closed');
  });

  it('has a Welsh name for every bank holiday in the data', () => {
    for (const division of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
      const { skipped } = calendarOf(division).addWorkingDays(date('2005-01-01'), 6500);
      const holidays = new Set(skipped.filter(({ reason }) => reason.kind === 'bankHoliday').map(({ reason }) => reason.title));
      expect(holidays.size).toBeGreaterThan(8);
      expect([...holidays].filter((title) => plainDayOff(title, 'cy') === title)).toEqual([]);
    }
  });
});
