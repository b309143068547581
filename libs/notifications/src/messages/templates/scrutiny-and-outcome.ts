import type { MessageTemplate, MessageTemplateName } from '../template.js';

/** The panel, the ways in which a challenge ends, and what follows. */
export const scrutinyAndOutcomeTemplates = {
  'scrutiny-requested': {
    en: {
      subject: 'Challenge {reference}: moved to scrutiny',
      body: 'The challenge has moved to scrutiny. A balanced panel of Compact partners will look at it.',
    },
    cy: {
      subject: 'Her {reference}: wedi symud i graffu',
      body: 'Mae’r her wedi symud i’r cam craffu. Bydd panel cytbwys o bartneriaid y Compact yn edrych arni.',
    },
  },
  'panel-needed': {
    en: { subject: 'Challenge {reference}: a panel is needed', body: 'Please form a scrutiny panel and set a date for the hearing.' },
    cy: { subject: 'Her {reference}: mae angen panel', body: 'Ffurfiwch banel craffu a phennwch ddyddiad ar gyfer y gwrandawiad.' },
  },
  'panel-invitation': {
    en: {
      subject: 'Challenge {reference}: you are on its panel',
      body: 'You have been asked to sit on the scrutiny panel. Sign in to see the date of the hearing and the papers.',
    },
    cy: {
      subject: 'Her {reference}: rydych ar ei phanel',
      body: 'Gofynnwyd i chi eistedd ar y panel craffu. Mewngofnodwch i weld dyddiad y gwrandawiad a’r papurau.',
    },
  },
  'hearing-arranged': {
    en: {
      subject: 'Challenge {reference}: a hearing has been arranged',
      body: 'A scrutiny panel has been formed and a hearing arranged. Sign in to see the date and who sits on the panel.',
    },
    cy: {
      subject: 'Her {reference}: mae gwrandawiad wedi’i drefnu',
      body: 'Mae panel craffu wedi’i ffurfio a gwrandawiad wedi’i drefnu. Mewngofnodwch i weld y dyddiad a phwy sydd ar y panel.',
    },
  },
  'hearing-adjourned': {
    en: { subject: 'Challenge {reference}: the hearing is put off', body: 'The hearing has been put off. A new date will be arranged.' },
    cy: { subject: 'Her {reference}: mae’r gwrandawiad wedi’i ohirio', body: 'Mae’r gwrandawiad wedi’i ohirio. Trefnir dyddiad newydd.' },
  },
  'hearing-held': {
    en: {
      subject: 'Challenge {reference}: the hearing has been held',
      body: 'The hearing has been held. The panel is now considering its findings.',
    },
    cy: {
      subject: 'Her {reference}: mae’r gwrandawiad wedi’i gynnal',
      body: 'Mae’r gwrandawiad wedi’i gynnal. Mae’r panel yn ystyried ei ganfyddiadau yn awr.',
    },
  },
  'findings-issued': {
    en: {
      subject: 'Challenge {reference}: the panel’s findings',
      body: 'The panel has made its findings and recommendations. Sign in to read them, and to see how to ask for a review.',
    },
    cy: {
      subject: 'Her {reference}: canfyddiadau’r panel',
      body: 'Mae’r panel wedi gwneud ei ganfyddiadau a’i argymhellion. Mewngofnodwch i’w darllen, ac i weld sut i ofyn am adolygiad.',
    },
  },
  'challenge-settled': {
    en: {
      subject: 'Challenge {reference}: settled',
      body: 'The two sides have agreed terms, and the challenge is resolved. Sign in to read what was agreed.',
    },
    cy: {
      subject: 'Her {reference}: wedi’i setlo',
      body: 'Mae’r ddwy ochr wedi cytuno ar delerau, ac mae’r her wedi’i datrys. Mewngofnodwch i ddarllen yr hyn y cytunwyd arno.',
    },
  },
  'challenge-conceded': {
    en: {
      subject: 'Challenge {reference}: the respondent agrees',
      body: 'The respondent has accepted the challenge and said what it will do and by when. Sign in to read it.',
    },
    cy: {
      subject: 'Her {reference}: mae’r ymatebydd yn cytuno',
      body: 'Mae’r ymatebydd wedi derbyn yr her ac wedi dweud beth y bydd yn ei wneud ac erbyn pryd. Mewngofnodwch i’w ddarllen.',
    },
  },
  'decision-published': {
    en: {
      subject: 'Challenge {reference}: the decision is published without names',
      body: 'The panel’s decision has been published in a form that names nobody. Sign in to see where, and tell the officer if something in it should not be there.',
    },
    cy: {
      subject: 'Her {reference}: mae’r penderfyniad wedi’i gyhoeddi heb enwau',
      body: 'Mae penderfyniad y panel wedi’i gyhoeddi ar ffurf nad yw’n enwi neb. Mewngofnodwch i weld ble, a rhowch wybod i’r swyddog os oes rhywbeth na ddylai fod yno.',
    },
  },
  'decision-unpublished': {
    en: {
      subject: 'Challenge {reference}: the published decision was taken away',
      body: 'The published form of the panel’s decision has been taken away. The decision itself is as it was.',
    },
    cy: {
      subject: 'Her {reference}: mae’r penderfyniad cyhoeddedig wedi’i dynnu’n ôl',
      body: 'Mae ffurf gyhoeddedig penderfyniad y panel wedi’i thynnu’n ôl. Mae’r penderfyniad ei hun fel yr oedd.',
    },
  },
  'action-completed': {
    en: {
      subject: 'Challenge {reference}: an action is done',
      body: 'An action that was promised is reported as done. Sign in to see the evidence.',
    },
    cy: {
      subject: 'Her {reference}: mae cam gweithredu wedi’i gyflawni',
      body: 'Adroddwyd bod cam gweithredu a addawyd wedi’i gyflawni. Mewngofnodwch i weld y dystiolaeth.',
    },
  },
  'action-verified': {
    en: { subject: 'Challenge {reference}: an action has been checked', body: 'An officer has checked an action and found it done.' },
    cy: {
      subject: 'Her {reference}: mae cam gweithredu wedi’i wirio',
      body: 'Mae swyddog wedi gwirio cam gweithredu a chael ei fod wedi’i gyflawni.',
    },
  },
  'actions-complete': {
    en: { subject: 'Challenge {reference}: all actions are done', body: 'Every action that was promised is reported as done.' },
    cy: {
      subject: 'Her {reference}: mae pob cam gweithredu wedi’i gyflawni',
      body: 'Adroddwyd bod pob cam gweithredu a addawyd wedi’i gyflawni.',
    },
  },
  'review-requested': {
    en: {
      subject: 'Challenge {reference}: a review is requested',
      body: 'A review of the outcome has been requested. Somebody who took no part in it before will decide whether to allow it.',
    },
    cy: {
      subject: 'Her {reference}: gofynnir am adolygiad',
      body: 'Gofynnwyd am adolygiad o’r canlyniad. Bydd rhywun na fu’n rhan ohono o’r blaen yn penderfynu a ddylid ei ganiatáu.',
    },
  },
  'review-allowed': {
    en: {
      subject: 'Challenge {reference}: a review will take place',
      body: 'The review has been allowed, and the challenge goes on. Sign in to read the reasons.',
    },
    cy: {
      subject: 'Her {reference}: bydd adolygiad yn digwydd',
      body: 'Mae’r adolygiad wedi’i ganiatáu, ac mae’r her yn mynd yn ei blaen. Mewngofnodwch i ddarllen y rhesymau.',
    },
  },
  'review-refused': {
    en: {
      subject: 'Challenge {reference}: no review will take place',
      body: 'The review has been refused, and the outcome stands. Sign in to read the reasons.',
    },
    cy: {
      subject: 'Her {reference}: ni fydd adolygiad',
      body: 'Mae’r adolygiad wedi’i wrthod, ac mae’r canlyniad yn sefyll. Mewngofnodwch i ddarllen y rhesymau.',
    },
  },
  'challenge-reopened': {
    en: { subject: 'Challenge {reference}: reopened', body: 'The challenge has been reopened. Sign in to see why and at which stage.' },
    cy: { subject: 'Her {reference}: wedi’i hailagor', body: 'Mae’r her wedi’i hailagor. Mewngofnodwch i weld pam ac ar ba gam.' },
  },
  'challenge-withdrawn': {
    en: { subject: 'Challenge {reference}: withdrawn', body: 'The challenge has been withdrawn. Nothing more is asked of you.' },
    cy: { subject: 'Her {reference}: wedi’i thynnu’n ôl', body: 'Mae’r her wedi’i thynnu’n ôl. Ni ofynnir i chi wneud dim mwy.' },
  },
  'withdrawal-confirmed': {
    en: {
      subject: 'Challenge {reference}: your withdrawal',
      body: 'You have withdrawn the challenge. It still counts in the yearly figures as a challenge that was made.',
    },
    cy: {
      subject: 'Her {reference}: rydych wedi’i thynnu’n ôl',
      body: 'Rydych wedi tynnu’r her yn ôl. Mae’n dal i gyfrif yn y ffigurau blynyddol fel her a wnaed.',
    },
  },
  'challenge-lapsed': {
    en: {
      subject: 'Challenge {reference}: lapsed',
      body: 'The challenge has lapsed because the information that was asked for did not arrive. It can be reopened for a time.',
    },
    cy: {
      subject: 'Her {reference}: wedi dod i ben',
      body: 'Mae’r her wedi dod i ben am na ddaeth yr wybodaeth y gofynnwyd amdani i law. Gellir ei hailagor am gyfnod.',
    },
  },
  'challenge-merged': {
    en: {
      subject: 'Challenge {reference}: joined with another',
      body: 'The challenge has been joined with another about the same decision. Those who made it keep their rights there.',
    },
    cy: {
      subject: 'Her {reference}: wedi’i huno ag un arall',
      body: 'Mae’r her wedi’i huno ag un arall am yr un penderfyniad. Mae’r rhai a’i gwnaeth yn cadw eu hawliau yno.',
    },
  },
} as const satisfies Partial<Record<MessageTemplateName, MessageTemplate>>;
