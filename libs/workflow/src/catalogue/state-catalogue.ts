import { regionValues, type Region, type Stage, type StateName } from '../position.js';
import type { Words } from '../words.js';
import { words } from './field.js';

interface StateWords {
  readonly label: Words;
  readonly summary: Words;
}
const state = (label: readonly [string, string], summary: readonly [string, string]): StateWords => ({
  label: words(...label),
  summary: words(...summary),
});

/** Stages in words. */
export const stageCatalogue: Readonly<Record<Stage, StateWords>> = {
  draft: state(
    ['Draft', 'Drafft'],
    ['Not yet submitted; seen by its author alone.', 'Heb ei chyflwyno eto; dim ond yr awdur sy’n ei gweld.'],
  ),
  logged: state(
    ['Logged', 'Cofnodwyd'],
    [
      'Received and numbered, checked for scope, and answered by the respondent.',
      'Wedi’i derbyn a’i rhifo, gwirio’r cwmpas, a’r ymatebydd yn ateb.',
    ],
  ),
  advocacy: state(
    ['Advocacy', 'Eiriolaeth'],
    ['An advocate helps the challenger put its case and negotiates.', 'Mae eiriolwr yn helpu’r heriwr i gyflwyno ei achos ac yn negodi.'],
  ),
  mediation: state(
    ['Mediation', 'Cyfryngu'],
    [
      'Both sides look for an agreement with a mediator, in confidence.',
      'Mae’r ddwy ochr yn chwilio am gytundeb gyda chyfryngwr, yn gyfrinachol.',
    ],
  ),
  scrutiny: state(
    ['Scrutiny', 'Craffu'],
    [
      'A balanced panel of Compact partners makes a finding for each commitment, and recommendations.',
      'Mae panel cytbwys o bartneriaid y Compact yn gwneud canfyddiad ar gyfer pob ymrwymiad, ac argymhellion.',
    ],
  ),
  resolved: state(
    ['Resolved', 'Datryswyd'],
    [
      'The outcome is recorded and promised actions are tracked.',
      'Mae’r canlyniad wedi’i gofnodi ac mae’r camau a addawyd yn cael eu holrhain.',
    ],
  ),
  closed: state(
    ['Closed', 'Ar gau'],
    ['Ended without an outcome, with a written reason.', 'Daeth i ben heb ganlyniad, gyda rheswm ysgrifenedig.'],
  ),
};

