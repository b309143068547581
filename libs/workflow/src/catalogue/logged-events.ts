import type { EventWording } from './event-wording.js';
import { choice, integer, list, plain, text, words } from './field.js';
import { commitment, note, reason, reasons } from './shared-fields.js';
import { submissionFields } from './submission-fields.js';

export const loggedEvents = {
  submit: {
    label: words('Submit the challenge', 'Cyflwyno’r her'),
    button: words('Submit challenge', 'Cyflwyno her'),
    fields: submissionFields,
    history: words('{who} submitted the challenge.', 'Cyflwynwyd yr her gan {who}.'),
    audience: 'shared',
  },
  acknowledge: {
    label: words('Acknowledge receipt', 'Cydnabod derbyn yr her'),
    button: words('Acknowledge', 'Cydnabod'),
    fields: {},
    history: words('{who} acknowledged the challenge.', 'Cydnabuwyd yr her gan {who}.'),
    audience: 'shared',
  },
  'request-information': {
    label: words('Ask for more information', 'Gofyn am ragor o wybodaeth'),
    button: words('Ask for information', 'Gofyn am wybodaeth'),
    fields: {
      what: text(words('What is missing', 'Beth sydd ar goll')),
      by: plain('date', words('Needed by', 'Ei hangen erbyn'), {
        optional: true,
        hint: words('The clock pauses until the challenger replies.', 'Bydd y cloc yn oedi nes i’r heriwr ateb.'),
      }),
    },
    history: words('{who} asked the challenger for more information.', 'Gofynnwyd i’r heriwr am ragor o wybodaeth gan {who}.'),
    audience: 'shared',
  },
  'supply-information': {
    label: words('Supply the information', 'Darparu’r wybodaeth'),
    button: words('Send information', 'Anfon gwybodaeth'),
    fields: { text: text(words('Information', 'Gwybodaeth'), { max: 20_000 }) },
    history: words('{who} supplied the information asked for.', 'Darparwyd y wybodaeth y gofynnwyd amdani gan {who}.'),
    audience: 'shared',
  },
  accept: {
    label: words('Accept the challenge', 'Derbyn yr her'),
    button: words('Accept challenge', 'Derbyn her'),
    fields: {
      severity: choice(words('How serious it is', 'Pa mor ddifrifol ydyw'), {
        minor: words('Minor', 'Mân'),
        serious: words('Serious', 'Difrifol'),
        critical: words('Critical', 'Tyngedfennol'),
      }),
      mediationUnsuitable: choice(
        words('Mediation would not be suitable because of', 'Ni fyddai cyfryngu’n addas oherwydd'),
        {
          safeguarding: words('A safeguarding allegation', 'Honiad diogelu'),
          fraud: words('A fraud allegation', 'Honiad o dwyll'),
          urgentLegalStep: words('An urgent legal step', 'Cam cyfreithiol brys'),
        },
        { optional: true },
      ),
    },
    history: words(
      '{who} accepted the challenge and the respondent was notified.',
      'Derbyniwyd yr her gan {who} a hysbyswyd yr ymatebydd.',
    ),
    audience: 'shared',
  },
  decline: {
    label: words('Decline: out of scope', 'Gwrthod: y tu allan i’r cwmpas'),
    button: words('Decline challenge', 'Gwrthod her'),
    fields: { reasons, redress: text(words('Another route of redress', 'Llwybr arall i unioni cam')) },
    history: words('{who} declined the challenge as out of scope.', 'Gwrthodwyd yr her gan {who} am ei bod y tu allan i’r cwmpas.'),
    audience: 'shared',
    confirm: words(
      'Decline this challenge? It closes, and the challenger can ask a second person to check.',
      'Gwrthod yr her hon? Bydd yn cau, a gall yr heriwr ofyn i ail berson wirio.',
    ),
  },
  respond: {
    label: words('Respond to the challenge', 'Ymateb i’r her'),
    button: words('Send response', 'Anfon ymateb'),
    fields: {
      answers: list(
        words('An answer for each commitment', 'Ateb ar gyfer pob ymrwymiad'),
        {
          commitment,
          position: choice(words('Was it kept?', 'A gadwyd ato?'), {
            kept: words('Kept', 'Cadwyd ato'),
            notKept: words('Not kept', 'Ni chadwyd ato'),
            partlyKept: words('Partly kept', 'Cadwyd ato’n rhannol'),
            disputed: words('Disputed: it does not apply', 'Anghytuno: nid yw’n berthnasol'),
          }),
          reason: text(words('Why', 'Pam'), { max: 20_000 }),
        },
        1,
        50,
      ),
    },
    history: words('{who} responded to every commitment cited.', 'Ymatebwyd i bob ymrwymiad a ddyfynnwyd gan {who}.'),
    audience: 'shared',
  },
  'extend-response': {
    label: words('Extend the time to respond', 'Ymestyn yr amser i ymateb'),
    button: words('Extend time', 'Ymestyn amser'),
    fields: { workingDays: integer(words('Working days more', 'Diwrnodau gwaith ychwanegol'), 1, 260), reason },
    history: words('{who} extended the time to respond.', 'Estynnwyd yr amser i ymateb gan {who}.'),
    audience: 'shared',
  },
  'record-no-response': {
    label: words('Record that no response came', 'Cofnodi na ddaeth ymateb'),
    button: words('Record no response', 'Cofnodi diffyg ymateb'),
    fields: { reason },
    history: words('{who} recorded that the respondent did not respond.', 'Cofnodwyd gan {who} na wnaeth yr ymatebydd ymateb.'),
    audience: 'shared',
    confirm: words(
      'Record that the respondent did not respond? This is kept and reported as non-engagement.',
      'Cofnodi na wnaeth yr ymatebydd ymateb? Cedwir hyn ac adroddir arno fel diffyg ymgysylltu.',
    ),
  },
  lapse: {
    label: words('Let the challenge lapse', 'Gadael i’r her ddarfod'),
    button: words('Let it lapse', 'Gadael iddi ddarfod'),
    fields: {},
    history: words(
      '{who} let the challenge lapse: the information never came.',
      'Caniatawyd i’r her ddarfod gan {who}: ni ddaeth y wybodaeth.',
    ),
    audience: 'shared',
    confirm: words(
      'Let this challenge lapse? It closes, and an officer can reopen it within six months.',
      'Gadael i’r her hon ddarfod? Bydd yn cau, a gall swyddog ei hailagor o fewn chwe mis.',
    ),
  },
  'pause-clock': {
    label: words('Pause the clock', 'Oedi’r cloc'),
    button: words('Pause clock', 'Oedi’r cloc'),
    fields: {
      reason: choice(words('Reason', 'Rheswm'), {
        awaitingChallenger: words('Waiting for the challenger', 'Aros am yr heriwr'),
        adjustment: words('A reasonable adjustment', 'Addasiad rhesymol'),
        translation: words('Translation', 'Cyfieithu'),
        court: words('Court proceedings', 'Achos llys'),
        mediationByConsent: words('Mediation, by consent', 'Cyfryngu, drwy gydsyniad'),
        agreedByBoth: words('Agreed by both parties', 'Cytunwyd gan y ddau barti'),
      }),
      note,
    },
    history: words('{who} paused the clock.', 'Oedwyd y cloc gan {who}.'),
    audience: 'shared',
  },
  'resume-clock': {
    label: words('Restart the clock', 'Ailgychwyn y cloc'),
    button: words('Restart clock', 'Ailgychwyn y cloc'),
    fields: {},
    history: words('{who} restarted the clock.', 'Ailgychwynnwyd y cloc gan {who}.'),
    audience: 'shared',
  },
  expedite: {
    label: words('Move to the faster track', 'Symud i’r trac cyflym'),
    button: words('Expedite', 'Cyflymu'),
    fields: { reason },
    history: words('{who} moved the challenge to the faster track.', 'Symudwyd yr her i’r trac cyflym gan {who}.'),
    audience: 'shared',
  },
} satisfies Record<string, EventWording>;
