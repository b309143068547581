import type { MessageTemplate, MessageTemplateName } from '../template.js';

/** From lodging to the respondent's answer. */
export const arrivalTemplates = {
  'challenge-received': {
    en: {
      subject: 'Challenge {reference}: a new challenge has arrived',
      body: 'A new challenge has been lodged and is waiting to be acknowledged.',
    },
    cy: {
      subject: 'Her {reference}: mae her newydd wedi cyrraedd',
      body: 'Mae her newydd wedi’i chyflwyno ac mae’n aros i gael ei chydnabod.',
    },
  },
  'challenge-received-confirmation': {
    en: {
      subject: 'Challenge {reference}: we have received it',
      body: 'Your challenge has been received and numbered. Please quote the reference if you contact us. An officer will acknowledge it and tell you what happens next.',
    },
    cy: {
      subject: 'Her {reference}: rydym wedi’i derbyn',
      body: 'Mae eich her wedi dod i law ac wedi cael rhif. Dyfynnwch y cyfeirnod os byddwch yn cysylltu â ni. Bydd swyddog yn ei chydnabod ac yn dweud wrthych beth fydd yn digwydd nesaf.',
    },
  },
  'challenge-acknowledged': {
    en: {
      subject: 'Challenge {reference}: acknowledged',
      body: 'The challenge has been acknowledged. It is now being checked to see whether it is in scope.',
    },
    cy: {
      subject: 'Her {reference}: wedi’i chydnabod',
      body: 'Mae’r her wedi’i chydnabod. Mae’n cael ei gwirio yn awr i weld a yw o fewn y cwmpas.',
    },
  },
  'information-requested': {
    en: {
      subject: 'Challenge {reference}: more information is needed',
      body: 'More information is needed before the challenge can go on. Sign in to see what is being asked for. If it does not arrive, the challenge may lapse.',
    },
    cy: {
      subject: 'Her {reference}: mae angen rhagor o wybodaeth',
      body: 'Mae angen rhagor o wybodaeth cyn y gall yr her fynd yn ei blaen. Mewngofnodwch i weld beth sydd ei angen. Os na ddaw’r wybodaeth i law, gall yr her ddod i ben.',
    },
  },
  'information-supplied': {
    en: { subject: 'Challenge {reference}: information has arrived', body: 'The information that was asked for has been supplied.' },
    cy: { subject: 'Her {reference}: mae gwybodaeth wedi cyrraedd', body: 'Mae’r wybodaeth y gofynnwyd amdani wedi’i darparu.' },
  },
  'challenge-notified': {
    en: {
      subject: 'Challenge {reference}: your organisation is asked to respond',
      body: 'A challenge under the Compact names your organisation. Please sign in, read it and answer each commitment that it cites.',
    },
    cy: {
      subject: 'Her {reference}: gofynnir i’ch sefydliad ymateb',
      body: 'Mae her o dan y Compact yn enwi eich sefydliad. Mewngofnodwch, darllenwch hi ac atebwch bob ymrwymiad y mae’n ei ddyfynnu.',
    },
  },
  'challenge-accepted': {
    en: {
      subject: 'Challenge {reference}: accepted',
      body: 'The challenge has been accepted. The respondent has been told and asked to respond.',
    },
    cy: {
      subject: 'Her {reference}: wedi’i derbyn',
      body: 'Mae’r her wedi’i derbyn i’r broses. Mae’r ymatebydd wedi cael gwybod ac wedi cael cais i ymateb.',
    },
  },
  'challenge-declined': {
    en: {
      subject: 'Challenge {reference}: not accepted',
      body: 'The challenge was found to be out of scope. Sign in to read the reasons, another route you can take, and how to ask for this to be checked.',
    },
    cy: {
      subject: 'Her {reference}: heb ei derbyn',
      body: 'Barnwyd bod yr her y tu allan i’r cwmpas. Mewngofnodwch i ddarllen y rhesymau, llwybr arall y gallwch ei ddilyn, a sut i ofyn am wirio hyn.',
    },
  },
  'challenge-referred-elsewhere': {
    en: {
      subject: 'Challenge {reference}: referred to another body',
      body: 'The challenge has been referred to another body. It can come back later. Sign in to see which body and why.',
    },
    cy: {
      subject: 'Her {reference}: wedi’i chyfeirio at gorff arall',
      body: 'Mae’r her wedi’i chyfeirio at gorff arall. Gall ddod yn ôl yn ddiweddarach. Mewngofnodwch i weld pa gorff a pham.',
    },
  },
  'response-received': {
    en: {
      subject: 'Challenge {reference}: the response has arrived',
      body: 'The respondent has answered the challenge. Sign in to read the response and see what you can do next.',
    },
    cy: {
      subject: 'Her {reference}: mae’r ymateb wedi cyrraedd',
      body: 'Mae’r ymatebydd wedi ateb yr her. Mewngofnodwch i ddarllen yr ymateb a gweld beth y gallwch ei wneud nesaf.',
    },
  },
  'response-extended': {
    en: {
      subject: 'Challenge {reference}: more time to respond',
      body: 'The time for the response has been extended once. Both sides have been told. Sign in to see the new date and the reason.',
    },
    cy: {
      subject: 'Her {reference}: rhagor o amser i ymateb',
      body: 'Mae’r amser i ymateb wedi’i ymestyn unwaith. Mae’r ddwy ochr wedi cael gwybod. Mewngofnodwch i weld y dyddiad newydd a’r rheswm.',
    },
  },
  'no-response-recorded': {
    en: {
      subject: 'Challenge {reference}: no response was received',
      body: 'No response was received in time. This has been recorded, and the challenge can go on without one.',
    },
    cy: {
      subject: 'Her {reference}: ni ddaeth ymateb i law',
      body: 'Ni ddaeth ymateb i law mewn pryd. Mae hyn wedi’i gofnodi, a gall yr her fynd yn ei blaen hebddo.',
    },
  },
} as const satisfies Partial<Record<MessageTemplateName, MessageTemplate>>;
