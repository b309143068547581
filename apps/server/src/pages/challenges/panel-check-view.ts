import type { PanelCheck } from '#libs/casework';

/** What the process says of a panel as it is chosen, as its page shows it. */
export function panelCheckView(check: PanelCheck) {
  const { facts, seats, rules, hasChair, cannotSit } = check;
  const chosen = new Set(seats.map(({ personId }) => personId));
  const standing = (wanted: string) => rules.filter((rule) => rule.standing === wanted);
  return {
    ...check,
    votes: facts.vcs + facts.public + facts.otherSector + (hasChair ? 1 : 0),
    hasDay: rules.some(({ guard, standing: now }) => guard === 'hearingNoticeIsGiven' && now !== 'waiting'),
    broken: standing('broken'),
    isWaiting: standing('waiting').length > 0,
    faulty: seats.filter(({ faults }) => faults.length > 0),
    satBefore: seats.filter((one) => one.satBefore),
    others: cannotSit.filter(({ personId }) => !chosen.has(personId)),
  };
}
