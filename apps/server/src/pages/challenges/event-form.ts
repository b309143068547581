import type { CandidateView, EventPreparation } from '#libs/casework';
import type { RedressRoute } from '#libs/agreements';
import { eventCatalogue, type CaseRole, type EventType, type Fields, type FieldSpec, type Language } from '#libs/workflow';
import type { Choice, FormOptions } from '../forms/form-view.js';
import { rawOf } from '../forms/raw-of.js';
import { valueOf, type RawForm } from '../forms/raw-form.js';
import { translator } from '../language/texts.js';
import { eventTexts } from './event.texts.js';
import { caseWords } from './case-words.texts.js';
import { nameOf } from './case-view.js';

/** Everything that the form of an event on one case is made of. */
export interface EventForm {
  readonly fields: Fields;
  /** What stands in the form before anybody has filled it in. */
  readonly blank: RawForm;
  /** What the case itself says, whatever was filled in: the offer that is answered. */
  readonly given: RawForm;
  readonly options: Pick<FormOptions, 'choices' | 'fixed' | 'roles' | 'hidden'>;
  readonly fixedLists: readonly string[];
}

/** What the case itself does not know. */
export interface EventChoices {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly redress: readonly RedressRoute[];
}

/** Lists with one row for each commitment that is cited. */
const oneForEachCommitment = ['answers', 'findings'];

/** The form of an event: its own fields, with what can be chosen on this case. */
export function eventForm(type: EventType, prepared: EventPreparation, known: EventChoices, language: Language): EventForm {
  const { challenge } = prepared;
  const fields = fieldsOf(type, prepared, known);
  const fixedLists = oneForEachCommitment.filter((name) => fields[name]?.kind === 'list');
  const rows = challenge.commitments.map(({ id }) => ({ commitment: id }));
  const headings = new Map(challenge.commitments.map(({ id, ref, title }) => [id, `${ref} ${title}`]));
  const heading = (row: RawForm) => headings.get(valueOf(row, 'commitment')) ?? '';
  return {
    fields,
    given: givenOf(type, prepared),
    blank: rawOf(fields, { ...Object.fromEntries(fixedLists.map((name) => [name, rows])), ...prepared.proposal }),
    options: {
      hidden: ['offer', 'answers'].filter((name) => Object.hasOwn(givenOf(type, prepared), name)),
      roles: challenge.myRoles as readonly CaseRole[],
      choices: choicesOf(type, prepared, known, language),
      fixed: Object.fromEntries(fixedLists.map((name) => [name, { hidden: ['commitment'], heading }])),
    },
    fixedLists,
  };
}

/** The offer on the table is the one that is answered or countered; nobody types its number. */
function givenOf(type: EventType, { offers, challenge }: EventPreparation): RawForm {
  const open = offerOfOthers({ offers, challenge });
  if (!open) return {};
  if (type === 'answer-offer') return { offer: [String(open.number)] };
  return type === 'make-offer' ? { answers: [String(open.number)] } : {};
}

/** The offer on the table, where it waits for the viewer's side. */
export function offerOfOthers({ offers, challenge: { myRoles } }: Pick<EventPreparation, 'offers' | 'challenge'>) {
  const own = myRoles.includes('respondent') ? 'respondent' : 'challenger';
  return offers.find(({ status, side }) => status === 'open' && side !== own);
}

function fieldsOf(type: EventType, { audiences, offers, challenge }: EventPreparation, { redress }: EventChoices): Fields {
  const fields: Record<string, FieldSpec> = { ...eventCatalogue[type].fields };
  const { audience, body } = fields;
  if (type === 'make-offer' && !offerOfOthers({ offers, challenge })) delete fields['answers'];
  if (audience?.kind === 'choice')
    fields['audience'] = { ...audience, options: audience.options.filter(({ value }) => audiences.some((one) => one === value)) };
  if (type === 'publish-decision' && !challenge.identityProtected) delete fields['challengerAgrees'];
  // The body is named by its name, which must be on the Compact's list: so the list is what is offered.
  if (type === 'refer-elsewhere' && body && redress.length > 0) {
    const { required, label, personal } = body;
    const options = redress.map(({ name, nameCy }) => ({ value: name, label: { en: name, cy: nameCy ?? name } }));
    fields['body'] = { kind: 'choice', required, label, personal, options };
  }
  return fields;
}

function choicesOf(
  type: EventType,
  prepared: EventPreparation,
  { organisations }: EventChoices,
  language: Language,
): NonNullable<FormOptions['choices']> {
  const { challenge, candidates, commitments, others } = prepared;
  const t = translator<string>(language, eventTexts, caseWords);
  const parties = challenge.parties.flatMap(({ organisationId, role }): Choice[] =>
    organisationId === null ? [] : [{ value: organisationId, text: `${nameOf(challenge, organisationId) ?? ''} (${t(`role.${role}`)})` }],
  );
  const people = (role?: string) =>
    candidates
      .filter(({ roles }) => role === undefined || roles.includes(role))
      .map((one): Choice => ({ value: one.personId, text: personText(one, t) }));
  return {
    organisation: type === 'add-party' ? organisations.map(({ id, name }) => ({ value: id, text: name })) : parties,
    commitment: commitments.map(({ id, ref, title }) => ({ value: id, text: `${ref} ${title}` })),
    challenge: others.map(({ reference, title }) => ({ value: reference, text: title === null ? reference : `${reference}: ${title}` })),
    action: actionsToComplete(prepared).map(({ id, text }) => ({ value: id, text })),
    personId: people(roleNamedBy[type]),
    handOverTo: candidates
      .filter(({ roles }) => roles.some((role) => challenge.myRoles.includes(role)))
      .map((one) => ({ value: one.personId, text: personText(one, t) })),
    chair: people('chair'),
    members: people('panelMember'),
    // Whoever helps one side or both has a part in the case already.
    observers: people().filter(
      ({ value }) => !challenge.people.some(({ personId, role }) => personId === value && ['advocate', 'mediator'].includes(role)),
    ),
    present: challenge.people
      .filter(({ role }) => role === 'chair' || role === 'panelMember')
      .map(({ personId, name, role }) => ({ value: personId, text: `${name ?? ''} (${t(`role.${role}`)})` })),
  };
}

const roleNamedBy: Readonly<Partial<Record<EventType, string>>> = {
  'assign-champion': 'champion',
  'assign-advocate': 'advocate',
  'appoint-mediator': 'mediator',
};

function personText({ name, organisation, sector, declared }: CandidateView, t: (key: string) => string): string {
  const from = organisation === null ? '' : `, ${organisation}${sector === null ? '' : ` (${t(`sector.${sector}`)})`}`;
  return `${name}${from}${declared ? '' : ` – ${t('notDeclaredYet')}`}`;
}

/** A party completes what it owes; the officer completes for it, or checks what is done. */
function actionsToComplete({ challenge: { actions, parties, myRoles } }: EventPreparation) {
  const isOfficer = myRoles.includes('officer');
  const side = myRoles.includes('respondent') ? ['respondent'] : ['challenger', 'coChallenger'];
  const own = parties.flatMap(({ role, organisationId }) => (side.includes(role) && organisationId !== null ? [organisationId] : []));
  return actions.filter(({ doneOn, verifiedOn, organisationId }) =>
    isOfficer ? verifiedOn === null : doneOn === null && organisationId !== null && own.includes(organisationId),
  );
}
