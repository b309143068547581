import { roleNames, type Language, type PublishedProcess } from '#libs/workflow';

/** The process of a Compact in the words of one language, as its page shows it. */
export function processView(process: PublishedProcess, language: Language) {
  const names = new Map(
    process.stages.flatMap(({ stage, label, subStates }) => [
      [stage as string, label[language]] as const,
      ...subStates.map((state) => [`${stage}.${state.subState}`, state.label[language]] as const),
    ]),
  );
  const nameOf = (state: string) => names.get(state);
  return {
    hash: process.version,
    stages: process.stages.map(({ label, summary, subStates }) => ({
      name: label[language],
      summary: summary[language],
      steps: subStates.map((state) => ({
        name: state.label[language],
        summary: state.summary[language],
        heldBy: state.heldBy,
        // The panel and nobody are no roles; the page has words for them.
        who: Object.entries(roleNames).find(([role]) => role === state.heldBy)?.[1][language],
        limits: state.limits.map(({ label: rule, limit }) => ({ rule: rule[language], limit: limit[language] })),
      })),
    })),
    events: process.events.map(({ type, label, who, moves, conditions, limit }) => ({
      type,
      name: label[language],
      who: who.map(({ name }) => name[language]),
      // A step beside the stages leads to a value of its own, which the drawing shows.
      leadsTo: [...new Set(moves.flatMap(({ to }) => nameOf(to ?? '') ?? []))],
      conditions: conditions.map(({ sentence }) => sentence[language]),
      limit: limit?.limit[language],
    })),
  };
}
