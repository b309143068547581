import type { Stage, Words } from '#libs/workflow';

/** Stages in plain words, as they stand in a message. */
export const stageWords: Readonly<Record<Stage, Words>> = {
  draft: { en: 'not submitted yet', cy: 'heb ei chyflwyno eto' },
  logged: { en: 'received and being looked at', cy: 'wedi dod i law ac yn cael ei hystyried' },
  advocacy: { en: 'advocacy (help to put the case)', cy: 'eiriolaeth (cymorth i gyflwyno’r achos)' },
  mediation: { en: 'mediation', cy: 'cyfryngu' },
  scrutiny: { en: 'scrutiny by a panel', cy: 'craffu gan banel' },
  resolved: { en: 'resolved', cy: 'wedi’i datrys' },
  closed: { en: 'closed', cy: 'wedi’i chau' },
};
