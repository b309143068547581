import type { MessageTemplate, MessageTemplateName } from '../template.js';

/** What happens beside the stages: time, support, other bodies, people; and the reminders. */
export const besideTheStagesTemplates = {
  'clock-paused': {
    en: {
      subject: 'Challenge {reference}: the clock is paused',
      body: 'The time limits of the challenge are paused. Time limits in law are not: if you may want to go to court, get legal advice.',
    },
    cy: {
      subject: 'Her {reference}: mae’r cloc wedi’i oedi',
      body: 'Mae terfynau amser yr her wedi’u hoedi. Nid yw’r terfynau amser cyfreithiol wedi’u hoedi: os ydych yn ystyried mynd i’r llys, mynnwch gyngor cyfreithiol.',
    },
  },
  'clock-resumed': {
    en: {
      subject: 'Challenge {reference}: the clock runs again',
      body: 'The time limits of the challenge run again. Dates that were open have moved by the length of the pause.',
    },
    cy: {
      subject: 'Her {reference}: mae’r cloc yn rhedeg eto',
      body: 'Mae terfynau amser yr her yn rhedeg eto. Mae’r dyddiadau a oedd ar agor wedi symud yn ôl hyd y saib.',
    },
  },
  'challenge-expedited': {
    en: {
      subject: 'Challenge {reference}: on the faster track',
      body: 'The challenge is now on the faster track, with shorter time limits. Sign in to see the new dates.',
    },
    cy: {
      subject: 'Her {reference}: ar y llwybr cyflymach',
      body: 'Mae’r her bellach ar y llwybr cyflymach, gyda therfynau amser byrrach. Mewngofnodwch i weld y dyddiadau newydd.',
    },
  },
  'regional-support-requested': {
    en: { subject: 'Challenge {reference}: regional support is requested', body: 'Support from the regional level has been requested.' },
    cy: { subject: 'Her {reference}: gofynnir am gymorth rhanbarthol', body: 'Gofynnwyd am gymorth ar y lefel ranbarthol.' },
  },
  'regional-support-started': {
    en: { subject: 'Challenge {reference}: regional support has started', body: 'Support from the regional level has started.' },
    cy: { subject: 'Her {reference}: mae cymorth rhanbarthol wedi dechrau', body: 'Mae cymorth ar y lefel ranbarthol wedi dechrau.' },
  },
  'regional-support-ended': {
    en: { subject: 'Challenge {reference}: regional support has ended', body: 'Support from the regional level has ended.' },
    cy: { subject: 'Her {reference}: mae cymorth rhanbarthol wedi dod i ben', body: 'Mae cymorth ar y lefel ranbarthol wedi dod i ben.' },
  },
  'external-proceedings-recorded': {
    en: {
      subject: 'Challenge {reference}: another body is involved',
      body: 'It has been recorded that an ombudsman, a court or another body is dealing with the same matter. Sign in to see what that means here.',
    },
    cy: {
      subject: 'Her {reference}: mae corff arall yn ymwneud â hi',
      body: 'Cofnodwyd bod ombwdsmon, llys neu gorff arall yn delio â’r un mater. Mewngofnodwch i weld beth mae hynny’n ei olygu yma.',
    },
  },
  'external-proceedings-ended': {
    en: {
      subject: 'Challenge {reference}: the other body has finished',
      body: 'It has been recorded that the other body has finished with the matter.',
    },
    cy: { subject: 'Her {reference}: mae’r corff arall wedi gorffen', body: 'Cofnodwyd bod y corff arall wedi gorffen â’r mater.' },
  },
  'assigned-as-champion': {
    en: {
      subject: 'Challenge {reference}: you are its Champion',
      body: 'You have been assigned to this challenge as Champion. Sign in to open the file.',
    },
    cy: {
      subject: 'Her {reference}: chi yw’r Hyrwyddwr',
      body: 'Rydych wedi’ch penodi’n Hyrwyddwr ar gyfer yr her hon. Mewngofnodwch i agor y ffeil.',
    },
  },
  'champion-assigned': {
    en: {
      subject: 'Challenge {reference}: a Champion has been assigned',
      body: 'A Compact Champion has been assigned to the challenge. Sign in to see who it is.',
    },
    cy: {
      subject: 'Her {reference}: mae Hyrwyddwr wedi’i benodi',
      body: 'Mae Hyrwyddwr y Compact wedi’i benodi ar gyfer yr her. Mewngofnodwch i weld pwy ydyw.',
    },
  },
  'assignee-stood-down': {
    en: {
      subject: 'Challenge {reference}: somebody has stood down',
      body: 'Somebody who was working on the challenge has stood down. Sign in to see who works on it now.',
    },
    cy: {
      subject: 'Her {reference}: mae rhywun wedi camu o’r neilltu',
      body: 'Mae rhywun a oedd yn gweithio ar yr her wedi camu o’r neilltu. Mewngofnodwch i weld pwy sy’n gweithio arni yn awr.',
    },
  },
  'file-handed-over': {
    en: {
      subject: 'Challenge {reference}: handed over to you',
      body: 'The challenge has been handed over to you. Sign in to open the file.',
    },
    cy: {
      subject: 'Her {reference}: wedi’i throsglwyddo i chi',
      body: 'Mae’r her wedi’i throsglwyddo i chi. Mewngofnodwch i agor y ffeil.',
    },
  },
  'party-added': {
    en: {
      subject: 'Challenge {reference}: another organisation has joined',
      body: 'Another organisation has been added to the challenge. Sign in to see it.',
    },
    cy: {
      subject: 'Her {reference}: mae sefydliad arall wedi ymuno',
      body: 'Mae sefydliad arall wedi’i ychwanegu at yr her. Mewngofnodwch i’w weld.',
    },
  },
  'commitment-cited': {
    en: {
      subject: 'Challenge {reference}: another commitment is cited',
      body: 'Another commitment of the Compact has been cited in the challenge. Sign in to see it.',
    },
    cy: {
      subject: 'Her {reference}: dyfynnir ymrwymiad arall',
      body: 'Mae ymrwymiad arall o’r Compact wedi’i ddyfynnu yn yr her. Mewngofnodwch i’w weld.',
    },
  },
  'document-infected': {
    en: {
      subject: 'Challenge {reference}: a document holds a virus',
      body: 'A virus was found in a document that was attached to the challenge. Nobody can download it. Ask whoever attached it for a clean copy.',
    },
    cy: {
      subject: 'Her {reference}: mae firws mewn dogfen',
      body: 'Cafwyd hyd i firws mewn dogfen a atodwyd i’r her. Ni all neb ei lawrlwytho. Gofynnwch am gopi glân i’r sawl a’i hatododd.',
    },
  },
  'deadline-reminder': {
    en: {
      subject: 'Challenge {reference}: a date to keep in mind',
      body: 'You are getting this reminder because the date below concerns you.',
    },
    cy: {
      subject: 'Her {reference}: dyddiad i’w gofio',
      body: 'Rydych yn cael y neges atgoffa hon am fod y dyddiad isod yn berthnasol i chi.',
    },
  },
  'legal-date-reminder': {
    en: {
      subject: 'Challenge {reference}: a date in law',
      body: 'A claim for judicial review has to be made promptly, and the date below is the latest that can be safe. This process does not stop that clock. If you may want to go to court, get legal advice now.',
    },
    cy: {
      subject: 'Her {reference}: dyddiad cyfreithiol',
      body: 'Rhaid gwneud hawliad am adolygiad barnwrol yn ddi-oed, a’r dyddiad isod yw’r diweddaraf a all fod yn ddiogel. Nid yw’r broses hon yn atal y cloc hwnnw. Os ydych yn ystyried mynd i’r llys, mynnwch gyngor cyfreithiol yn awr.',
    },
  },
  'deadline-passed': {
    en: {
      subject: 'Challenge {reference}: a date has passed',
      body: 'A step that somebody else was to take is overdue. Nothing moves by itself: please look at the challenge and decide what to do.',
    },
    cy: {
      subject: 'Her {reference}: mae dyddiad wedi mynd heibio',
      body: 'Mae cam yr oedd rhywun arall i’w gymryd yn hwyr. Nid oes dim yn symud ohono’i hun: edrychwch ar yr her a phenderfynwch beth i’w wneud.',
    },
  },
} as const satisfies Partial<Record<MessageTemplateName, MessageTemplate>>;
