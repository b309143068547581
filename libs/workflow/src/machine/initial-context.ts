import type { Facts } from '../facts.js';
import { draftPosition } from '../position.js';
import { factsOfProcedure, procedureDefaults } from '../procedure/procedure-settings.js';

/** Facts of a challenge of which nothing is known yet. */
export const blankFacts: Facts = {
  procedure: factsOfProcedure(procedureDefaults),
  parties: { challenger: '', joined: [], respondent: '', interested: [] },
  citedCommitments: [],
  respondentNotified: false,
  receivedLate: false,
  mediationUnsuitable: null,
  advocacyTried: false,
  mediationTried: false,
  respondentNotifications: 0,
  noResponsePeriodPassed: false,
  responseExtensions: 0,
  informationReminders: 0,
  lapsePeriodPassed: false,
  mediation: { consented: [], signed: [] },
  vacant: { advocate: true, mediator: true },
  actions: { open: { challenger: 0, respondent: 0, other: 0 }, unverified: 0 },
  publication: { decisionStands: false, published: false, identityProtected: false },
  reviewWindowOpen: false,
  withinReopenPeriod: false,
  urgent: false,
  ownerRemains: false,
};

// A constant, not a function of an input: XState builds it for every transition, only to throw it away.
export const initialContext = { facts: blankFacts, at: draftPosition, returnsTo: null, pausedFor: null } as const;
