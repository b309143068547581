import { sub, type Mutant } from './mutant.js';

export const wordMutants: readonly Mutant[] = [
  {
    name: 'a sub-state that nobody answers for',
    expected: 'state-without-owner',
    where: 'logged.triage',
    breakIt: (d) => delete sub(d, 'logged', 'triage').meta.owner,
  },
  {
    name: 'a sub-state without a time limit',
    expected: 'state-without-deadline',
    where: 'scrutiny.deliberating',
    breakIt: (d) => (sub(d, 'scrutiny', 'deliberating').meta.deadlines = []),
  },
  {
    name: 'an end that is no longer one and has no time limit',
    expected: 'state-without-deadline',
    where: 'closed.merged',
    breakIt: (d) => {
      sub(d, 'closed', 'merged').meta = { ...sub(d, 'closed', 'merged').meta, end: false, deadlines: [] };
    },
  },
  {
    name: 'a sub-state without Welsh',
    expected: 'state-without-words',
    where: 'logged.triage',
    breakIt: (d) => (d.stateWords['logged.triage'][0].cy = ''),
  },
  {
    name: 'a region value without words',
    expected: 'state-without-words',
    where: 'review.refused',
    breakIt: (d) => delete d.stateWords['review.refused'],
  },
  { name: 'an event without Welsh', expected: 'event-without-words', where: 'accept', breakIt: (d) => (d.events.accept.label.cy = ' ') },
  { name: 'a button without English', expected: 'event-without-words', where: 'decide', breakIt: (d) => (d.events.decide.button.en = '') },
  {
    name: 'a history that does not say who',
    expected: 'history-without-actor',
    where: 'decide',
    breakIt: (d) => (d.events.decide.history.cy = 'Cyhoeddwyd y canfyddiadau.'),
  },
  {
    name: 'an end without a question',
    expected: 'end-without-question',
    where: 'withdraw',
    breakIt: (d) => delete d.events.withdraw.confirm,
  },
  {
    name: 'a field without Welsh',
    expected: 'field-without-words',
    where: 'decline reasons',
    breakIt: (d) => (d.events.decline.fields.reasons.label.cy = ''),
  },
  {
    name: 'a field of a list without words',
    expected: 'field-without-words',
    where: 'respond answers reason',
    breakIt: (d) => (d.events.respond.fields.answers.of.fields.reason.label.en = ''),
  },
  { name: 'a choice of nothing', expected: 'choice-without-options', breakIt: (d) => (d.events.accept.fields.severity.options = []) },
  {
    name: 'a person kept for ever',
    expected: 'person-not-personal',
    breakIt: (d) => (d.events['assign-advocate'].fields.personId.personal = false),
  },
  {
    name: 'people of a list kept for ever',
    expected: 'person-not-personal',
    breakIt: (d) => (d.events['form-panel'].fields.members.personal = false),
  },
  {
    name: 'a refusal in one language',
    expected: 'guard-without-sentence',
    where: 'mediationIsSuitable',
    breakIt: (d) => (d.guards.mediationIsSuitable.sentence.cy = ''),
  },
  { name: 'a refusal of one word', expected: 'guard-without-sentence', breakIt: (d) => (d.guards.mediationIsSuitable.sentence.en = 'No.') },

  { name: 'an event for nobody', expected: 'event-without-role', where: 'lapse', breakIt: (d) => (d.events.lapse.who = []) },
  {
    name: 'a respondent that declines',
    expected: 'party-decides',
    where: 'decline respondent',
    breakIt: (d) => d.events.decline.who.push('respondent'),
  },
  {
    name: 'a challenger that decides',
    expected: 'party-decides',
    where: 'decide challenger',
    breakIt: (d) => d.events.decide.who.push('challenger'),
  },
  {
    name: 'a representative that allows a review',
    expected: 'party-decides',
    breakIt: (d) => d.events['allow-review'].who.push('representative'),
  },
  {
    name: 'an officer who writes challenges down and decides',
    expected: 'finder-alleges',
    where: 'officer',
    breakIt: (d) => d.events.decide.who.push('officer'),
  },
  {
    name: 'a chair who cites commitments',
    expected: 'finder-alleges',
    where: 'chair',
    breakIt: (d) => d.events['cite-commitment'].who.push('chair'),
  },
  { name: 'an advocate who decides', expected: 'helper-decides', where: 'advocate', breakIt: (d) => d.events.decide.who.push('advocate') },
  {
    name: 'a mediator who answers a review',
    expected: 'helper-decides',
    where: 'mediator',
    breakIt: (d) => d.events['refuse-review'].who.push('mediator'),
  },
  {
    name: 'a role that acts without declaring',
    expected: 'role-without-declaration',
    where: 'record-note maig',
    breakIt: (d) => d.events['record-note'].who.push('maig'),
  },
  {
    name: 'a chair who need not declare',
    expected: 'role-without-declaration',
    where: 'decide chair',
    breakIt: (d) => (d.declaringRoles = d.declaringRoles.filter((role: string) => role !== 'chair')),
  },
];
