import { regions, stages, stateNameOf } from '#libs/workflow';
import { openSteps, type OpenStep, type Scene } from './scene.js';
import { asSample, byRole, marksOf } from './walk-goals.js';

/** A step that shows something still missing: one that stays before one that leads on, and one that leads on before one that ends. */
export function nextStep(scene: Scene, missing: ReadonlySet<string>): OpenStep | undefined {
  const { position } = scene.world;
  const here = [stateNameOf(position), ...regions.map((region) => `${region}.${position[region]}`)];
  // Cheaper than asking the model where each step leads: whether anything that begins so is missing at all.
  const beginnings = new Set([...missing].map((mark) => mark.split(' ').slice(0, 2).join(' ')));
  const mayShow = ({ type, role, sample }: Omit<OpenStep, 'to'>) =>
    here.some((leaf) => beginnings.has(`${leaf} ${type}`)) || missing.has(byRole(type, role)) || missing.has(asSample(sample));
  const [next] = openSteps(scene, mayShow)
    .filter((step) => marksOf(position, step, step.to).some((mark) => missing.has(mark)))
    .sort((one, other) => lateness(one) - lateness(other));
  return next;

  function lateness({ type, to }: OpenStep): number {
    if (stateNameOf(to) === stateNameOf(position)) return type === 'stand-down' ? 1 : 0;
    return 2 + stages.indexOf(to.stage);
  }
}
