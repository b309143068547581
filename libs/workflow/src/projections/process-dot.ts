import { eventCatalogue } from '../catalogue/event-catalogue.js';
import { regionCatalogue, stageCatalogue, stateCatalogue } from '../catalogue/state-catalogue.js';
import { rulesOf } from '../holder.js';
import { openStages, regions, regionValues, subStatesOf, type Stage, type StateName } from '../position.js';
import type { ProcedureSettings } from '../procedure/procedure-settings.js';
import { procedureDefaults } from '../procedure/procedure-settings.js';
import type { Language, Words } from '../words.js';
import { enabledStages, movesOf, type Move } from './moves.js';

const anyOpen: Words = { en: 'Any open stage', cy: 'Unrhyw gam agored' };
const chosen: Words = { en: 'The stage chosen', cy: 'Y cam a ddewisir' };
const before: Words = { en: 'Where it was proposed', cy: 'Lle y cafodd ei gynnig' };
const beside: Words = { en: 'Beside the stage', cy: 'Ochr yn ochr â’r cam' };

/**
 * The process as a DOT drawing. Steps that leave the challenge where it is are not drawn; those of every open stage are drawn once,
 * from "Any open stage"; those that send a challenge back to a stage of somebody's choice, or to where mediation was proposed, lead to a
 * name for that; and an arrow to the box "Resolved" ends in either of its sub-states.
 */
export function processDot(language: Language, procedure: ProcedureSettings = procedureDefaults): string {
  const moves = movesOf(procedure).filter(({ to }) => to !== undefined);
  const lines = [
    'digraph process {',
    '  graph [rankdir=TB, compound=true, fontname="Helvetica", nodesep=0.4, ranksep=0.6];',
    '  node [shape=box, style="rounded,filled", fillcolor=white, fontname="Helvetica", fontsize=12];',
    '  edge [fontname="Helvetica", fontsize=10];',
    `  ${id('draft.draft')} [label=${quoted(stageCatalogue.draft.label[language])}, style="rounded,dashed"];`,
    ...enabledStages(procedure).flatMap((stage) => cluster(stage, language)),
    `  "anyOpen" [label=${quoted(anyOpen[language])}, shape=plaintext, style=""];`,
    `  "chosen" [label=${quoted(chosen[language])}, shape=plaintext, style=""];`,
    `  "before" [label=${quoted(before[language])}, shape=plaintext, style=""];`,
    ...edges(stageEdges(moves), language),
    '  subgraph cluster_beside {',
    `    label=${quoted(beside[language])}; style=dashed; color="#505a5f";`,
    ...regions
      .filter((region) => procedure.regionalLink || region !== 'regionalSupport')
      .flatMap((region) =>
        regionValues[region].map((value) => {
          const label = (regionCatalogue[region] as Readonly<Record<string, Words>>)[value]?.[language] ?? value;
          return `    ${id(`${region}.${value}`)} [label=${quoted(label)}];`;
        }),
      ),
    '  }',
    ...edges(sideEdges(moves, procedure), language),
    // Keeps the regions below the stages instead of making the drawing twice as wide.
    '  "resolved.complete" -> "clock.running" [style=invis];',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly type: Move['type'];
  readonly attributes?: string;
}

function cluster(stage: Stage, language: Language): string[] {
  return [
    `  subgraph cluster_${stage} {`,
    `    label=${quoted(stageCatalogue[stage].label[language])}; style=filled; color="#b1b4b6"; fillcolor="#f3f2f1"; fontsize=14;`,
    ...subStatesOf[stage].map((subState) => {
      const name = `${stage}.${subState}` as StateName;
      return `    ${id(name)} [label=${quoted(stateCatalogue[name].label[language])}${rulesOf(name).end ? ', peripheries=2' : ''}];`;
    }),
    '  }',
  ];
}

function stageEdges(moves: readonly Move[]): Edge[] {
  const inStage = moves.filter(({ region }) => region === 'stage');
  const open = new Set(inStage.flatMap(({ from }) => from).filter((name) => openStages.some((stage) => name.startsWith(`${stage}.`))));
  return inStage.flatMap(({ type, from, to = '' }): Edge[] => {
    const same = inStage.filter((other) => other.type === type);
    const everywhere = new Set(same.filter((other) => other.to === to).flatMap((other) => other.from));
    const source = [...open].every((name) => everywhere.has(name)) ? 'anyOpen' : from.length > 1 ? clusterOf(from) : (from[0] ?? '');
    if (type === 'reopen' || type === 'allow-review') return [{ from: source, to: 'chosen', type, attributes: 'style=dashed' }];
    if (from[0]?.startsWith('mediation.') && /^(logged|advocacy)\./.test(to)) {
      return [{ from: clusterOf(['mediation.inviting']), to: 'before', type, attributes: 'style=dashed' }];
    }
    const either = to.startsWith('resolved.') && same.some((other) => other.to !== to && other.to?.startsWith('resolved.'));
    return [either ? { from: source, to: 'resolved.actionsOpen', type, attributes: 'lhead=cluster_resolved' } : { from: source, to, type }];
  });
}

// Where a region only follows the stage the arrow is left out, unless it is the only way to a value.
function sideEdges(moves: readonly Move[], { regionalLink }: ProcedureSettings): Edge[] {
  const beside = moves.filter(({ region }) => region !== 'stage' && (regionalLink || region !== 'regionalSupport'));
  const led = new Set(beside.filter(({ leads }) => leads).map(({ to }) => to));
  const startsThere = ({ region, to }: Move): boolean => region !== 'stage' && to === `${region}.${regionValues[region][0]}`;
  return beside
    .filter((move) => move.leads || !(led.has(move.to) || startsThere(move)))
    .flatMap(({ type, from, to = '' }) => from.map((one) => ({ from: one, to, type })));
}

/** The name under which an edge leaves the box of a whole stage. */
function clusterOf([first = '']: readonly string[]): string {
  return `cluster:${first}`;
}

// Several events between the same two places share one arrow.
function edges(all: readonly Edge[], language: Language): string[] {
  const grouped = new Map<string, { edge: Edge; labels: Set<string> }>();
  for (const edge of all) {
    const key = `${edge.from} ${edge.to}`;
    const group = grouped.get(key) ?? { edge, labels: new Set<string>() };
    group.labels.add(eventCatalogue[edge.type].label[language]);
    grouped.set(key, group);
  }
  return [...grouped.values()].map(({ edge: { from, to, attributes }, labels }) => {
    const whole = from.startsWith('cluster:');
    const source = whole ? from.slice('cluster:'.length) : from;
    const tail = whole ? `, ltail=cluster_${source.split('.')[0]}` : '';
    return `  ${id(source)} -> ${id(to)} [label=${quoted([...labels].join('\n'))}${tail}${attributes ? `, ${attributes}` : ''}];`;
  });
}

function id(name: string): string {
  return quoted(name);
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
