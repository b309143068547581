import type { PathStep } from '../../workflow/world/walk.js';
import { afterStep, afterWait, lodgedScene, openStepFor, openSteps, type OpenStep, type Scene } from './scene.js';
import { byRole } from './walk-goals.js';

/** The scene at the end of a path, or undefined where somebody is needed on the way who is not on the case. */
export function sceneAfter(path: readonly PathStep[]): Scene | undefined {
  return path.slice(1).reduce<Scene | undefined>((scene, step) => {
    if (!scene) return undefined;
    if (step.kind === 'wait') return afterWait(scene, step.until);
    const open = openStepFor(scene, step);
    return open && next(scene, open);
  }, lodgedScene('representative'));
}

/** One of the paths, gone on with by a step or two, on which somebody takes an event in a role: who must be assigned first, say. */
export function pathWithRole(mark: string, paths: readonly (readonly PathStep[])[]): readonly PathStep[] | undefined {
  const taking = (scene: Scene) => openSteps(scene, ({ type, role }) => mark === byRole(type, role))[0];
  for (const path of paths) {
    const scene = sceneAfter(path);
    if (!scene) continue;
    const last = taking(scene);
    if (last) return [...path, asPathStep(last)];
    for (const first of openSteps(scene)) {
      const second = taking(next(scene, first));
      if (second) return [...path, asPathStep(first), asPathStep(second)];
    }
  }
  return undefined;
}

// An officer who stood down comes back: without one nothing goes on.
function next(scene: Scene, step: OpenStep): Scene {
  return { ...afterStep(scene, step), stoodDown: [] };
}

function asPathStep({ type, role, sample }: OpenStep): PathStep {
  return { kind: 'event', type, role, sample };
}
