/**
 * Where a challenge stands: the stage, and the regions beside it that move independently. `draft` is only the source of
 * `submit`: a draft that was never submitted is no challenge, so that position is never stored.
 */
export const subStatesOf = {
  draft: ['draft'],
  logged: ['awaitingAcknowledgement', 'triage', 'awaitingInformation', 'awaitingResponse', 'responded'],
  advocacy: ['allocating', 'active'],
  mediation: ['inviting', 'appointing', 'signing', 'inSession'],
  scrutiny: ['formingPanel', 'scheduled', 'deliberating'],
  resolved: ['actionsOpen', 'complete'],
  closed: ['withdrawn', 'outOfScope', 'referredElsewhere', 'lapsed', 'merged'],
} as const;

/** A stage by name. */
export type Stage = keyof typeof subStatesOf;
/** A sub-state by name; unique across stages. */
export type SubState = (typeof subStatesOf)[Stage][number];

/** A sub-state with its stage, as one word: `logged.triage`. */
export type StateName = { [S in Stage]: `${S}.${(typeof subStatesOf)[S][number]}` }[Stage];

/** The stages in the order a challenge passes through them. */
export const stages = Object.keys(subStatesOf) as readonly Stage[];

/** Stages in which the challenge is being worked on. */
export const openStages = ['logged', 'advocacy', 'mediation', 'scrutiny'] as const satisfies readonly Stage[];
/** A stage in which work goes on. */
export type OpenStage = (typeof openStages)[number];

/** Where a challenge starts again in a stage when a review or a reopening sends it there. */
export const entrySubState = {
  logged: 'triage',
  advocacy: 'allocating',
  mediation: 'inviting',
  scrutiny: 'formingPanel',
} as const satisfies Record<OpenStage, SubState>;

/** Why a clock may stand still. A silent respondent is none of them. */
export const pauseReasons = ['awaitingChallenger', 'adjustment', 'translation', 'court', 'mediationByConsent', 'agreedByBoth'] as const;
/** A reason to pause. */
export type PauseReason = (typeof pauseReasons)[number];

/** Where mediation goes back to when it ends without a settlement. */
export const returnPoints = ['responded', 'allocating', 'active'] as const;
/** A sub-state that mediation can go back to. */
export type ReturnPoint = (typeof returnPoints)[number];

/** The regions beside the stage with their values, first the one they start in. */
export const regionValues = {
  clock: ['running', 'paused'],
  track: ['standard', 'expedited'],
  regionalSupport: ['none', 'requested', 'active', 'ended'],
  externalProceedings: ['none', 'ombudsman', 'court', 'other'],
  review: ['none', 'requested', 'allowed', 'refused'],
} as const;
/** A region beside the stage. */
export type Region = keyof typeof regionValues;
/** The regions beside the stage, in a fixed order. */
export const regions = Object.keys(regionValues) as readonly Region[];

/** The whole position, as it is stored in columns. Plain JSON. */
export interface Position {
  readonly stage: Stage;
  readonly subState: SubState;
  readonly clock: (typeof regionValues)['clock'][number];
  readonly track: (typeof regionValues)['track'][number];
  readonly regionalSupport: (typeof regionValues)['regionalSupport'][number];
  readonly externalProceedings: (typeof regionValues)['externalProceedings'][number];
  readonly review: (typeof regionValues)['review'][number];
  /** Set exactly while the stage is `mediation`: where it was proposed from. */
  readonly returnsTo: ReturnPoint | null;
  /** Set exactly while the clock is paused: why. */
  readonly pausedFor: PauseReason | null;
}

/** The position `submit` starts from. */
export const draftPosition: Position = {
  stage: 'draft',
  subState: 'draft',
  clock: 'running',
  track: 'standard',
  regionalSupport: 'none',
  externalProceedings: 'none',
  review: 'none',
  returnsTo: null,
  pausedFor: null,
};

/** `logged.triage` and the like. */
export function stateNameOf(position: Pick<Position, 'stage' | 'subState'>): StateName {
  return `${position.stage}.${position.subState}` as StateName;
}

/** Every sub-state with its stage, in process order. */
export const stateNames = stages.flatMap((stage) => subStatesOf[stage].map((subState) => `${stage}.${subState}` as StateName));

/** Whether work goes on in a stage. */
export function isOpenStage(stage: string): stage is OpenStage {
  return (openStages as readonly string[]).includes(stage);
}
