import { copyOf, effect, stage, step, steps, sub, type Mutant } from './mutant.js';

export const nameMutants: readonly Mutant[] = [
  {
    name: 'a target that does not exist',
    expected: 'unknown-target',
    where: 'logged.triage accept #0',
    breakIt: (d) => (step(d, 'logged.triage', 'accept').target = '#logged.awaitingReply'),
  },
  {
    name: 'a target in another region',
    expected: 'unknown-target',
    where: 'clock.running pause-clock #0',
    breakIt: (d) => (step(d, 'clock.running', 'pause-clock').target = 'requested'),
  },
  {
    name: 'a target that is a whole stage',
    expected: 'unknown-target',
    where: 'logged.responded escalate-to-advocacy #0',
    breakIt: (d) => (step(d, 'logged.responded', 'escalate-to-advocacy').target = '#advocacy'),
  },
  {
    name: 'a guard that nobody wrote',
    expected: 'unknown-guard',
    breakIt: (d) => step(d, 'logged.triage', 'accept').guard.params.guards.push('moonIsFull'),
  },
  {
    name: 'a guard of another kind',
    expected: 'unknown-guard',
    breakIt: (d) => (step(d, 'logged.triage', 'accept').guard.type = 'anyOf'),
  },
  {
    name: 'a branch that nobody wrote',
    expected: 'unknown-branch',
    breakIt: (d) => (step(d, 'mediation.inviting', 'consent-to-mediation').guard.params.when = ['everybodyIsHappy']),
  },
  {
    name: 'an effect that nobody carries out',
    expected: 'unknown-effect',
    breakIt: (d) => step(d, 'logged.triage', 'accept').actions.push({ type: 'faxSent' }),
  },
  {
    name: 'a message without a template',
    expected: 'unknown-template',
    breakIt: (d) => (effect(d, 'logged.triage', 'accept', 'messageQueued').params.template = 'challenge-noted'),
  },
  {
    name: 'a message to nobody',
    expected: 'unknown-recipient',
    breakIt: (d) => (effect(d, 'logged.triage', 'accept', 'messageQueued').params.to = []),
  },
  {
    name: 'a message to somebody unknown',
    expected: 'unknown-recipient',
    breakIt: (d) => (effect(d, 'logged.triage', 'accept', 'messageQueued').params.to = ['mayor']),
  },
  {
    name: 'an outcome that reports do not know',
    expected: 'unknown-outcome',
    breakIt: (d) => (effect(d, 'logged.triage', 'decline', 'outcomeRecorded').params.outcome = 'dismissed'),
  },
  {
    name: 'a role in who that does not exist',
    expected: 'unknown-role',
    where: 'accept clerk',
    breakIt: (d) => d.events.accept.who.push('clerk'),
  },
  {
    name: 'an owner that is no role',
    expected: 'unknown-role',
    where: 'logged.triage',
    breakIt: (d) => (sub(d, 'logged', 'triage').meta.owner = 'clerk'),
  },
  {
    name: 'a role assigned that does not exist',
    expected: 'unknown-role',
    breakIt: (d) => (effect(d, 'advocacy.allocating', 'assign-advocate', 'roleAssigned').params.role = 'barrister'),
  },
  {
    name: 'a field for a role that does not exist',
    expected: 'unknown-role',
    breakIt: (d) => (d.events.submit.fields.channel.onlyFor = ['clerk']),
  },
  {
    name: 'a place that does not exist',
    expected: 'unknown-place',
    breakIt: (d) => (step(d, 'clock.running', 'request-information').guard.params.at = ['logged.sorting']),
  },
  {
    name: 'an event that is not in the catalogue',
    expected: 'unknown-event',
    breakIt: (d) => (sub(d, 'logged', 'triage').on.escalate = copyOf(steps(d, 'logged.triage', 'accept'))),
  },
  {
    name: 'a stage that starts nowhere',
    expected: 'unknown-initial',
    where: 'mediation',
    breakIt: (d) => (stage(d, 'mediation').initial = 'waiting'),
  },
  {
    name: 'a region that starts nowhere',
    expected: 'unknown-initial',
    where: 'clock',
    breakIt: (d) => (d.config.states.clock.initial = 'ticking'),
  },
  {
    name: 'a deadline rule that nobody computes',
    expected: 'unknown-deadline-rule',
    breakIt: (d) => (sub(d, 'logged', 'triage').meta.deadlines = ['soon']),
  },
  {
    name: 'an audience that is no stream',
    expected: 'unknown-audience',
    where: 'accept',
    breakIt: (d) => (d.events.accept.audience = 'everybody'),
  },
  {
    name: 'an audience left to a payload that has none',
    expected: 'unknown-audience',
    where: 'decide',
    breakIt: (d) => (d.events.decide.audience = 'payload'),
  },
  {
    name: 'an event that no state takes',
    expected: 'unused-event',
    where: 'lapse',
    breakIt: (d) => delete sub(d, 'logged', 'awaitingInformation').on.lapse,
  },
  {
    name: 'a guard that guards nothing',
    expected: 'unused-guard',
    where: 'moonIsFull',
    breakIt: (d) =>
      (d.guards.moonIsFull = {
        kind: 'situation',
        sentence: { en: 'Wait until the moon is full.', cy: 'Arhoswch nes bod y lleuad yn llawn.' },
      }),
  },
  { name: 'a branch that chooses nothing', expected: 'unused-branch', breakIt: (d) => d.branches.push('onTuesdays') },
  { name: 'a template that is never sent', expected: 'unused-template', breakIt: (d) => d.templates.push('season-greetings') },
];
