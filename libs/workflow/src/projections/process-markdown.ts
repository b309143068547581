import { eventCatalogue } from '../catalogue/event-catalogue.js';
import { stageCatalogue, stateCatalogue } from '../catalogue/state-catalogue.js';
import { eventTypes } from '../event-type.js';
import { guardNames, guards } from '../guards/registry.js';
import { rulesOf } from '../holder.js';
import { machineHash } from '../machine/machine-hash.js';
import { stages, subStatesOf, type StateName } from '../position.js';
import { procedureDefaults } from '../procedure/procedure-settings.js';
import { requirements } from '../requirements.js';
import { limitOfEvent, limitWords } from './event-limits.js';
import { movesOf } from './moves.js';

/** The whole process as a page for people: stages, events, guards and a diagram. Limits are the defaults. */
export function processMarkdown(): string {
  return [
    '# The process that runs',
    '',
    'Generated from the machine; do not edit. Time limits are the defaults of the product: each Compact sets its own.',
    '',
    `Version: \`${machineHash}\``,
    '',
    '## Stages and sub-states',
    '',
    '| sub-state | name | Welsh | meaning | owner | time charged to | limits |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...stages.flatMap((stage) => subStatesOf[stage].map((subState) => stateRow(`${stage}.${subState}` as StateName))),
    '',
    '## Events',
    '',
    '| event | name | Welsh | from -> to | who | guards | default limit |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...eventTypes.map(eventRow),
    '',
    '## Guards',
    '',
    'The sentence is what the person who was refused reads.',
    '',
    '| guard | asked about | sentence | Welsh |',
    '| --- | --- | --- | --- |',
    ...guardNames.map((name) => `| \`${name}\` | ${guards[name].kind} | ${guards[name].sentence.en} | ${guards[name].sentence.cy} |`),
    '',
    '## Diagram',
    '',
    '```mermaid',
    ...mermaid(),
    '```',
    '',
  ].join('\n');
}

function stateRow(name: StateName): string {
  const { label, summary } = stateCatalogue[name];
  const { owner, heldBy, deadlines } = rulesOf(name);
  const limits = deadlines.map((rule) => `${rule}: ${limitWords(rule, procedureDefaults).en}`).join('; ');
  return `| \`${name}\` | ${label.en} | ${label.cy} | ${summary.en} | ${owner} | ${heldBy} | ${limits} |`;
}

function eventRow(type: (typeof eventTypes)[number]): string {
  const { label, who } = eventCatalogue[type];
  const moves = movesOf().filter((move) => move.type === type && move.leads);
  const routes = [...new Set(moves.map(({ from, to }) => `${grouped(from)} -> ${to ?? 'stays'}`))].join('<br>');
  const rule = limitOfEvent[type];
  const limit = rule ? limitWords(rule, procedureDefaults).en : '';
  const own = requirements[type].map((guard) => `\`${guard}\``).join('<br>');
  return `| \`${type}\` | ${label.en} | ${label.cy} | ${routes} | ${who.join(', ')} | ${own} | ${limit} |`;
}

// A whole stage is named by the stage.
function grouped(from: readonly string[]): string {
  const [stage = ''] = (from[0] ?? '').split('.');
  return from.length > 1 ? `any ${stage}` : (from[0] ?? '');
}

function mermaid(): string[] {
  const moves = movesOf().filter(({ region, to }) => region === 'stage' && to !== undefined);
  const arrows = new Map<string, Set<string>>();
  for (const { type, from, to = '' } of moves) {
    const [stage = ''] = (from[0] ?? '').split('.');
    const key = `${nodeId(from.length > 1 ? stage : (from[0] ?? ''))} --> ${nodeId(to)}`;
    arrows.set(key, (arrows.get(key) ?? new Set()).add(type));
  }
  return [
    'stateDiagram-v2',
    '  [*] --> draft_draft',
    ...stages.flatMap((stage) => [
      `  state "${stageCatalogue[stage].label.en}" as ${stage} {`,
      ...subStatesOf[stage].map((subState) => `    ${stage}_${subState}: ${stateCatalogue[`${stage}.${subState}` as StateName].label.en}`),
      '  }',
    ]),
    ...[...arrows].map(([arrow, types]) => `  ${arrow}: ${[...types].join(', ')}`),
  ];
}

function nodeId(name: string): string {
  return name.replace('.', '_');
}
