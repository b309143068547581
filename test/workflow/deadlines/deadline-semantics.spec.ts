import { describe, expect, it } from '@jest/globals';
import { statusOn } from '../../../libs/workflow/src/deadlines/deadline-status.js';
import { LedgerBuilder, date } from './ledger-builder.js';

// Weeks used here have no holiday: 2 to 31 March 2026. Monday 2 March and every seventh day after it are Mondays.
const today = '2026-03-31';

describe('pauses', () => {
  it('move an open date by the working days they lasted', () => {
    const plain = new LedgerBuilder().accepted('2026-03-02').deadline('respond', today);
    expect(plain.dueOn).toBe('2026-03-16');
    const paused = new LedgerBuilder().accepted('2026-03-02').pause('2026-03-05', 'adjustment').resume('2026-03-10');
    const moved = paused.deadline('respond', today);
    expect(moved.dueOn).toBe('2026-03-19');
    expect(moved.pauses).toEqual([{ from: '2026-03-05', to: '2026-03-10', workingDays: 3, reason: 'adjustment', ongoing: false }]);
  });

  it('leave a deadline alone that had ended before', () => {
    const ledger = new LedgerBuilder()
      .accepted('2026-03-02')
      .add('respond', '2026-03-04', { to: 'logged.responded' })
      .pause('2026-03-05', 'adjustment')
      .resume('2026-03-10');
    expect(ledger.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-16', status: 'met', pauses: [] });
    expect(ledger.deadline('escalate', today)).toMatchObject({ startOn: '2026-03-04', dueOn: '2026-04-08' });
  });

  it('do not undo a breach: a clock stopped after the date moves nothing, on the date itself it does', () => {
    const late = new LedgerBuilder().accepted('2026-03-02').pause('2026-03-17', 'agreedByBoth').resume('2026-03-24');
    expect(late.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-16', pauses: [] });
    const onTheDay = new LedgerBuilder().accepted('2026-03-02').pause('2026-03-16', 'agreedByBoth').resume('2026-03-18');
    expect(onTheDay.deadline('respond', today).dueOn).toBe('2026-03-18');
  });

  it('count only while the deadline runs: begun before it, or ended by the answer', () => {
    const began = new LedgerBuilder()
      .submit('2026-02-23')
      .add('acknowledge', '2026-02-24', { to: 'logged.triage' })
      .pause('2026-02-26', 'translation')
      .add('accept', '2026-03-02', { to: 'logged.awaitingResponse' })
      .resume('2026-03-04');
    expect(began.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-18', pauses: [{ from: '2026-03-02', workingDays: 2 }] });
    expect(began.deadline('triage', today)).toMatchObject({ status: 'met', pauses: [{ from: '2026-02-26', workingDays: 2 }] });
  });

  it('go on until today while the clock stands still, and nothing becomes overdue', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02').pause('2026-03-12', 'court');
    expect(ledger.deadline('respond', '2026-03-12')).toMatchObject({ dueOn: '2026-03-16', pauses: [{ ongoing: true, workingDays: 0 }] });
    const later = ledger.deadline('respond', '2026-03-20');
    expect(later).toMatchObject({ dueOn: '2026-03-24', pauses: [{ ongoing: true, workingDays: 6 }] });
    expect(statusOn(later, date('2026-03-30'))).toBe('open');
  });

  it('stopped for the challenger’s reply do not stop the time to reply, but the triage', () => {
    const ledger = new LedgerBuilder()
      .submit('2026-03-02')
      .add('acknowledge', '2026-03-02', { to: 'logged.triage' })
      .add('request-information', '2026-03-03', { to: 'logged.awaitingInformation', clock: 'paused', pausedFor: 'awaitingChallenger' });
    const asked = ledger.deadlines('2026-03-10');
    const due = Object.fromEntries(asked.map((deadline) => [deadline.key, deadline.dueOn]));
    expect(due).toMatchObject({ supplyInformation: '2026-03-17', lapse: '2026-03-31', triage: '2026-03-23' });
    ledger.add('supply-information', '2026-03-12', { to: 'logged.triage', clock: 'running' });
    expect(ledger.deadline('triage', today)).toMatchObject({ dueOn: '2026-03-25', round: 1 });
    expect(ledger.deadline('supplyInformation', today).status).toBe('met');
    expect(ledger.deadline('lapse', today).status).toBe('void');
  });

  it('agreed for mediation do not stop mediation itself', () => {
    const ledger = new LedgerBuilder()
      .accepted('2026-03-02')
      .add('respond', '2026-03-03', { to: 'logged.responded' })
      .add('propose-mediation', '2026-03-04', { to: 'mediation.inviting', role: 'challenger' })
      .pause('2026-03-05', 'mediationByConsent');
    expect(ledger.deadline('answerMediation', today)).toMatchObject({ dueOn: '2026-03-18', pauses: [], owner: 'respondent' });
  });
});

describe('extension and expediting', () => {
  it('extends the response and, with it, the day on which silence may be recorded', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02').add('extend-response', '2026-03-10', { choice: { workingDays: 4 } });
    expect(ledger.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-20', extension: { workingDays: 4 } });
    expect(ledger.deadline('noResponse', today).dueOn).toBe('2026-04-07');
  });

  it('shortens what starts afterwards', () => {
    const ledger = new LedgerBuilder()
      .submit('2026-03-02')
      .add('expedite', '2026-03-02', { track: 'expedited' })
      .add('acknowledge', '2026-03-02', { to: 'logged.triage' })
      .add('accept', '2026-03-03', { to: 'logged.awaitingResponse' });
    expect(ledger.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-10', limit: { workingDays: 5 } });
    expect(ledger.deadline('triage', today).dueOn).toBe('2026-03-16');
  });

  it('an extension granted before expediting is not added to the shorter count, one granted after it is', () => {
    const extend = (workingDays: number): { choice: { workingDays: number } } => ({ choice: { workingDays } });
    const before = new LedgerBuilder()
      .accepted('2026-03-02')
      .add('extend-response', '2026-03-03', extend(4))
      .add('expedite', '2026-03-04', { track: 'expedited' });
    expect(before.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-11' });
    const after = new LedgerBuilder()
      .accepted('2026-03-02')
      .add('expedite', '2026-03-04', { track: 'expedited' })
      .add('extend-response', '2026-03-05', extend(2));
    expect(after.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-13', extension: { workingDays: 2 } });
  });

  it('shortens an open one from the day of expediting, never lengthens it and makes nobody late', () => {
    const early = new LedgerBuilder().accepted('2026-03-02').add('expedite', '2026-03-03', { track: 'expedited' });
    expect(early.deadline('respond', today)).toMatchObject({ dueOn: '2026-03-10', expedited: { on: '2026-03-03' } });
    const late = new LedgerBuilder().accepted('2026-03-02').add('expedite', '2026-03-13', { track: 'expedited' });
    expect(late.deadline('respond', today).dueOn).toBe('2026-03-16');
    expect(late.deadline('respond', today).expedited).toBeUndefined();
    expect(late.deadline('noResponse', today).dueOn).toBe('2026-03-30');
  });
});

describe('how deadlines end', () => {
  it('the due day itself is in time, the next day is not', () => {
    const answered = (at: string): LedgerBuilder =>
      new LedgerBuilder().accepted('2026-03-02').add('respond', at, { to: 'logged.responded' });
    expect(answered('2026-03-16T23:59:00Z').deadline('respond', today)).toMatchObject({ status: 'met', endedOn: '2026-03-16' });
    expect(answered('2026-03-17T00:00:00Z').deadline('respond', today)).toMatchObject({ status: 'missed', endedOn: '2026-03-17' });
    const open = new LedgerBuilder().accepted('2026-03-02').deadline('respond', today);
    expect(statusOn(open, date('2026-03-16'))).toBe('open');
    expect(statusOn(open, date('2026-03-17'))).toBe('overdue');
  });

  it('closing makes open ones void and lets a breach stand', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02');
    const closed = (at: string): string =>
      new LedgerBuilder().accepted('2026-03-02').add('withdraw', at, { to: 'closed.withdrawn' }).deadline('respond', today).status;
    expect(ledger.deadline('respond', today).status).toBe('open');
    expect(closed('2026-03-10')).toBe('void');
    expect(closed('2026-03-20')).toBe('missed');
  });

  it('a closed challenge looks the same on every later day but for windows that pass', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02').pause('2026-03-04', 'court');
    ledger.add('withdraw', '2026-03-10', { to: 'closed.withdrawn', clock: 'running' });
    const soon = ledger.deadlines('2026-03-11').filter((deadline) => deadline.rule !== 'reopenWindow');
    const years = ledger.deadlines('2029-03-11').filter((deadline) => deadline.rule !== 'reopenWindow');
    expect(years).toEqual(soon);
    expect(ledger.deadline('reopenWindow', '2029-03-11')).toMatchObject({ status: 'void', endedOn: '2026-09-10' });
  });

  it('silence recorded is a missed response and a step that may be taken from its date', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02').add('record-no-response', '2026-03-31', { to: 'logged.responded' });
    expect(ledger.deadline('respond', today).status).toBe('missed');
    expect(ledger.deadline('noResponse', today)).toMatchObject({ status: 'met', dueOn: '2026-03-30', sense: 'from' });
    expect(statusOn(new LedgerBuilder().accepted('2026-03-02').deadline('noResponse', today), date(today))).toBe('open');
  });

  it('a right that expires passes without being missed', () => {
    const ledger = new LedgerBuilder().accepted('2026-02-02').add('concede', '2026-03-02', { to: 'resolved.complete' });
    expect(ledger.deadline('requestReview', '2026-03-30')).toMatchObject({ status: 'open', dueOn: '2026-03-30' });
    expect(ledger.deadline('requestReview', '2026-03-31')).toMatchObject({ status: 'void', endedOn: '2026-03-30' });
  });

  it('the legal longstop is neither paused nor ended by the process', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02').pause('2026-03-03', 'court');
    ledger.add('withdraw', '2026-03-20', { to: 'closed.withdrawn', clock: 'running' });
    const more = { decisionOn: date('2026-02-16') };
    expect(ledger.deadline('legalLongstop', today, more)).toMatchObject({ dueOn: '2026-05-15', status: 'open', pauses: [] });
    expect(ledger.deadline('legalLongstop', '2026-05-16', more).status).toBe('void');
    expect(ledger.deadlines(today).some((deadline) => deadline.rule === 'legalLongstop')).toBe(false);
  });
});
