import type { EventType } from '#libs/workflow';
import type { MaterialEntry } from '../case-file/case-material.js';
import type { HistoryItem } from '../read-history/read-history.use-case.js';

/** All that anybody outside may know of a mediation: that there was one, when, and its class of outcome. */
export interface MediationInPapers {
  readonly from: string;
  /** Undefined while it goes on. */
  readonly to: string | undefined;
  /** `ended`: it ended without a conclusion; who ended it, and why, is not told. */
  readonly result: 'settled' | 'partSettled' | 'notSettled' | 'ended' | undefined;
}

/** What belongs to a mediation wherever it stands, and what was promised in one. */
const ofMediation: readonly EventType[] = [
  ...(['propose-mediation', 'consent-to-mediation', 'decline-mediation', 'appoint-mediator', 'sign-agreement-to-mediate'] as const),
  ...(['conclude-mediation', 'leave-mediation', 'complete-action'] as const),
];

/** The history as a panel may read it: what everybody knows, less every step of a mediation. */
export function besideMediation(items: readonly HistoryItem[]): HistoryItem[] {
  return items.filter(({ type, audience, from, to }) => {
    const isStep = from?.stage !== to?.stage || from?.subState !== to?.subState;
    return audience === 'shared' && !ofMediation.includes(type) && !(isStep && (from?.stage === 'mediation' || to?.stage === 'mediation'));
  });
}

/** The last mediation of the case. */
export function mediationIn(ledger: readonly MaterialEntry[]): MediationInPapers | undefined {
  const began = ledger.findLast(({ from, to }) => isMediation(to) && !isMediation(from));
  if (!began) return undefined;
  const ended = ledger.find(({ seq, from, to }) => seq > began.seq && isMediation(from) && !isMediation(to));
  const result = ended?.type === 'conclude-mediation' ? (ended.lasting['result'] as MediationInPapers['result']) : ended && 'ended';
  return { from: began.at, to: ended?.at, result };
}

function isMediation(position: string): boolean {
  return position.startsWith('mediation.');
}
