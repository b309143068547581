import { everyTransition, leafOfTarget, leavesOf } from './every-transition.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessProblem, ProcessProblemCode } from './problem.js';

type Report = (code: ProcessProblemCode, where: string) => void;

/** Every name that the definition uses exists, and every name that exists is used. */
export function checkNames(definition: ProcessDefinition): ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const report: Report = (code, where) => problems.push({ code, where });
  const used = { guards: new Set<string>(), branches: new Set<string>(), templates: new Set<string>(), events: new Set<string>() };
  const leaves = leavesOf(definition);
  const places = new Set(leaves.flatMap(({ region, name }) => (region === 'stage' ? [name, name.split('.')[0]] : [])));

  for (const { region, type, transition, where, leads } of everyTransition(definition)) {
    if (leads) used.events.add(type);
    if (!definition.events[type]) report('unknown-event', where);
    if (transition.target !== undefined && !leafOfTarget(region, transition.target, leaves)) report('unknown-target', where);
    const { guards, at = [], when = [] } = transition.guard.params;
    if (transition.guard.type !== 'allOf') report('unknown-guard', where);
    for (const guard of guards) {
      used.guards.add(guard);
      if (!definition.guards[guard]) report('unknown-guard', `${where} ${guard}`);
    }
    for (const branch of when) {
      used.branches.add(branch);
      if (!definition.branches.includes(branch)) report('unknown-branch', `${where} ${branch}`);
    }
    for (const place of at) if (!places.has(place)) report('unknown-place', `${where} ${place}`);
    for (const action of transition.actions) checkAction(definition, action, where, used.templates, report);
  }

  for (const type of Object.keys(definition.events)) if (!used.events.has(type)) report('unused-event', type);
  for (const guard of Object.keys(definition.guards)) if (!used.guards.has(guard)) report('unused-guard', guard);
  for (const branch of definition.branches) if (!used.branches.has(branch)) report('unused-branch', branch);
  for (const template of definition.templates) if (!used.templates.has(template)) report('unused-template', template);
  for (const { name, node } of leaves) {
    if (node.meta?.owner !== undefined && !definition.roles.includes(node.meta.owner)) report('unknown-role', name);
    for (const rule of node.meta?.deadlines ?? []) if (!definition.deadlineRules.includes(rule)) report('unknown-deadline-rule', name);
  }
  for (const [region, node] of Object.entries(definition.config.states)) {
    for (const [name, inner] of [[region, node] as const, ...Object.entries(node.states ?? {})]) {
      if (inner.states && !Object.hasOwn(inner.states, inner.initial ?? '')) report('unknown-initial', name);
    }
  }
  for (const [type, { who, audience, fields }] of Object.entries(definition.events)) {
    for (const role of who) if (!definition.roles.includes(role)) report('unknown-role', `${type} ${role}`);
    for (const [name, { onlyFor = [] }] of Object.entries(fields)) {
      for (const role of onlyFor) if (!definition.roles.includes(role)) report('unknown-role', `${type} ${name} ${role}`);
    }
    const chosen = fields['audience']?.kind === 'choice' ? fields['audience'].options.map(({ value }) => value) : undefined;
    const streams = audience === 'payload' ? chosen : [audience];
    if (!streams || streams.some((stream) => !definition.streams.includes(stream))) report('unknown-audience', type);
  }
  return problems;
}

function checkAction(
  definition: ProcessDefinition,
  { type, params = {} }: { readonly type: string; readonly params?: Readonly<Record<string, unknown>> },
  where: string,
  templates: Set<string>,
  report: Report,
): void {
  if (!definition.effects.includes(type) && !definition.memory.includes(type)) report('unknown-effect', `${where} ${type}`);
  if (type === 'messageQueued') {
    const { template, to } = params;
    templates.add(String(template));
    if (!definition.templates.includes(String(template))) report('unknown-template', `${where} ${String(template)}`);
    const known = Array.isArray(to) && to.length > 0 && to.every((one) => definition.recipients.includes(String(one)));
    if (!known) report('unknown-recipient', where);
  }
  if (type === 'outcomeRecorded' && !definition.outcomes.includes(String(params['outcome']))) report('unknown-outcome', where);
  if (type === 'roleAssigned' && !definition.roles.includes(String(params['role']))) report('unknown-role', where);
}
