import { copyOf, dropEffect, stage, step, steps, sub, type Mutant } from './mutant.js';

export const transitionMutants: readonly Mutant[] = [
  {
    name: 'a step that forgets a guard of its event',
    expected: 'guards-missing',
    where: 'logged.responded propose-mediation #0',
    breakIt: (d) => step(d, 'logged.responded', 'propose-mediation').guard.params.guards.pop(),
  },
  {
    name: 'a step that anybody may take',
    expected: 'guards-missing',
    where: 'logged.triage accept #0',
    breakIt: (d) => step(d, 'logged.triage', 'accept').guard.params.guards.shift(),
  },
  {
    name: 'a step that asks for the role last',
    expected: 'guards-out-of-order',
    where: 'logged.triage accept #0',
    breakIt: (d) => step(d, 'logged.triage', 'accept').guard.params.guards.reverse(),
  },
  {
    name: 'two branches that ask different things',
    expected: 'branches-disagree',
    breakIt: (d) => step(d, 'mediation.inviting', 'consent-to-mediation', 1).guard.params.guards.push('urgencyIsShown'),
  },
  {
    name: 'branches that leave a case out',
    expected: 'branch-without-default',
    where: 'mediation.inviting consent-to-mediation #0',
    breakIt: (d) => steps(d, 'mediation.inviting', 'consent-to-mediation').pop(),
  },
  {
    name: 'a branch behind one that always takes',
    expected: 'unreachable-branch',
    breakIt: (d) => steps(d, 'mediation.inviting', 'consent-to-mediation').reverse(),
  },
  {
    name: 'an event on a stage and on its sub-state',
    expected: 'handled-twice',
    breakIt: (d) => (sub(d, 'logged', 'triage').on.withdraw = copyOf(steps(d, 'logged', 'withdraw'))),
  },
  {
    name: 'a step that does nothing',
    expected: 'nothing-happens',
    where: 'logged.awaitingResponse extend-response #0',
    breakIt: (d) => (step(d, 'logged.awaitingResponse', 'extend-response').actions = []),
  },
  {
    name: 'a region that follows an event anywhere',
    expected: 'follower-without-place',
    breakIt: (d) => delete step(d, 'clock.running', 'request-information').guard.params.at,
  },
  {
    name: 'a region that follows an event where the stage does not take it',
    expected: 'follower-elsewhere',
    breakIt: (d) => (step(d, 'clock.running', 'request-information').guard.params.at = ['scrutiny.deliberating']),
  },
  {
    name: 'an end that reports do not see',
    expected: 'end-without-outcome',
    where: 'scrutiny.deliberating decide #0',
    breakIt: (d) => dropEffect(d, 'scrutiny.deliberating', 'decide', 'outcomeRecorded'),
  },
  {
    name: 'a reopening that leaves the outcome standing',
    expected: 'outcome-not-set-aside',
    breakIt: (d) => dropEffect(d, 'closed', 'reopen', 'outcomeSetAside'),
  },
  {
    name: 'mediation without a place to go back to',
    expected: 'return-not-remembered',
    where: 'logged.responded propose-mediation #0',
    breakIt: (d) => dropEffect(d, 'logged.responded', 'propose-mediation', 'rememberReturn'),
  },
  {
    name: 'mediation that is never forgotten',
    expected: 'return-not-remembered',
    where: 'mediation exit',
    breakIt: (d) => delete stage(d, 'mediation').exit,
  },
  {
    name: 'a pause without a reason',
    expected: 'pause-not-remembered',
    breakIt: (d) => dropEffect(d, 'clock.running', 'pause-clock', 'rememberPause'),
  },
  {
    name: 'a pause that is over and still has a reason',
    expected: 'pause-not-forgotten',
    breakIt: (d) => dropEffect(d, 'clock.paused', 'withdraw', 'forgetPause'),
  },
];
