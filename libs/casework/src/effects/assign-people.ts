import { newId } from '#libs/kernel';
import { AdvocacyEngagementEntity, ParticipantEntity } from '#libs/persistence';
import type { CaseRole } from '#libs/workflow';
import { candidateOf } from '../facts/candidate.js';
import { partyFacts } from '../facts/party-facts.js';
import type { EffectScene } from './effect-scene.js';

const panelCapacities = ['chair', 'panelMember', 'observer'];

/** The person named takes the role over; whoever held it before loses it and with it the file. */
export async function assignRole(scene: EffectScene, role: CaseRole): Promise<void> {
  const personId = scene.payload['personId'] as string;
  await endCapacities(scene, [role]);
  await addPerson(scene, role, personId);
  if (role === 'advocate') await openEngagement(scene, personId);
}

/** Chair, members and observers sit from now on. */
export async function formPanel(scene: EffectScene): Promise<void> {
  const { payload } = scene;
  await endCapacities(scene, panelCapacities);
  await addPerson(scene, 'chair', payload['chair'] as string);
  for (const member of payload['members'] as string[]) await addPerson(scene, 'panelMember', member);
  for (const observer of (payload['observers'] as string[] | undefined) ?? []) await addPerson(scene, 'observer', observer);
}

/** The panel no longer sits and no longer reads the file. */
export async function standPanelDown(scene: EffectScene): Promise<void> {
  await endCapacities(scene, panelCapacities);
}

/** The acting person's role ends; who takes it over begins in the same moment. */
export async function layRoleDown(scene: EffectScene): Promise<void> {
  const { tx, situation, role, now, payload } = scene;
  const { compactId, id } = situation.challenge;
  const successor = payload['handOverTo'] as string | undefined;
  if (successor && role !== 'officer') await addPerson(scene, role, successor);
  await tx.change(
    'update participant set ended_at = $5 where compact_id = $1 and challenge_id = $2 and capacity = $3 and person_id = $4 and ended_at is null',
    [compactId, id, role, situation.personId, now],
  );
  if (role === 'officer')
    await tx.change(
      'update conflict_declaration set superseded_at = $4 where compact_id = $1 and challenge_id = $2 and person_id = $3 and superseded_at is null',
      [compactId, id, situation.personId, now],
    );
}

/** A further organisation joins as a challenger beside the first, or only to watch. */
export async function addParty(scene: EffectScene): Promise<void> {
  const { tx, situation, payload, now } = scene;
  await tx.insert(ParticipantEntity, [
    {
      compactId: situation.challenge.compactId,
      challengeId: situation.challenge.id,
      id: newId(),
      capacity: payload['as'] as string,
      organisationId: payload['organisationId'] as string,
      personId: null,
      visible: true,
      identityHidden: payload['as'] === 'coChallenger' && situation.challenge.identityProtected,
      fromAt: now,
      endedAt: null,
    },
  ]);
}

/** The respondent sees the file from now on. */
export async function notifyRespondent({ tx, situation: { challenge } }: EffectScene): Promise<void> {
  await tx.change(`update participant set visible = true where compact_id = $1 and challenge_id = $2 and capacity = 'respondent'`, [
    challenge.compactId,
    challenge.id,
  ]);
}

async function endCapacities({ tx, situation: { challenge }, now }: EffectScene, capacities: readonly string[]): Promise<void> {
  await tx.change(
    'update participant set ended_at = $4 where compact_id = $1 and challenge_id = $2 and capacity = any ($3) and ended_at is null',
    [challenge.compactId, challenge.id, capacities, now],
  );
}

async function addPerson(scene: EffectScene, capacity: string, personId: string): Promise<void> {
  const { tx, situation, now } = scene;
  const candidate = await candidateOf(tx, situation, personId);
  await tx.insert(ParticipantEntity, [
    {
      compactId: situation.challenge.compactId,
      challengeId: situation.challenge.id,
      id: newId(),
      capacity,
      organisationId: candidate.organisationId,
      personId,
      visible: true,
      identityHidden: false,
      fromAt: now,
      endedAt: null,
    },
  ]);
}

/** An advocate on a challenge is advocacy given to its challenger, and counts as such in the year's figures. */
async function openEngagement({ tx, situation }: EffectScene, personId: string): Promise<void> {
  const { compactId, id } = situation.challenge;
  const { organisationId } = await candidateOf(tx, situation, personId);
  const provider = await tx.row<{ name: string }>('select name from organisation where compact_id = $1 and id = $2', [
    compactId,
    organisationId,
  ]);
  await tx.insert(AdvocacyEngagementEntity, [
    {
      compactId,
      id: newId(),
      organisationId: partyFacts(situation.material).challenger,
      provider: provider?.name ?? 'independent',
      advocatePersonId: personId,
      challengeId: id,
      kind: 'representation',
      openedOn: situation.today,
      closedOn: null,
      version: 1,
    },
  ]);
}
