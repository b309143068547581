import type { FieldSpec } from '../field-spec.js';
import type { Words } from '../words.js';
import { everyTransition, leavesOf } from './every-transition.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessProblem } from './problem.js';

/** Everything that people read exists in both languages, and every state says who answers for it and by when. */
export function checkWords(definition: ProcessDefinition): ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const report = (code: ProcessProblem['code'], where: string): void => void problems.push({ code, where });

  for (const { region, name, node } of leavesOf(definition)) {
    const written = definition.stateWords[name] ?? [];
    if (written.length === 0 || !written.every(complete)) report('state-without-words', name);
    if (region !== 'stage') continue;
    if (!node.meta?.owner) report('state-without-owner', name);
    if (!node.meta?.end && (node.meta?.deadlines ?? []).length === 0) report('state-without-deadline', name);
  }
  for (const [type, { label, button, history, confirm, fields }] of Object.entries(definition.events)) {
    if (![label, button, history].every(complete) || (confirm && !complete(confirm))) report('event-without-words', type);
    if (!history.en.includes('{who}') || !history.cy.includes('{who}')) report('history-without-actor', type);
    for (const [name, field] of Object.entries(fields)) checkField(field, `${type} ${name}`, report);
  }
  for (const [name, { sentence }] of Object.entries(definition.guards)) {
    if (!complete(sentence) || !isSentence(sentence.en) || !isSentence(sentence.cy)) report('guard-without-sentence', name);
  }
  // What closes a challenge for good is asked about once more.
  for (const { type, transition } of everyTransition(definition)) {
    if (transition.target?.startsWith('#closed.') && !definition.events[type]?.confirm) report('end-without-question', type);
  }
  return problems;
}

function checkField(field: FieldSpec, where: string, report: (code: ProcessProblem['code'], where: string) => void): void {
  if (!complete(field.label) || (field.hint && !complete(field.hint))) report('field-without-words', where);
  if (field.kind === 'person' && !field.personal) report('person-not-personal', where);
  if (field.kind === 'choice') {
    if (field.options.length === 0) report('choice-without-options', where);
    if (!field.options.every(({ label }) => complete(label))) report('field-without-words', where);
  }
  if (field.kind !== 'list') return;
  if (field.of.kind === 'record') {
    for (const [name, inner] of Object.entries(field.of.fields)) checkField(inner, `${where} ${name}`, report);
    return;
  }
  if (field.of.personal && !field.personal) report('person-not-personal', where);
  checkField(field.of, where, report);
}

function complete({ en, cy }: Words): boolean {
  return en.trim() !== '' && cy.trim() !== '';
}

function isSentence(text: string): boolean {
  return text.length > 20 && /[.”]$/.test(text);
}
