import { declaringRoles, type CaseActor, type CaseRole } from '#libs/workflow';
import type { CaseMaterial } from './case-material.js';

const roleOfCapacity: Readonly<Record<string, CaseRole>> = {
  challenger: 'challenger',
  coChallenger: 'challenger',
  representative: 'representative',
  respondent: 'respondent',
  officer: 'officer',
  champion: 'champion',
  advocate: 'advocate',
  mediator: 'mediator',
  chair: 'chair',
  panelMember: 'panelMember',
  observer: 'observer',
  reviewer: 'reviewer',
};

const decisions = ['decide', 'decline'];

/** What the acting person is on this case, from the capacities that the database worked out. */
export function caseActorOf(material: CaseMaterial, personId: string | null): CaseActor {
  const roles = [...new Set(material.capacities.flatMap((capacity) => roleOfCapacity[capacity] ?? []))];
  const declares = roles.some((role) => declaringRoles.includes(role));
  const decided = material.ledger.some((entry) => decisions.includes(entry.type) && entry.actorPersonId === personId);
  const sat = material.participants.some((p) => p.personId === personId && (p.capacity === 'chair' || p.capacity === 'panelMember'));
  return { roles, conflict: declares ? material.declaration : 'notNeeded', involvedBefore: decided || sat };
}
