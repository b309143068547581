import { concession, proposing, referringToPanel } from './logged-stage.js';
import { beforeDeliberation, whileOpen } from './shared-steps.js';
import type { StageNode } from './stage-node.js';
import { message, step, type MachineAction } from './transition.js';

const assigned: readonly MachineAction[] = [
  { type: 'roleAssigned', params: { role: 'advocate' } },
  message('assigned-as-advocate', 'assignee'),
  message('advocate-assigned', 'challenger', 'respondent'),
];

/** An advocate helps the challenger put its case and negotiates. */
export const advocacyStage: StageNode = {
  id: 'advocacy',
  initial: 'allocating',
  on: { concede: concession, ...referringToPanel(), ...beforeDeliberation(), ...whileOpen('advocacy') },
  states: {
    allocating: {
      meta: { owner: 'officer', heldBy: 'officer', deadlines: ['assignAdvocate'] },
      on: {
        'assign-advocate': [step('assign-advocate', { target: '#advocacy.active', effects: assigned })],
        ...proposing('allocating'),
      },
    },
    active: {
      meta: { owner: 'advocate', heldBy: 'advocate', deadlines: ['escalate'] },
      on: {
        'assign-advocate': [step('assign-advocate', { also: ['advocateIsVacant'], effects: assigned })],
        ...proposing('active'),
      },
    },
  },
};
