import type { Language } from '#libs/workflow';
import type { PartyView } from './challenge-view.js';

/** A participant as row-level security let it through. */
export interface PartyRow {
  readonly role: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly name: string | null;
  /** Told of those who work on the case, not of who speaks for a party. */
  readonly personName: string | null;
}

const partyRoles = ['challenger', 'coChallenger', 'interested', 'representative', 'respondent'];

const hiddenChallenger = {
  en: { alone: 'a voluntary organisation', represented: 'a voluntary organisation represented by' },
  cy: { alone: 'mudiad gwirfoddol', represented: 'mudiad gwirfoddol a gynrychiolir gan' },
} as const;

/**
 * The parties as the viewer may know them. A protected challenger never reaches a respondent: the database leaves the row out, and
 * its place is taken by words that tell nothing.
 */
export function partyViews(participants: readonly PartyRow[], language: Language): PartyView[] {
  const views = participants
    .filter((participant) => partyRoles.includes(participant.role))
    .map(({ role, organisationId, name }): PartyView => ({ role: role as PartyView['role'], organisationId, name, description: null }));
  if (views.some((party) => party.role === 'challenger')) return views;
  const representative = views.find((party) => party.role === 'representative');
  const words = hiddenChallenger[language];
  const description = representative?.name ? `${words.represented} ${representative.name}` : words.alone;
  return [{ role: 'challenger', organisationId: null, name: null, description }, ...views];
}
