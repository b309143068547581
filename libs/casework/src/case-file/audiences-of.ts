import { explainRefusal, streams, type Stream } from '#libs/workflow';
import type { OpenedCase } from './opened-case.js';

/** Whom a note or a document of the person may be for now. The machine itself says which: it is asked with each. */
export function audiencesOf({ challenge, facts, actor }: OpenedCase, type: 'record-note' | 'attach-document'): readonly Stream[] {
  return streams.filter((audience) => !explainRefusal(challenge.position, facts, { type, actor, payload: { audience } }));
}
