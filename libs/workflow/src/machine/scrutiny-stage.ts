import { concession } from './logged-stage.js';
import { beforeDeliberation, resolving, whileOpen } from './shared-steps.js';
import type { StageNode } from './stage-node.js';
import { message, outcome, step } from './transition.js';

/** A balanced panel of Compact partners: a finding for each cited commitment, with reasons and recommendations. */
export const scrutinyStage: StageNode = {
  id: 'scrutiny',
  initial: 'formingPanel',
  on: { concede: concession, ...whileOpen('scrutiny') },
  states: {
    formingPanel: {
      meta: { owner: 'officer', heldBy: 'officer', deadlines: ['hearing', 'newHearingDate'] },
      on: {
        'form-panel': [
          step('form-panel', {
            target: '#scrutiny.scheduled',
            effects: [
              { type: 'panelFormed' },
              message('panel-invitation', 'panel'),
              message('hearing-arranged', 'challenger', 'respondent'),
            ],
          }),
        ],
        ...beforeDeliberation(),
      },
    },
    scheduled: {
      meta: { owner: 'chair', heldBy: 'panel', deadlines: ['hearing', 'papers'] },
      on: {
        'adjourn-hearing': [
          step('adjourn-hearing', {
            target: '#scrutiny.formingPanel',
            effects: [{ type: 'panelStoodDown' }, message('hearing-adjourned', 'challenger', 'respondent', 'panel', 'officer')],
            goesBackBecause: 'A hearing that would not be fair is adjourned as often as it takes; the next panel is guarded again',
          }),
        ],
        'hold-hearing': [
          step('hold-hearing', {
            target: '#scrutiny.deliberating',
            effects: [message('hearing-held', 'challenger', 'respondent', 'officer')],
          }),
        ],
        ...beforeDeliberation(),
      },
    },
    deliberating: {
      meta: { owner: 'chair', heldBy: 'panel', deadlines: ['decide'] },
      on: {
        decide: resolving(
          'decide',
          [{ type: 'findingsRecorded' }, outcome('panelFindings'), message('findings-issued', 'challenger', 'respondent', 'officer')],
          [],
          'recommendations',
        ),
      },
    },
  },
};
