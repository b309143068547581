import type { CaseRole, EventType } from '#libs/workflow';

/** Accounts of the demonstration that try every step, each with the role that it can have on a challenge of the walk. */
export const roleOfAccount = {
  challenger: 'challenger',
  representative: 'representative',
  respondent: 'respondent',
  officer: 'officer',
  officer2: 'officer',
  'champion.vcs': 'champion',
  advocate: 'advocate',
  mediator: 'mediator',
  chair: 'chair',
  'panel.vcs1': 'panelMember',
  maig: 'maig',
  admin: 'administrator',
  /** Of an organisation that is no party, until it joins to watch. */
  challenger2: null,
  'challenger@merthyr.example': null,
  'officer@merthyr.example': null,
} as const satisfies Record<string, CaseRole | null>;

export type Account = keyof typeof roleOfAccount;
export const accounts = Object.keys(roleOfAccount) as readonly Account[];

/** Those to whom no challenge is ever open: it is enough to ask them once in each sub-state. */
export const alwaysOutside: readonly Account[] = ['maig', 'admin', 'challenger@merthyr.example', 'officer@merthyr.example'];

/** The rest of the panel: they sit, and are asked nothing, for they are what `panel.vcs1` is. */
export const otherMembers = ['panel.vcs2', 'panel.public1', 'panel.public2'] as const;

/** Who has to declare before an event can name them, or before they can answer what it asks. */
export const declaringBefore: Partial<Record<EventType, readonly string[]>> = {
  submit: ['officer', 'officer2'],
  'assign-champion': ['champion.vcs'],
  'assign-advocate': ['advocate'],
  'appoint-mediator': ['mediator'],
  'form-panel': ['chair', 'panel.vcs1', ...otherMembers],
  'request-review': ['chair'],
};
