import type { Effect, EffectType } from '#libs/workflow';
import { addParty, assignRole, formPanel, layRoleDown, notifyRespondent, standPanelDown } from './assign-people.js';
import { attachDocument } from './attach-document.js';
import { citeCommitment } from './cite-commitment.js';
import type { EffectScene } from './effect-scene.js';
import { markActionDone, markActionVerified, promiseActions } from './promise-actions.js';
import { publishDecision, unpublishDecision } from './publish-decision.js';
import { recordAnswers, recordFindings } from './record-answers.js';

type Handlers = { readonly [Type in EffectType]: (scene: EffectScene, effect: Extract<Effect, { type: Type }>) => Promise<void> | void };

const nothingBesideTheLedger = () => undefined;

/**
 * What each effect does to the tables. A new effect does not compile until it is here. Messages are queued by the caller after the
 * ledger row, and challengeLogged and challengersJoined belong to submitting and merging, which know more than one challenge.
 */
const handlers: Handlers = {
  messageQueued: nothingBesideTheLedger,
  challengeLogged: nothingBesideTheLedger,
  challengersJoined: nothingBesideTheLedger,
  noteRecorded: nothingBesideTheLedger,
  respondentNotified: async (scene) => {
    scene.changes.acceptedOn = scene.situation.today;
    scene.changes.severity = scene.payload['severity'] as string;
    scene.changes.mediationUnsuitable = (scene.payload['mediationUnsuitable'] as string | undefined) ?? null;
    await notifyRespondent(scene);
  },
  answersRecorded: recordAnswers,
  findingsRecorded: recordFindings,
  outcomeRecorded: async (scene, effect) => {
    scene.changes.outcome ??= effect.params.outcome;
    scene.changes.resolvedAtStage = scene.situation.challenge.position.stage;
    scene.changes.closedOn = scene.situation.today;
    if (['settledInformally', 'settledInAdvocacy', 'settledInScrutiny'].includes(effect.params.outcome)) await notifyRespondent(scene);
  },
  outcomeSetAside: async (scene) => {
    Object.assign(scene.changes, { outcome: null, resolvedAtStage: null, closedOn: null });
    await unpublishDecision(scene);
  },
  decisionPublished: publishDecision,
  decisionUnpublished: unpublishDecision,
  actionsPromised: (scene, effect) => promiseActions(scene, effect.params.from),
  actionDone: markActionDone,
  actionVerified: markActionVerified,
  roleAssigned: (scene, effect) => assignRole(scene, effect.params.role),
  panelFormed: formPanel,
  panelStoodDown: standPanelDown,
  roleLaidDown: layRoleDown,
  partyAdded: addParty,
  commitmentCited: citeCommitment,
  documentAttached: attachDocument,
};

const accessEnding: readonly EffectType[] = ['roleLaidDown', 'panelStoodDown'];

async function carryOut(scene: EffectScene, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects)
    await (handlers[effect.type] as (scene: EffectScene, effect: Effect) => Promise<void> | void)(scene, effect);
}

/** Carries out the effects of one event in the order in which the machine gave them, less those of endAccess. */
export async function carryOutEffects(scene: EffectScene, effects: readonly Effect[]): Promise<void> {
  await carryOut(
    scene,
    effects.filter((effect) => !accessEnding.includes(effect.type)),
  );
}

/** Takes away what the acting person may lose by this event. Last of all: afterwards it can no longer write to the file. */
export async function endAccess(scene: EffectScene, effects: readonly Effect[]): Promise<void> {
  await carryOut(
    scene,
    effects.filter((effect) => accessEnding.includes(effect.type)),
  );
}
