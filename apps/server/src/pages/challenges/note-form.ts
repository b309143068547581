import { newId } from '#libs/kernel';
import type { ChallengeView } from '#libs/casework';
import type { Stream } from '#libs/workflow';
import { paths } from '../paths.js';

/** A form for a note to one audience, sent to the step that adds notes; nothing where no note can be added. */
export function noteForm(
  { availableEvents, reference, version }: Pick<ChallengeView, 'availableEvents' | 'reference' | 'version'>,
  audience: Stream,
  from: 'mediation' | 'panel',
) {
  if (!availableEvents.some(({ type }) => type === 'record-note')) return undefined;
  return {
    action: paths.challengeEvent.to({ reference, type: 'record-note' }),
    hidden: { audience, _version: version, _key: newId(), _from: from },
  };
}
