import { texts } from '../language/texts.js';

export const ownSignInTexts = texts({
  sessionsTitle: { en: 'Where you are signed in', cy: 'Ble rydych wedi mewngofnodi' },
  sessionsLead: {
    en: 'If you do not know one of these, end it and change your password.',
    cy: 'Os nad ydych yn adnabod un o’r rhain, rhowch ddiwedd arni a newidiwch eich cyfrinair.',
  },
  session: { en: 'Signed in {day} at {time}', cy: 'Mewngofnodwyd {day} am {time}' },
  sessionEnds: { en: 'Ends {day} at {time}', cy: 'Yn dod i ben {day} am {time}' },
  thisOne: { en: 'here', cy: 'yma' },
  endOne: { en: 'End this one', cy: 'Rhoi diwedd ar hon' },
  endOthers: { en: 'End all but this one', cy: 'Rhoi diwedd ar bob un ond hon' },
  sessionsEnded: {
    en: 'Ended. Whoever used it has to sign in again.',
    cy: 'Wedi dod i ben. Rhaid i bwy bynnag a’i defnyddiai fewngofnodi eto.',
  },
  factorTitle: { en: 'One-time codes', cy: 'Codau untro' },
  factorNone: {
    en: 'As an officer or administrator you can see and change much. An authenticator app on your phone protects that even when somebody learns your password.',
    cy: 'Fel swyddog neu weinyddwr gallwch weld a newid llawer. Mae ap dilysu ar eich ffôn yn diogelu hynny hyd yn oed os daw rhywun i wybod eich cyfrinair.',
  },
  factorBegin: { en: 'Set up one-time codes', cy: 'Gosod codau untro' },
  factorScan: {
    en: 'Scan this square with your authenticator app, or enter the key by hand. Then enter the code that the app shows.',
    cy: 'Sganiwch y sgwâr hwn â’ch ap dilysu, neu rhowch yr allwedd â llaw. Yna rhowch y cod y mae’r ap yn ei ddangos.',
  },
  factorSquare: { en: 'Square to scan with an authenticator app', cy: 'Sgwâr i’w sganio ag ap dilysu' },
  factorKey: { en: 'Key', cy: 'Allwedd' },
  factorCode: { en: 'Code that the app shows', cy: 'Cod y mae’r ap yn ei ddangos' },
  factorConfirm: { en: 'Switch on', cy: 'Troi ymlaen' },
  factorOn: {
    en: 'One-time codes are on: you are asked for one at every sign-in.',
    cy: 'Mae codau untro ymlaen: gofynnir ichi am un bob tro y mewngofnodwch.',
  },
  factorUnreadable: {
    en: 'One-time codes are on, but this service no longer has the key with which it kept the secret of your authenticator app. Before you sign in the next time, ask an administrator of your Compact to end your one-time codes.',
    cy: 'Mae codau untro ymlaen, ond nid yw’r allwedd y cadwyd cyfrinach eich ap dilysu â hi gan y gwasanaeth hwn mwyach. Cyn ichi fewngofnodi y tro nesaf, gofynnwch i weinyddwr eich Compact roi diwedd ar eich codau untro.',
  },
  factorEnd: { en: 'Switch off', cy: 'Diffodd' },
  factorWasOn: { en: 'One-time codes are on.', cy: 'Mae codau untro ymlaen.' },
  factorWasEnded: { en: 'One-time codes are off.', cy: 'Mae codau untro wedi’u diffodd.' },
  messagesLanguage: { en: 'Language of the messages that you are sent', cy: 'Iaith y negeseuon a anfonir atoch' },
  messagesSave: { en: 'Save the language', cy: 'Cadw’r iaith' },
  languageChosen: { en: 'From now on your messages come in that language.', cy: 'O hyn ymlaen daw eich negeseuon yn yr iaith honno.' },
  codeWrong: {
    en: 'The code is not right, or was used before. Enter the one that the app shows now',
    cy: 'Nid yw’r cod yn gywir, neu fe’i defnyddiwyd o’r blaen. Rhowch yr un y mae’r ap yn ei ddangos nawr',
  },
  tooMany: {
    en: 'Too many tries. Wait a quarter of an hour, then try again',
    cy: 'Gormod o gynigion. Arhoswch chwarter awr, yna rhowch gynnig arall arni',
  },
});
