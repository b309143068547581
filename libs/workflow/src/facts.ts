import type { Conflict } from './case-role.js';
import type { PanelComposition } from './procedure/procedure-settings.js';

/**
 * What is true of a challenge outside the machine, computed by casework inside the transaction and stored in the ledger row, so
 * that a replay needs nothing else. Plain JSON without names, texts or person ids; organisations, commitments and actions by id.
 * Everything describes the moment just before the event.
 */
export interface Facts {
  /** From the procedure version pinned to the challenge (`factsOfProcedure`). */
  readonly procedure: ProcedureFacts;
  /** Organisation ids on the case. `challenger` is the lead, `joined` the co-challengers, `interested` those who only watch. */
  readonly parties: PartyFacts;
  /** Ids of every commitment cited now: at submission and by `cite-commitment`. Payloads name commitments by the same ids. */
  readonly citedCommitments: readonly string[];
  /** `accept` is in the ledger (since the latest `submit`): from then on the respondent may see and act. */
  readonly respondentNotified: boolean;
  /** Received more than 12 months after both the event and the challenger's awareness of it: an officer must then accept. */
  readonly receivedLate: boolean;
  /** Reason that rules mediation out: `mediationUnsuitable` of the latest `accept`, or null. */
  readonly mediationUnsuitable: MediationObstacle | null;
  /** An event has moved the challenge into advocacy at any time. */
  readonly advocacyTried: boolean;
  /** An event has moved the challenge into mediation at any time, settled or not, consented or not. */
  readonly mediationTried: boolean;
  /** Messages that told the respondent of the challenge or reminded it to answer: one for `accept` plus every response reminder. */
  readonly respondentNotifications: number;
  /** The `noResponse` deadline (20 working days from notification, pauses and extension counted) lies before today. */
  readonly noResponsePeriodPassed: boolean;
  /** `extend-response` events since the latest `accept`. */
  readonly responseExtensions: number;
  /** Reminders sent since the latest `request-information`. */
  readonly informationReminders: number;
  /** The `lapse` deadline (20 working days from the latest `request-information`, not paused) lies before today. */
  readonly lapsePeriodPassed: boolean;
  readonly mediation: MediationFacts;
  /** What lies open in the mediation room. Known to those in the room alone, and kept in rows of its stream alone. */
  readonly room?: RoomFacts;
  /** Nobody holds the role on this case now. False while the role has not been needed yet is harmless. */
  readonly vacant: { readonly advocate: boolean; readonly mediator: boolean };
  readonly actions: ActionFacts;
  readonly publication: PublicationFacts;
  /** The `requestReview` deadline of the outcome (resolved, or closed as out of scope) has not passed: today is on or before it. */
  readonly reviewWindowOpen: boolean;
  /** Six months (`reopenWindow`) since the challenge was last resolved or closed have not passed. */
  readonly withinReopenPeriod: boolean;
  /** The decision takes effect (`effectiveOn`), or the legal longstop of `decisionOn` falls, within 30 working days of today, or has. */
  readonly urgent: boolean;
  /** After the acting person leaves, an officer who declared no interest is still assigned to the case. */
  readonly ownerRemains: boolean;
  /** About what the payload names. Absent when only availability is asked; a guard that needs a missing one refuses. */
  readonly command?: CommandFacts;
}

/** What the guards need of the procedure. */
export interface ProcedureFacts {
  readonly advocacy: boolean;
  readonly mediation: boolean;
  readonly scrutiny: boolean;
  readonly regionalLink: boolean;
  readonly panel: PanelComposition;
  /** Working days an extension of the response may last. */
  readonly responseExtensionMost: number;
  /** Working days of notice a hearing needs on either track: the papers go out then. */
  readonly hearingNotice: { readonly standard: number; readonly expedited: number };
}

/** Organisations on the case, by id. */
export interface PartyFacts {
  readonly challenger: string;
  readonly joined: readonly string[];
  readonly respondent: string;
  readonly interested: readonly string[];
}

/** What rules mediation out. */
export const mediationObstacles = ['safeguarding', 'fraud', 'urgentLegalStep'] as const;
/** One thing that rules mediation out. */
export type MediationObstacle = (typeof mediationObstacles)[number];

/**
 * - `consented`: sides with a `consent-to-mediation` since mediation was last entered.
 * - `signed`: sides with a `sign-agreement-to-mediate` since the latest `appoint-mediator`: all must sign the same version.
 */
export interface MediationFacts {
  readonly consented: readonly ('challenger' | 'respondent')[];
  readonly signed: readonly ('challenger' | 'respondent' | 'mediator')[];
}

/** Inside the mediation room. An offer is named by its number on the challenge. */
export interface RoomFacts {
  /** How often this challenge has come to mediation: what was offered in an earlier round is withdrawn. */
  readonly round: number;
  /** The offer on the table, with the side that made it. There is never more than one. */
  readonly offer: { readonly number: number; readonly side: 'challenger' | 'respondent' } | null;
}

