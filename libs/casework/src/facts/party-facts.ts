import type { PartyFacts } from '#libs/workflow';
import type { CaseMaterial } from '../case-file/case-material.js';

/** Whose the challenge is, by organisation. */
export function partyFacts(material: Pick<CaseMaterial, 'participants'>): PartyFacts {
  const of = (capacity: string) =>
    material.participants.flatMap((p) => (p.capacity === capacity && p.organisationId !== null ? [p.organisationId] : []));
  return {
    challenger: of('challenger')[0] ?? '',
    joined: of('coChallenger'),
    respondent: of('respondent')[0] ?? '',
    interested: of('interested'),
  };
}

/** Which side an organisation is on. */
export function sideOfOrganisation(parties: PartyFacts, organisationId: string): 'challenger' | 'respondent' | 'other' {
  if (organisationId === parties.challenger || parties.joined.includes(organisationId)) return 'challenger';
  return organisationId === parties.respondent ? 'respondent' : 'other';
}
