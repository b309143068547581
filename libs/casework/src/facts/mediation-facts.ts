import { sideOfRole, type CaseRole, type MediationFacts } from '#libs/workflow';
import type { MaterialEntry } from '../case-file/case-material.js';

/** Who consented since mediation was last entered, and who signed since a mediator was last appointed. */
export function mediationFacts(ledger: readonly MaterialEntry[]): MediationFacts {
  const entered = ledger.findLastIndex((entry) => entry.to.startsWith('mediation.') && !entry.from.startsWith('mediation.'));
  const appointed = ledger.findLastIndex((entry) => entry.type === 'appoint-mediator');
  const inMediation = entered >= 0 && (ledger.at(-1)?.to.startsWith('mediation.') ?? false);
  if (!inMediation) return { consented: [], signed: [] };
  const consented = sides(ledger.slice(entered), 'consent-to-mediation').filter((side) => side !== 'mediator');
  return { consented, signed: appointed > entered ? sides(ledger.slice(appointed), 'sign-agreement-to-mediate') : [] };
}

function sides(entries: readonly MaterialEntry[], type: string) {
  const found = entries.flatMap((entry) => (entry.type === type ? (sideOfRole(entry.role as CaseRole) ?? []) : []));
  return [...new Set(found)];
}
