import type { CalendarDivision } from '#libs/kernel';
import type { CompactRole } from '#libs/people';
import type { PlannedIndicatorSeed } from '../reference-data/action-plan.js';

/** One undertaking. `verified`: number and wording were checked against the document. */
export interface CommitmentSeed {
  readonly ref: string;
  readonly title: string;
  readonly titleCy?: string;
  readonly appliesTo: 'public' | 'vcs' | 'both';
  readonly measurableRule?: string;
  readonly verified: boolean;
}

export interface CodeSeed {
  readonly ref: string;
  readonly title: string;
  readonly titleCy?: string;
  readonly commitments: readonly CommitmentSeed[];
}

export interface AgreementSeed {
  readonly name: string;
  readonly label: string;
  readonly from: string;
  readonly before: string | null;
  readonly codes: readonly CodeSeed[];
}

/** `signedOn` is the day on which the organisation signed the newest agreement; null for those that are no signatories. */
export interface OrganisationSeed {
  readonly name: string;
  readonly sector: 'vcs' | 'public' | 'private' | 'other';
  readonly kind: string;
  readonly gssCode?: string;
  readonly signedOn: string | null;
}

/** Somebody with an account, or, without an email address, somebody who is only named. */
export interface PersonSeed {
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly CompactRole[];
  /** Name of the organisation that the person belongs to; none for those who must be impartial. */
  readonly organisation?: string;
}

export interface ChampionSeed {
  /** A person of the same Compact by name. */
  readonly person: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string | null;
  readonly trainedOn: string | null;
}

/** Days are counted back from the day of seeding, so that a demonstration always has some of this year. */
export interface EngagementSeed {
  readonly organisation: string;
  readonly provider: string;
  readonly advocate: string | null;
  readonly kind: 'signposting' | 'advice' | 'representation';
  readonly openedDaysAgo: number;
  readonly closedDaysAgo: number | null;
}

/** A Compact with everything that a demonstration shows, as plain data. The newest agreement comes last. */
export interface CompactSeed {
  readonly slug: string;
  readonly name: string;
  readonly nameCy: string | null;
  readonly areaCode: string;
  readonly nation: 'England' | 'Wales' | 'Scotland' | 'Northern Ireland';
  readonly division: CalendarDivision;
  readonly regionalLink: boolean;
  readonly agreements: readonly AgreementSeed[];
  readonly organisations: readonly OrganisationSeed[];
  readonly people: readonly PersonSeed[];
  readonly champions: readonly ChampionSeed[];
  readonly engagements: readonly EngagementSeed[];
  readonly indicators: readonly PlannedIndicatorSeed[];
}
