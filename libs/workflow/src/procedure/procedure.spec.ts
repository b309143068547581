import { describe, expect, it } from '@jest/globals';
import { factsOfProcedure, procedureDefaults, validateProcedure, type ProcedureSettings } from '../index.js';

const { limits, panel } = procedureDefaults;
const edited = (changes: object): unknown => ({ ...procedureDefaults, ...changes });
const days = (rule: object): unknown => edited({ limits: { ...limits, workingDays: { ...limits.workingDays, ...rule } } });

describe('validateProcedure', () => {
  it('accepts the defaults, a shorter procedure and a limit for the faster track where there was none', () => {
    expect(validateProcedure(procedureDefaults)).toEqual([]);
    expect(validateProcedure(edited({ stages: { advocacy: false, mediation: false, scrutiny: false }, regionalLink: false }))).toEqual([]);
    expect(validateProcedure(days({ triage: { standard: 10, expedited: 5 }, acknowledge: { standard: 5 } }))).toEqual([]);
    expect(validateProcedure(edited({ panel: { ...panel, size: 3, vcs: 1, public: 1 } }))).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ['nothing at all', null, '', 'wrongType'],
    ['a rule that nobody computes', days({ sigh: { standard: 3 } }), 'limits.workingDays.sigh', 'unknown'],
    ['a setting that nobody reads', edited({ colour: 'blue' }), 'colour', 'unknown'],
    ['a limit that is missing', days({ respond: undefined }), 'limits.workingDays.respond', 'missing'],
    ['a limit in words', days({ respond: { standard: 'ten' } }), 'limits.workingDays.respond.standard', 'wrongType'],
    [
      'a limit in words on the faster track',
      days({ triage: { standard: 10, expedited: 'five' } }),
      'limits.workingDays.triage.expedited',
      'wrongType',
    ],
    ['no days', days({ respond: { standard: 0 } }), 'limits.workingDays.respond.standard', 'not-a-number-of-days'],
    ['days before the start', days({ respond: { standard: -5 } }), 'limits.workingDays.respond.standard', 'not-a-number-of-days'],
    [
      'a faster track that is slower',
      days({ respond: { standard: 5, expedited: 6 } }),
      'limits.workingDays.respond.expedited',
      'expedited-longer-than-standard',
    ],
    ['a stage that cannot be switched', edited({ stages: { ...procedureDefaults.stages, resolved: false } }), 'stages.resolved', 'unknown'],
    ['half a person', edited({ panel: { ...panel, quorum: 2.5 } }), 'panel.quorum', 'not-a-number-of-people'],
    ['seats that do not add up', edited({ panel: { ...panel, size: 6 } }), 'panel.size', 'seats-do-not-add-up'],
    ['sectors of different size', edited({ panel: { ...panel, vcs: 3, public: 1 } }), 'panel', 'sectors-not-equal'],
    ['a quorum larger than the panel', edited({ panel: { ...panel, quorum: 6 } }), 'panel.quorum', 'quorum-cannot-be-reached'],
    [
      'more of a sector than sit',
      edited({ panel: { ...panel, quorum: 5, eachSectorAtQuorum: 3 } }),
      'panel.eachSectorAtQuorum',
      'quorum-cannot-be-reached',
    ],
    ['a quorum without both sectors', edited({ panel: { ...panel, quorum: 2 } }), 'panel.quorum', 'quorum-too-small'],
  ])('refuses %s', (_, settings, field, code) => {
    expect(validateProcedure(settings)).toContainEqual({ field, code });
  });
});

describe('factsOfProcedure', () => {
  it('gives the guards what they ask about', () => {
    const slow: ProcedureSettings = {
      ...procedureDefaults,
      limits: { ...limits, workingDays: { ...limits.workingDays, papers: { standard: 7 } } },
    };
    expect(factsOfProcedure(slow)).toMatchObject({
      advocacy: true,
      responseExtensionMost: 10,
      hearingNotice: { standard: 7, expedited: 7 },
    });
    expect(factsOfProcedure(procedureDefaults).hearingNotice).toEqual({ standard: 5, expedited: 2 });
  });
});
