import type { EventWording } from './event-wording.js';
import { choice, list, plain, text, words } from './field.js';
import { commitment, note, person, reason, recommendations } from './shared-fields.js';

const people = (en: string, cy: string, min: number, optional = false) => list(words(en, cy), person, min, 24, { optional });

export const scrutinyEvents = {
  'escalate-to-scrutiny': {
    label: words('Ask for a scrutiny panel', 'Gofyn am banel craffu'),
    button: words('Ask for a panel', 'Gofyn am banel'),
    fields: { reason },
    history: words('{who} asked for a scrutiny panel.', 'Gofynnwyd am banel craffu gan {who}.'),
    audience: 'shared',
  },
  'form-panel': {
    label: words('Form the panel and set the hearing', 'Ffurfio’r panel a threfnu’r gwrandawiad'),
    button: words('Form panel', 'Ffurfio panel'),
    fields: {
      chair: plain('person', words('Independent chair', 'Cadeirydd annibynnol')),
      members: people('Members', 'Aelodau', 1),
      observers: people('Observers, without a vote', 'Arsylwyr, heb bleidlais', 0, true),
      hearingOn: plain('date', words('Day of the hearing', 'Diwrnod y gwrandawiad')),
    },
    history: words(
      '{who} formed the panel and set the day of the hearing.',
      'Ffurfiwyd y panel a threfnwyd diwrnod y gwrandawiad gan {who}.',
    ),
    audience: 'shared',
  },
  'adjourn-hearing': {
    label: words('Adjourn the hearing', 'Gohirio’r gwrandawiad'),
    button: words('Adjourn hearing', 'Gohirio’r gwrandawiad'),
    fields: {
      reason: choice(words('Reason', 'Rheswm'), {
        notQuorate: words('Not quorate', 'Dim cworwm'),
        conflict: words('Conflict of interest', 'Gwrthdaro buddiannau'),
        adjustmentNeeded: words('An adjustment is needed', 'Mae angen addasiad'),
        other: words('Other', 'Arall'),
      }),
      note,
    },
    history: words('{who} adjourned the hearing.', 'Gohiriwyd y gwrandawiad gan {who}.'),
    audience: 'shared',
  },
  'hold-hearing': {
    label: words('Record that the hearing was held', 'Cofnodi bod y gwrandawiad wedi’i gynnal'),
    button: words('Hearing held', 'Gwrandawiad wedi’i gynnal'),
    fields: { present: people('Panel members present, with the chair', 'Aelodau’r panel sy’n bresennol, gyda’r cadeirydd', 1) },
    history: words('{who} recorded that the hearing was held.', 'Cofnodwyd gan {who} fod y gwrandawiad wedi’i gynnal.'),
    audience: 'shared',
  },
  decide: {
    label: words('Issue findings and recommendations', 'Cyhoeddi canfyddiadau ac argymhellion'),
    button: words('Issue findings', 'Cyhoeddi canfyddiadau'),
    fields: {
      findings: list(
        words('A finding for each commitment', 'Canfyddiad ar gyfer pob ymrwymiad'),
        {
          commitment,
          finding: choice(words('Finding', 'Canfyddiad'), {
            upheld: words('Upheld', 'Cadarnhawyd'),
            partlyUpheld: words('Partly upheld', 'Cadarnhawyd yn rhannol'),
            notUpheld: words('Not upheld', 'Ni chadarnhawyd'),
            noFinding: words('No finding', 'Dim canfyddiad'),
          }),
          reasons: text(words('Reasons', 'Rhesymau'), { max: 20_000 }),
        },
        1,
        50,
      ),
      recommendations,
      dissent: text(words('Dissent', 'Barn wahanol'), { optional: true, max: 20_000 }),
    },
    history: words('{who} issued the panel’s findings and recommendations.', 'Cyhoeddwyd canfyddiadau ac argymhellion y panel gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Issue these findings? Both parties are told, and either can ask for a review.',
      'Cyhoeddi’r canfyddiadau hyn? Dywedir wrth y ddau barti, a gall y naill neu’r llall ofyn am adolygiad.',
    ),
  },
} satisfies Record<string, EventWording>;
