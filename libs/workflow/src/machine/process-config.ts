import type { Region } from '../position.js';
import { step, message } from './transition.js';
import { advocacyStage } from './advocacy-stage.js';
import { closedStage, resolvedStage } from './ended-stages.js';
import { loggedStage } from './logged-stage.js';
import { mediationStage } from './mediation-stage.js';
import { scrutinyStage } from './scrutiny-stage.js';
import { sideRegions, type RegionNode } from './side-regions.js';
import type { StageNode, SubStateNode } from './stage-node.js';

/** The whole process as plain JSON: what XState runs, what is validated, drawn, hashed and published. */
export interface ProcessConfig {
  id: 'challenge';
  type: 'parallel';
  states: { stage: StageRegion } & Record<Region, RegionNode>;
}

/** The stage region. `draft` has no sub-states of its own. */
export interface StageRegion {
  initial: 'draft';
  states: Record<string, StageNode | (SubStateNode & { id: 'draft' })>;
}

/** The process that runs, as plain JSON. What it means is in `eventCatalogue` and `stateCatalogue`. */
export const processConfig: ProcessConfig = {
  id: 'challenge',
  type: 'parallel',
  states: {
    stage: {
      initial: 'draft',
      states: {
        draft: {
          id: 'draft',
          meta: { owner: 'challenger', heldBy: 'challenger', deadlines: ['legalLongstop'] },
          on: {
            submit: [
              step('submit', {
                target: '#logged.awaitingAcknowledgement',
                effects: [
                  { type: 'challengeLogged' },
                  message('challenge-received', 'officer'),
                  message('challenge-received-confirmation', 'challenger'),
                ],
              }),
            ],
          },
        },
        logged: loggedStage,
        advocacy: advocacyStage,
        mediation: mediationStage,
        scrutiny: scrutinyStage,
        resolved: resolvedStage,
        closed: closedStage,
      },
    },
    ...sideRegions,
  },
};
