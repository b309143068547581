import type { MessageTemplate, MessageTemplateName } from '../template.js';

/** Help for the challenger, and mediation: of the latter nothing but that it takes place. */
export const advocacyAndMediationTemplates = {
  'advocacy-requested': {
    en: {
      subject: 'Challenge {reference}: moved to advocacy',
      body: 'The challenge has moved to advocacy. An advocate will help the challenger to put its case and to negotiate.',
    },
    cy: {
      subject: 'Her {reference}: wedi symud i eiriolaeth',
      body: 'Mae’r her wedi symud i’r cam eiriolaeth. Bydd eiriolwr yn helpu’r sawl sy’n herio i gyflwyno ei achos ac i drafod.',
    },
  },
  'advocate-needed': {
    en: { subject: 'Challenge {reference}: an advocate is needed', body: 'Please assign an advocate who has no conflict of interest.' },
    cy: { subject: 'Her {reference}: mae angen eiriolwr', body: 'Penodwch eiriolwr nad oes ganddo wrthdaro buddiannau.' },
  },
  'assigned-as-advocate': {
    en: {
      subject: 'Challenge {reference}: you are its advocate',
      body: 'You have been assigned to this challenge as advocate. Sign in to open the file.',
    },
    cy: {
      subject: 'Her {reference}: chi yw’r eiriolwr',
      body: 'Rydych wedi’ch penodi’n eiriolwr ar gyfer yr her hon. Mewngofnodwch i agor y ffeil.',
    },
  },
  'advocate-assigned': {
    en: {
      subject: 'Challenge {reference}: an advocate has been assigned',
      body: 'An advocate has been assigned to the challenge. Sign in to see who it is.',
    },
    cy: {
      subject: 'Her {reference}: mae eiriolwr wedi’i benodi',
      body: 'Mae eiriolwr wedi’i benodi ar gyfer yr her. Mewngofnodwch i weld pwy ydyw.',
    },
  },
  'mediation-proposed': {
    en: {
      subject: 'Challenge {reference}: mediation is proposed',
      body: 'Mediation has been proposed. It is voluntary: each side can agree or decline. Sign in to answer.',
    },
    cy: {
      subject: 'Her {reference}: cynigir cyfryngu',
      body: 'Mae cyfryngu wedi’i gynnig. Mae’n wirfoddol: gall y naill ochr a’r llall gytuno neu wrthod. Mewngofnodwch i ateb.',
    },
  },
  'mediation-consent-given': {
    en: {
      subject: 'Challenge {reference}: one side has agreed to mediation',
      body: 'One side has agreed to mediation. It can go on once every side has agreed.',
    },
    cy: {
      subject: 'Her {reference}: mae un ochr wedi cytuno i gyfryngu',
      body: 'Mae un ochr wedi cytuno i gyfryngu. Gall fynd yn ei flaen pan fydd pob ochr wedi cytuno.',
    },
  },
  'mediation-agreed': {
    en: {
      subject: 'Challenge {reference}: both sides agreed to mediation',
      body: 'Both sides have agreed to mediation. A mediator will be appointed next.',
    },
    cy: {
      subject: 'Her {reference}: mae’r ddwy ochr wedi cytuno i gyfryngu',
      body: 'Mae’r ddwy ochr wedi cytuno i gyfryngu. Penodir cyfryngwr nesaf.',
    },
  },
  'mediator-needed': {
    en: { subject: 'Challenge {reference}: a mediator is needed', body: 'Please appoint a mediator who has no conflict of interest.' },
    cy: { subject: 'Her {reference}: mae angen cyfryngwr', body: 'Penodwch gyfryngwr nad oes ganddo wrthdaro buddiannau.' },
  },
  'mediation-declined': {
    en: {
      subject: 'Challenge {reference}: mediation will not take place',
      body: 'Mediation has been declined. The challenge goes back to where it was, and the other steps remain open.',
    },
    cy: {
      subject: 'Her {reference}: ni fydd cyfryngu’n digwydd',
      body: 'Mae cyfryngu wedi’i wrthod. Mae’r her yn mynd yn ôl i’r lle’r oedd, ac mae’r camau eraill yn dal ar agor.',
    },
  },
  'assigned-as-mediator': {
    en: {
      subject: 'Challenge {reference}: you are its mediator',
      body: 'You have been appointed as mediator. Sign in to read and sign the agreement to mediate.',
    },
    cy: {
      subject: 'Her {reference}: chi yw’r cyfryngwr',
      body: 'Rydych wedi’ch penodi’n gyfryngwr. Mewngofnodwch i ddarllen a llofnodi’r cytundeb i gyfryngu.',
    },
  },
  'mediator-appointed': {
    en: {
      subject: 'Challenge {reference}: a mediator has been appointed',
      body: 'A mediator has been appointed. You accept the mediator by signing the agreement to mediate. Sign in to read it.',
    },
    cy: {
      subject: 'Her {reference}: mae cyfryngwr wedi’i benodi',
      body: 'Mae cyfryngwr wedi’i benodi. Rydych yn derbyn y cyfryngwr drwy lofnodi’r cytundeb i gyfryngu. Mewngofnodwch i’w ddarllen.',
    },
  },
  'mediation-agreement-signed': {
    en: {
      subject: 'Challenge {reference}: the agreement to mediate was signed',
      body: 'One of those taking part has signed the agreement to mediate. Mediation begins once all have signed.',
    },
    cy: {
      subject: 'Her {reference}: llofnodwyd y cytundeb i gyfryngu',
      body: 'Mae un o’r rhai sy’n cymryd rhan wedi llofnodi’r cytundeb i gyfryngu. Bydd y cyfryngu’n dechrau pan fydd pawb wedi llofnodi.',
    },
  },
  'mediation-opened': {
    en: {
      subject: 'Challenge {reference}: mediation begins',
      body: 'All have signed, and mediation can begin. What is said in it stays with those who take part.',
    },
    cy: {
      subject: 'Her {reference}: mae’r cyfryngu’n dechrau',
      body: 'Mae pawb wedi llofnodi, a gall y cyfryngu ddechrau. Mae’r hyn a ddywedir yno yn aros gyda’r rhai sy’n cymryd rhan.',
    },
  },
  'mediation-session-set': {
    en: {
      subject: 'Challenge {reference}: something is new in the mediation room',
      body: 'The mediator has set the next session. Sign in to see when and where.',
    },
    cy: {
      subject: 'Her {reference}: mae rhywbeth newydd yn yr ystafell gyfryngu',
      body: 'Mae’r cyfryngwr wedi trefnu’r sesiwn nesaf. Mewngofnodwch i weld pryd a ble.',
    },
  },
  'mediation-offer-made': {
    en: {
      subject: 'Challenge {reference}: something is new in the mediation room',
      body: 'An offer has been made in the mediation. Only those in the room see it. Sign in to read it.',
    },
    cy: {
      subject: 'Her {reference}: mae rhywbeth newydd yn yr ystafell gyfryngu',
      body: 'Mae cynnig wedi’i wneud yn y cyfryngu. Dim ond y rhai yn yr ystafell sy’n ei weld. Mewngofnodwch i’w ddarllen.',
    },
  },
  'mediation-offer-answered': {
    en: {
      subject: 'Challenge {reference}: something is new in the mediation room',
      body: 'An offer in the mediation has been answered. Only those in the room see it. Sign in to read it.',
    },
    cy: {
      subject: 'Her {reference}: mae rhywbeth newydd yn yr ystafell gyfryngu',
      body: 'Mae cynnig yn y cyfryngu wedi’i ateb. Dim ond y rhai yn yr ystafell sy’n ei weld. Mewngofnodwch i’w ddarllen.',
    },
  },
  'mediation-concluded': {
    en: {
      subject: 'Challenge {reference}: mediation has ended',
      body: 'Mediation has ended. Sign in to see where the challenge stands now.',
    },
    cy: {
      subject: 'Her {reference}: mae’r cyfryngu wedi dod i ben',
      body: 'Mae’r cyfryngu wedi dod i ben. Mewngofnodwch i weld ble mae’r her yn sefyll yn awr.',
    },
  },
  'mediation-left': {
    en: {
      subject: 'Challenge {reference}: mediation has stopped',
      body: 'Mediation has stopped because one side left it, as either may at any time. The other steps remain open.',
    },
    cy: {
      subject: 'Her {reference}: mae’r cyfryngu wedi stopio',
      body: 'Mae’r cyfryngu wedi stopio am fod un ochr wedi’i adael, fel y caiff y naill neu’r llall ar unrhyw adeg. Mae’r camau eraill yn dal ar agor.',
    },
  },
} as const satisfies Partial<Record<MessageTemplateName, MessageTemplate>>;
