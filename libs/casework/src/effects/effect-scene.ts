import type { LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CaseRole, EventType, Payload } from '#libs/workflow';
import type { ExaminedFile } from '../documents/examine-file.js';
import type { Situation } from '../facts/situation-facts.js';

/** Columns of the challenge that an event sets beside its position. */
export interface ChallengeChanges {
  severity?: string;
  mediationUnsuitable?: string | null;
  acceptedOn?: LocalDate;
  outcome?: string | null;
  resolvedAtStage?: string | null;
  closedOn?: LocalDate | null;
  counts?: boolean;
}

/** Where an effect is carried out: one event on one challenge, inside its transaction. `changes` is filled by the effects. */
export interface EffectScene {
  readonly tx: Tx;
  readonly situation: Situation;
  readonly type: EventType;
  readonly payload: Payload;
  readonly role: CaseRole;
  readonly now: Date;
  readonly changes: ChallengeChanges;
  /** Of `attach-document`. */
  readonly file?: ExaminedFile | undefined;
}