/** Sub-states in words. A state without them does not compile. */
export const stateCatalogue: Readonly<Record<StateName, StateWords>> = {
  'draft.draft': stageCatalogue.draft,
  'logged.awaitingAcknowledgement': state(
    ['Awaiting acknowledgement', 'Aros am gydnabyddiaeth'],
    ['The officer acknowledges receipt.', 'Y swyddog sy’n cydnabod derbyn yr her.'],
  ),
  'logged.triage': state(
    ['Being checked', 'Yn cael ei gwirio'],
    [
      'An officer or Champion checks that the challenge is within the Compact.',
      'Mae swyddog neu Hyrwyddwr yn gwirio bod yr her o fewn y Compact.',
    ],
  ),
  'logged.awaitingInformation': state(
    ['Waiting for information', 'Aros am wybodaeth'],
    ['The challenger was asked for more; the clock is paused.', 'Gofynnwyd i’r heriwr am ragor; mae’r cloc wedi’i oedi.'],
  ),
  'logged.awaitingResponse': state(
    ['Waiting for the response', 'Aros am yr ymateb'],
    ['The respondent answers each commitment cited.', 'Mae’r ymatebydd yn ateb pob ymrwymiad a ddyfynnwyd.'],
  ),
  'logged.responded': state(
    ['Responded', 'Ymatebwyd'],
    [
      'The answer is on file, or its absence. The challenger can settle or take the next step.',
      'Mae’r ateb ar ffeil, neu’r ffaith na ddaeth un. Gall yr heriwr setlo neu gymryd y cam nesaf.',
    ],
  ),
  'advocacy.allocating': state(
    ['Advocate being found', 'Wrthi’n dod o hyd i eiriolwr'],
    ['The officer assigns an advocate.', 'Y swyddog sy’n neilltuo eiriolwr.'],
  ),
  'advocacy.active': state(
    ['Advocate at work', 'Eiriolwr wrth ei waith'],
    ['The advocate and the challenger put the case and negotiate.', 'Mae’r eiriolwr a’r heriwr yn cyflwyno’r achos ac yn negodi.'],
  ),
  'mediation.inviting': state(
    ['Mediation proposed', 'Cyfryngu wedi’i gynnig'],
    ['Each side says whether it agrees to mediation.', 'Mae pob ochr yn dweud a yw’n cytuno i gyfryngu.'],
  ),
  'mediation.appointing': state(
    ['Mediator being appointed', 'Cyfryngwr yn cael ei benodi'],
    ['The officer appoints a mediator whom both sides accept.', 'Mae’r swyddog yn penodi cyfryngwr y mae’r ddwy ochr yn ei dderbyn.'],
  ),
  'mediation.signing': state(
    ['Agreement to mediate being signed', 'Cytundeb cyfryngu’n cael ei lofnodi'],
    ['Both sides and the mediator sign the same agreement.', 'Mae’r ddwy ochr a’r cyfryngwr yn llofnodi’r un cytundeb.'],
  ),
  'mediation.inSession': state(
    ['In mediation', 'Wrthi’n cyfryngu'],
    ['Sessions are held. What is said stays in the room.', 'Cynhelir sesiynau. Mae’r hyn a ddywedir yn aros yn yr ystafell.'],
  ),
  'scrutiny.formingPanel': state(
    ['Panel being formed', 'Panel yn cael ei ffurfio'],
    ['The officer forms a balanced panel and sets the hearing.', 'Mae’r swyddog yn ffurfio panel cytbwys ac yn trefnu’r gwrandawiad.'],
  ),
  'scrutiny.scheduled': state(
    ['Hearing arranged', 'Gwrandawiad wedi’i drefnu'],
    ['The papers go out and the panel hears both sides.', 'Anfonir y papurau ac mae’r panel yn gwrando ar y ddwy ochr.'],
  ),
  'scrutiny.deliberating': state(
    ['Panel deliberating', 'Panel yn ystyried'],
    ['The panel agrees a finding for each commitment.', 'Mae’r panel yn cytuno ar ganfyddiad ar gyfer pob ymrwymiad.'],
  ),
  'resolved.actionsOpen': state(
    ['Resolved, actions open', 'Datryswyd, camau’n agored'],
    ['What was promised or recommended is not all done yet.', 'Nid yw’r cyfan a addawyd neu a argymhellwyd wedi’i wneud eto.'],
  ),
  'resolved.complete': state(['Resolved', 'Datryswyd'], ['Everything promised is done.', 'Mae popeth a addawyd wedi’i wneud.']),
  'closed.withdrawn': state(
    ['Withdrawn', 'Tynnwyd yn ôl'],
    ['The challenger withdrew it. It still counts as made.', 'Tynnodd yr heriwr hi’n ôl. Mae’n dal i gyfrif fel her a wnaed.'],
  ),
  'closed.outOfScope': state(
    ['Out of scope', 'Y tu allan i’r cwmpas'],
    ['It was declined, with reasons and another route.', 'Fe’i gwrthodwyd, gyda rhesymau a llwybr arall.'],
  ),
  'closed.referredElsewhere': state(
    ['Referred elsewhere', 'Cyfeiriwyd i fan arall'],
    ['Another body deals with it.', 'Mae corff arall yn delio â hi.'],
  ),
  'closed.lapsed': state(['Lapsed', 'Wedi darfod'], ['The information asked for never came.', 'Ni ddaeth y wybodaeth y gofynnwyd amdani.']),
  'closed.merged': state(['Merged', 'Cyfunwyd'], ['It goes on as part of another challenge.', 'Mae’n parhau fel rhan o her arall.']),
};

/** Values of the regions beside the stage, in words. */
export const regionCatalogue: { readonly [R in Region]: Readonly<Record<(typeof regionValues)[R][number], Words>> } & Readonly<
  Record<Region, Readonly<Record<string, Words>>>
> = {
  clock: { running: words('Clock running', 'Cloc yn rhedeg'), paused: words('Clock paused', 'Cloc wedi’i oedi') },
  track: { standard: words('Standard track', 'Trac safonol'), expedited: words('Faster track', 'Trac cyflym') },
  regionalSupport: {
    none: words('No regional support', 'Dim cymorth rhanbarthol'),
    requested: words('Regional support asked for', 'Gofynnwyd am gymorth rhanbarthol'),
    active: words('Regional support active', 'Cymorth rhanbarthol ar waith'),
    ended: words('Regional support ended', 'Cymorth rhanbarthol wedi dod i ben'),
  },
  externalProceedings: {
    none: words('No external proceedings', 'Dim achos allanol'),
    ombudsman: words('Before an ombudsman', 'Gerbron ombwdsmon'),
    court: words('Before a court', 'Gerbron llys'),
    other: words('Before another body', 'Gerbron corff arall'),
  },
  review: {
    none: words('No review', 'Dim adolygiad'),
    requested: words('Review asked for', 'Gofynnwyd am adolygiad'),
    allowed: words('Review allowed', 'Caniatawyd adolygiad'),
    refused: words('Review refused', 'Gwrthodwyd adolygiad'),
  },
};
