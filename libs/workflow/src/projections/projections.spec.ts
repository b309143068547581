import { describe, expect, it } from '@jest/globals';
import {
  caseRoles,
  deadlineLabel,
  draftPosition,
  eventTypes,
  historySentence,
  holderOf,
  machineHash,
  permissionMatrix,
  permissionMatrixMarkdown,
  procedureDefaults,
  processConfig,
  processDot,
  processMarkdown,
  publishedProcess,
  rulesOf,
  stateNames,
  type Position,
} from '../index.js';

const withoutAdvocacy = { ...procedureDefaults, stages: { advocacy: false, mediation: true, scrutiny: true }, regionalLink: false };

describe('publishedProcess', () => {
  it('publishes every stage, sub-state and event with limits in words', () => {
    const published = publishedProcess(procedureDefaults);
    expect(published.version).toBe(machineHash);
    expect(published.stages.flatMap(({ subStates }) => subStates)).toHaveLength(stateNames.length - 1);
    expect(published.events.map(({ type }) => type)).toEqual(eventTypes);
    expect(published.events.find(({ type }) => type === 'respond')).toMatchObject({
      who: [{ role: 'respondent' }],
      moves: [{ from: ['logged.awaitingResponse'], to: 'logged.responded' }],
      limit: { limit: { en: 'within 10 working days (5 on the faster track)', cy: 'o fewn 10 diwrnod gwaith (5 ar y trac cyflym)' } },
    });
    expect(JSON.parse(JSON.stringify(published))).toEqual(published);
  });

  it('leaves out what a procedure has switched off, and every way into it', () => {
    const text = JSON.stringify(publishedProcess(withoutAdvocacy));
    expect(text).not.toMatch(/advocacy\.|escalate-to-advocacy|assign-advocate|regional-support/);
    expect(text).toContain('mediation.inviting');
  });

  it('tells the limits that the Compact has set', () => {
    const { limits } = procedureDefaults;
    const slow = { ...procedureDefaults, limits: { ...limits, workingDays: { ...limits.workingDays, respond: { standard: 15 } } } };
    expect(JSON.stringify(publishedProcess(slow))).toContain('within 15 working days');
  });
});

describe('drawings and tables', () => {
  it('draws every sub-state and region value in both languages, and not what is switched off', () => {
    const [en, cy] = [processDot('en'), processDot('cy')];
    for (const name of stateNames) expect([en.includes(`"${name}"`), cy.includes(`"${name}"`)]).toEqual([true, true]);
    expect(cy).toContain('Cyfryngu');
    expect(en).toContain('"clock.running" -> "clock.paused"');
    expect(processDot('en', withoutAdvocacy)).not.toMatch(/advocacy|regionalSupport/);
    expect(
      en
        .split('\n')
        .filter((line) => line.includes('->'))
        .every((line) => line.endsWith('];')),
    ).toBe(true);
  });

  it('lists who may do what where, and that MAIG, observers, administrators and the system do nothing', () => {
    const matrix = permissionMatrix();
    const statesOf = (event: string) => matrix.find((row) => row.event === event)?.states;
    expect(statesOf('decide')).toEqual(['scrutiny.deliberating']);
    expect(statesOf('request-review')).toEqual(
      ['closed.outOfScope', 'resolved.actionsOpen', 'resolved.complete'].sort(
        (a, b) => stateNames.indexOf(a as never) - stateNames.indexOf(b as never),
      ),
    );
    expect(statesOf('pause-clock')).not.toContain('resolved.complete');
    expect(caseRoles.filter((role) => !matrix.some((row) => row.role === role))).toEqual(['observer', 'maig', 'administrator', 'system']);
    for (const row of matrix) expect([row.event, row.states.length > 0]).toEqual([row.event, true]);
    expect(permissionMatrixMarkdown()).toContain('## `scrutiny.deliberating`');
  });

  it('writes tables whose rows all have as many cells as their head', () => {
    for (const text of [processMarkdown(), permissionMatrixMarkdown()]) {
      const lines = text.split('\n');
      lines.forEach((line, index) => {
        if (!line.startsWith('| ') || !lines[index - 1]?.startsWith('|')) return;
        expect(line.split('|').length).toBe(lines[index - 1]?.split('|').length);
      });
    }
  });
});

describe('history, holder and hash', () => {
  it('tells an event in both languages', () => {
    expect(historySentence('acknowledge', 'officer', 'en')).toBe('The officer acknowledged the challenge.');
    expect(historySentence('acknowledge', 'officer', 'cy')).toBe('Cydnabuwyd yr her gan y swyddog.');
    for (const type of eventTypes) expect(historySentence(type, 'chair', 'cy')).toMatch(/y cadeirydd.*\.$/i);
  });

  it('charges time to whoever holds the ball', () => {
    const at = (changes: Partial<Position>): Position => ({ ...draftPosition, stage: 'logged', subState: 'triage', ...changes });
    const none = { consented: [], signed: [] };
    expect(holderOf(at({}), none)).toBe('officer');
    expect(holderOf(at({ subState: 'awaitingInformation', clock: 'paused', pausedFor: 'awaitingChallenger' }), none)).toBe('challenger');
    expect(holderOf(at({ clock: 'paused', pausedFor: 'court' }), none)).toBe('nobody');
    const inviting = at({ stage: 'mediation', subState: 'inviting', returnsTo: 'responded' });
    expect(holderOf(inviting, none)).toBe('nobody');
    expect(holderOf(inviting, { consented: ['challenger'], signed: [] })).toBe('respondent');
    const signing = at({ stage: 'mediation', subState: 'signing', returnsTo: 'responded' });
    expect(holderOf(signing, { consented: [], signed: ['challenger', 'respondent'] })).toBe('mediator');
  });

  it('names only deadlines that have a label', () => {
    for (const name of stateNames) {
      for (const rule of rulesOf(name).deadlines) expect(deadlineLabel(rule, 'cy').length).toBeGreaterThan(3);
    }
  });

  it('hashes the process and not its wording', () => {
    expect(machineHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(processConfig)).not.toMatch(/Derbyn|Awaiting/);
  });
});
