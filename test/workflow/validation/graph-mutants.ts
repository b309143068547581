import { stage, step, sub, type Broken, type Mutant } from './mutant.js';

export const graphMutants: readonly Mutant[] = [
  { name: 'a timer', expected: 'forbidden-key', breakIt: (d) => (sub(d, 'logged', 'triage').after = { 1000: 'awaitingResponse' }) },
  {
    name: 'an actor started by the machine',
    expected: 'forbidden-key',
    breakIt: (d) => (sub(d, 'scrutiny', 'deliberating').invoke = { src: 'vote' }),
  },
  {
    name: 'an automatic step',
    expected: 'forbidden-key',
    breakIt: (d) => (sub(d, 'logged', 'triage').always = { target: '#closed.lapsed' }),
  },
  {
    name: 'code in the configuration',
    expected: 'not-plain-json',
    breakIt: (d) => (step(d, 'logged.triage', 'accept').guard.params.guards[0] = () => true),
  },
  {
    name: 'a date object in the configuration',
    expected: 'not-plain-json',
    breakIt: (d) => (sub(d, 'logged', 'triage').meta.since = new Date(0)),
  },
  { name: 'two stages of one name', expected: 'duplicate-id', breakIt: (d) => (stage(d, 'scrutiny').id = 'mediation') },

  {
    name: 'a sub-state that nothing leads to',
    expected: 'unreachable-state',
    where: 'logged.awaitingInformation',
    breakIt: (d) => delete sub(d, 'logged', 'triage').on['request-information'],
  },
  {
    name: 'a value of a region that nothing leads to',
    expected: 'unreachable-state',
    where: 'track.expedited',
    breakIt: (d) => delete d.config.states.track.states.standard.on.expedite,
  },
  {
    name: 'a sub-state without a way to an end',
    expected: 'dead-end',
    where: 'resolved.actionsOpen',
    breakIt: (d) => {
      delete sub(d, 'resolved', 'actionsOpen').on['complete-action'];
      delete stage(d, 'resolved').on.reopen;
      delete stage(d, 'resolved').on['allow-review'];
    },
  },
  {
    name: 'a way back to the draft',
    expected: 'back-to-draft',
    breakIt: (d) => (step(d, 'logged.triage', 'decline').target = '#draft.draft'),
  },
  {
    name: 'a step back without a guard or a reason',
    expected: 'goes-back-unguarded',
    where: 'scrutiny.scheduled adjourn-hearing #0',
    breakIt: (d) => delete step(d, 'scrutiny.scheduled', 'adjourn-hearing').meta,
  },
  {
    name: 'a loop between two sub-states that nothing ends',
    expected: 'goes-back-unguarded',
    where: 'logged.awaitingInformation supply-information #0',
    breakIt: (d) => (step(d, 'logged.awaitingInformation', 'supply-information').meta = {}),
  },
  {
    name: 'mediation that cannot be left',
    expected: 'mediation-cannot-be-left',
    breakIt: (d) => {
      const way = stage(d, 'mediation').on['leave-mediation'];
      delete stage(d, 'mediation').on['leave-mediation'];
      for (const inner of ['inviting', 'appointing', 'signing']) sub(d, 'mediation', inner).on['leave-mediation'] = way;
    },
  },
  {
    name: 'mediation that can be left on a condition',
    expected: 'mediation-cannot-be-left',
    breakIt: (d) => stage(d, 'mediation').on['leave-mediation'].forEach((one: Broken) => one.guard.params.guards.push('urgencyIsShown')),
  },
];
