import type { ProcessProblemCode } from '#libs/workflow';

/** A definition of which everything may be changed, also against its types. */
export type Broken = ReturnType<typeof JSON.parse>;

/** One deliberate fault, with the reason for which it must be rejected. */
export interface Mutant {
  readonly name: string;
  readonly expected: ProcessProblemCode;
  readonly where?: string;
  readonly breakIt: (definition: Broken) => void;
}

export const stage = (definition: Broken, name: string): Broken => definition.config.states.stage.states[name];
export const sub = (definition: Broken, name: string, inner: string): Broken => stage(definition, name).states[inner];
export const steps = (definition: Broken, place: string, type: string): Broken => {
  const [name = '', inner] = place.split('.');
  const side = definition.config.states[name]?.states[inner ?? ''];
  const node = side ?? (inner ? sub(definition, name, inner) : stage(definition, name));
  return node.on[type];
};
export const step = (definition: Broken, place: string, type: string, index = 0): Broken => steps(definition, place, type)[index];
export const effect = (definition: Broken, place: string, type: string, kind: string): Broken =>
  step(definition, place, type).actions.find((action: { type: string }) => action.type === kind);
export const dropEffect = (definition: Broken, place: string, type: string, kind: string): void => {
  for (const one of steps(definition, place, type)) one.actions = one.actions.filter((action: { type: string }) => action.type !== kind);
};

/** A copy of the definition in which nothing is shared, so that one fault stays one. */
export function copyOf(definition: unknown): Broken {
  return JSON.parse(JSON.stringify(definition));
}