/** What a panel decided, and whether everybody may read it without names. */
export interface PublicationFacts {
  /** A panel has decided, and neither a review nor a reopening has set that aside. */
  readonly decisionStands: boolean;
  readonly published: boolean;
  /** The challenger asked for the protection of its identity. */
  readonly identityProtected: boolean;
}

/** Promised actions of the challenge that are not done, by the side that owes them (`other`: neither main party), and those done but not yet verified. */
export interface ActionFacts {
  readonly open: { readonly challenger: number; readonly respondent: number; readonly other: number };
  readonly unverified: number;
}

/** One member per event that needs it. */
export interface CommandFacts {
  readonly submission?: SubmissionFacts;
  /** `assign-advocate`, `appoint-mediator`, `assign-champion`: the person named. */
  readonly assignee?: AssigneeFacts;
  /** `stand-down` with `handOverTo`: that person. */
  readonly handOver?: AssigneeFacts;
  readonly panel?: PanelFacts;
  /** `hold-hearing`: who of the panel is present. */
  readonly attendance?: AttendanceFacts;
  /** `publish-decision`: how many names of the parties, their people or references of challenges stand in the texts. */
  readonly namesFound?: number;
  /** `set-session`: it begins later than now. */
  readonly sessionAhead?: boolean;
  /** `complete-action`: the action named; absent when it is not of this challenge. */
  readonly action?: { readonly state: 'open' | 'done' | 'verified'; readonly owner: 'challenger' | 'respondent' | 'other' };
  /** `refer-elsewhere`: the body is on the Compact's redress list. */
  readonly redressBodyListed?: boolean;
  /** `merge`: the other challenge; absent when the officer may not see it or it is this one. */
  readonly mergeTarget?: { readonly open: boolean; readonly sameRespondent: boolean };
  /** `cite-commitment`: it belongs to the agreement version pinned to the challenge and applies to the respondent's sector. */
  readonly commitmentApplies?: boolean;
  /** `add-party`: the organisation is a signatory of the Compact. */
  readonly organisationKnown?: boolean;
}

/** `submit`: the parties, the agreement and the time limit, as found on the day. */
export interface SubmissionFacts {
  /** An agreement version of the Compact was in force on `eventFrom`. */
  readonly agreementInForce: boolean;
  /** The respondent had signed it, or was bound by it, on `eventFrom`. */
  readonly respondentBound: boolean;
  /** Every commitment belongs to that version and applies to the respondent's sector. */
  readonly commitmentsApply: boolean;
  /** The challenger is known: the actor's own organisation, or one the representative or officer named and may act for. */
  readonly challengerKnown: boolean;
  /** Challenger and respondent are different organisations. */
  readonly partiesDiffer: boolean;
  /** Within 12 months of the event or of awareness, on the day it counts as received. */
  readonly inTime: boolean;
  /** `lateReason` was given. Texts do not stay in the ledger, so this says it for the replay. */
  readonly lateReasonGiven: boolean;
}

/** A person who is to take a role on the case. */
export interface AssigneeFacts {
  /** Holds the Compact-level role that the assignment needs, on the day. */
  readonly eligible: boolean;
  /** Their declaration on this case. */
  readonly conflict: Conflict;
  /** Employed by, trustee of or otherwise tied to a party, as far as the system knows. */
  readonly fromAParty: boolean;
  /** Already advocate, mediator, chair or panel member of this case in another role than the one given now. */
  readonly holdsSeparateRole: boolean;
}

/** `form-panel`. Counts of people: `vcs` and `public` are voting members by the sector of their organisation, without the chair. */
export interface PanelFacts {
  readonly vcs: number;
  readonly public: number;
  /** Voting members of any other sector, or whose sector is unknown. */
  readonly otherSector: number;
  /** The chair's organisation is neither party nor related to one. */
  readonly chairIndependent: boolean;
  /** Named twice among chair, members and observers. */
  readonly namedTwice: number;
  /** Without the Compact-level role chair or panelMember that their seat needs (observers need none). */
  readonly notEligible: number;
  /** From a party, observers included. */
  readonly fromAParty: number;
  /** Without a declaration of no interest, observers included. */
  readonly notDeclared: number;
  /** Advocate or mediator of this case, now or before. */
  readonly holdingSeparateRole: number;
  /** Working days from today to `hearingOn`; 0 or less when it is not after today. */
  readonly noticeWorkingDays: number;
}

/** `hold-hearing`: who of the panel is present, by sector; the chair apart. */
export interface AttendanceFacts {
  readonly chair: boolean;
  readonly vcs: number;
  readonly public: number;
  /** People named who do not sit on this panel. */
  readonly strangers: number;
}
