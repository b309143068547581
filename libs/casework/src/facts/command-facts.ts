import { londonInstant, type LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { AssigneeFacts, CommandFacts, EventType, Payload } from '#libs/workflow';
import { namesInPublication } from '../publication/publication.read-model.js';
import { candidateOf } from './candidate.js';
import { panelFacts, seatsIn } from './panel-facts.js';
import { partyFacts, sideOfOrganisation } from './party-facts.js';
import type { Situation } from './situation-facts.js';

const separateRoles = ['advocate', 'mediator', 'chair', 'panelMember'];

/** Facts about what the payload of this event names, for the guards that look at them. */
export async function commandFacts(
  tx: Tx,
  situation: Situation,
  type: EventType,
  payload: Payload,
  role: string | undefined,
  now: Date,
): Promise<CommandFacts> {
  const { challenge, material } = situation;
  switch (type) {
    case 'assign-advocate':
      return { assignee: await assigneeFacts(tx, situation, payload['personId'] as string, 'advocate') };
    case 'appoint-mediator':
      return { assignee: await assigneeFacts(tx, situation, payload['personId'] as string, 'mediator') };
    case 'assign-champion':
      return { assignee: await assigneeFacts(tx, situation, payload['personId'] as string, 'champion') };
    case 'stand-down':
      return payload['handOverTo'] && role ? { handOver: await assigneeFacts(tx, situation, payload['handOverTo'] as string, role) } : {};
    case 'form-panel':
      return { panel: panelFacts(situation, await seatsIn(tx, situation, payload), payload) };
    case 'hold-hearing': {
      const present = new Set(payload['present'] as string[]);
      const sitting = material.participants.filter((p) => p.personId !== null && present.has(p.personId));
      const members = sitting.filter((p) => p.capacity === 'panelMember');
      const known = new Set(sitting.filter((p) => ['chair', 'panelMember', 'observer'].includes(p.capacity)).map((p) => p.personId));
      return {
        attendance: {
          chair: sitting.some((p) => p.capacity === 'chair'),
          vcs: members.filter((p) => p.sector === 'vcs').length,
          public: members.filter((p) => p.sector === 'public').length,
          strangers: [...present].filter((id) => !known.has(id)).length,
        },
      };
    }
    case 'publish-decision':
      return { namesFound: (await namesInPublication(tx, challenge, payload)).filter(({ refuses }) => refuses).length };
    case 'set-session':
      return { sessionAhead: londonInstant(payload['on'] as LocalDate, payload['at'] as string) > now };
    case 'complete-action': {
      const action = material.actions.find((candidate) => candidate.id === payload['actionId']);
      if (!action) return {};
      const state = action.verifiedOn !== null ? 'verified' : action.doneOn !== null ? 'done' : 'open';
      return { action: { state, owner: sideOfOrganisation(partyFacts(material), action.organisationId) } };
    }
    case 'refer-elsewhere':
      return { redressBodyListed: (await redressBodyKey(tx, challenge.compactId, payload['body'] as string)) !== undefined };
    case 'merge':
      return mergeFacts(tx, situation, payload['into'] as string);
    case 'cite-commitment': {
      const fits = await tx.row(
        `select 1 from commitment where compact_id = $1 and id = $2 and agreement_version_id = $3 and applies_to in ('both', $4)`,
        [challenge.compactId, payload['commitment'], challenge.agreementVersionId, challenge.respondentSector],
      );
      return { commitmentApplies: fits !== undefined };
    }
    case 'add-party': {
      const signed = await tx.row('select 1 from organisation where compact_id = $1 and id = $2', [
        challenge.compactId,
        payload['organisationId'],
      ]);
      return { organisationKnown: signed !== undefined };
    }
    default:
      return {};
  }
}

/** Key of a body on the Compact's list of routes of redress, found by its key or its name. */
export async function redressBodyKey(tx: Tx, compactId: string, body: string): Promise<string | undefined> {
  const row = await tx.row<{ key: string }>(
    'select key from redress_body where compact_id = $1 and (lower(key) = lower($2) or lower(name) = lower($2) or lower(name_cy) = lower($2))',
    [compactId, body],
  );
  return row?.key;
}

async function assigneeFacts(tx: Tx, situation: Situation, personId: string, role: string): Promise<AssigneeFacts> {
  const candidate = await candidateOf(tx, situation, personId);
  return {
    eligible: candidate.roles.includes(role),
    conflict: candidate.declaration,
    fromAParty: candidate.fromAParty,
    holdsSeparateRole: candidate.capacities.some((capacity) => separateRoles.includes(capacity) && capacity !== role),
  };
}

/** Locks the other challenge: merged into each other at the same instant, both would close. */
async function mergeFacts(tx: Tx, situation: Situation, into: string): Promise<CommandFacts> {
  const target = await tx.row<{ stage: string; respondent: string | null }>(
    `select c.stage, (select p.organisation_id from participant p where p.compact_id = c.compact_id and p.challenge_id = c.id and p.capacity = 'respondent' limit 1) as respondent
     from challenge c where c.compact_id = $1 and c.reference = $2 and c.id <> $3 for update of c`,
    [situation.challenge.compactId, into, situation.challenge.id],
  );
  if (!target) return {};
  return {
    mergeTarget: {
      open: target.stage !== 'resolved' && target.stage !== 'closed',
      sameRespondent: target.respondent === partyFacts(situation.material).respondent,
    },
  };
}
