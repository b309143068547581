import type pg from 'pg';
import { newId } from '#libs/kernel';
import type { ActingPerson } from '#libs/persistence';

/** What the indicators count, in plain values; indexes point into `organisations`, `people` and `agreements`. */
export interface ReportingWorld {
  organisations: { replacedBy: number | null }[];
  people: number;
  agreements: { name: string; from: string; before: string | null }[];
  challenges: { countedOn: string; acceptedOn: string | null; counts: boolean }[];
  engagements: { organisation: number; kind: string; openedOn: string; closedOn: string | null }[];
  appointments: { person: number; organisation: number; from: string; to: string | null }[];
  signatures: { organisation: number; agreement: number; signedOn: string; leftOn: string | null }[];
}

/** A Compact that holds a world. */
export interface ArrangedWorld {
  compactId: string;
  maig: ActingPerson;
  organisationIds: string[];
  personIds: string[];
}

const position = 'logged.triage|running|standard|none|none|none|-|-';
let serial = 0;

/** Writes a world as the owner of the database into a Compact of its own. Rows of earlier worlds stay: they may not be counted. */
export async function arrangeReportingWorld(owner: pg.Client, world: ReportingWorld): Promise<ArrangedWorld> {
  serial += 1;
  const compactId = newId();
  const organisationIds = world.organisations.map(() => newId());
  const personIds = Array.from({ length: world.people }, () => newId());
  const agreementIds = world.agreements.map(() => newId());
  const insert = (table: string, rows: object[]) =>
    owner.query(`insert into ${table} (${columnsOf(rows)}) select ${columnsOf(rows)} from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  const areaCode = `T${Array.from(String(serial), (digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')}`;
  const at = '2020-01-01T00:00:00Z';
  await insert('compact', [
    {
      id: compactId,
      slug: `world-${serial}`,
      name: 'A Compact',
      area_code: areaCode,
      nation: 'England',
      division: 'england-and-wales',
      regional_link: false,
      publishes_champions: false,
      publishes_organisations: false,
      version: 1,
      created_at: at,
    },
  ]);
  await insert('procedure_version', [{ compact_id: compactId, version: 1, settings: {}, published_at: at }]);
  await insert('agreement_version', [
    ...world.agreements.map((agreement, index) => ({
      compact_id: compactId,
      id: agreementIds[index],
      agreement_name: agreement.name,
      label: String(index),
      effective_from: agreement.from,
      effective_before: agreement.before,
      version: 1,
    })),
  ]);
  const organisations = world.organisations.map((organisation, index) => ({
    compact_id: compactId,
    id: organisationIds[index],
    name: `Organisation ${index}`,
    sector: 'vcs',
    kind: 'charity',
    replaced_by: organisation.replacedBy === null ? null : organisationIds[organisation.replacedBy],
    version: 1,
    created_at: at,
  }));
  if (organisations.length > 0) await insert('organisation', organisations);
  if (personIds.length > 0)
    await insert(
      'person',
      personIds.map((id) => ({ id, name: 'Somebody', language: 'en', created_at: at })),
    );
  await insertChallenges(owner, compactId, areaCode, agreementIds[0] as string, world.challenges);
  const hung = { compact_id: compactId };
  const engagements = world.engagements.map((engagement) => ({
    ...hung,
    id: newId(),
    organisation_id: organisationIds[engagement.organisation],
    provider: 'Advice',
    kind: engagement.kind,
    opened_on: engagement.openedOn,
    closed_on: engagement.closedOn,
    version: 1,
  }));
  if (engagements.length > 0) await insert('advocacy_engagement', engagements);
  const appointments = world.appointments.map((appointment) => ({
    ...hung,
    id: newId(),
    person_id: personIds[appointment.person],
    organisation_id: organisationIds[appointment.organisation],
    from_on: appointment.from,
    to_on: appointment.to,
    version: 1,
  }));
  if (appointments.length > 0) await insert('champion_appointment', appointments);
  const signatures = world.signatures.map((signature) => ({
    ...hung,
    id: newId(),
    organisation_id: organisationIds[signature.organisation],
    agreement_version_id: agreementIds[signature.agreement],
    signed_on: signature.signedOn,
    left_on: signature.leftOn,
  }));
  if (signatures.length > 0) await insert('signature', signatures);
  const inCompact = [compactId];
  const maig: ActingPerson = {
    personId: newId(),
    organisations: [],
    tied: [],
    memberOf: inCompact,
    officerOf: [],
    maigOf: inCompact,
    administratorOf: [],
  };
  return { compactId, maig, organisationIds, personIds };
}

/** Challenges with the first ledger entry that vouches for their position: each needs the other, so one statement writes both. */
export async function insertChallenges(
  owner: pg.Client,
  compactId: string,
  prefix: string,
  agreementId: string,
  challenges: ReportingWorld['challenges'],
): Promise<void> {
  const rows = challenges.map((challenge, index) => ({ id: newId(), reference: `${prefix}-${index}`, ...challenge }));
  // Plans of foreign keys are remembered; those made for a small table would read a large one again for each row.
  await owner.query('discard plans');
  await owner.query(
    `with r as (
       select * from jsonb_to_recordset($2) as r (id uuid, reference text, "countedOn" date, "acceptedOn" date, counts boolean)
     ), entry as (
       insert into ledger_entry (compact_id, challenge_id, stream, seq, event_type, role, at, from_position, to_position, facts, lasting,
           deadlines_before, deadlines_after, machine_hash, procedure_version, sealed_commitment, hash)
         select $1, r.id, 'shared', 1, 'submit', 'challenger', now(), 'draft', $4, '{}', '{}', '[]', '[]', 'm', 1, 's', 'h' from r
     )
     insert into challenge (compact_id, id, reference, version, stage, sub_state, clock, track, regional_support, external_proceedings, review,
         ledger_head, machine_hash, procedure_version, agreement_version_id, received_at, counted_on, channel, language, event_from,
         identity_protected, accepted_on, challenger_sector, respondent_sector, counts)
       select $1, r.id, r.reference, 1, 'logged', 'triage', 'running', 'standard', 'none', 'none', 'none', 'h', 'm', 1, $3,
           r."countedOn", r."countedOn", 'web', 'en', r."countedOn", false, r."acceptedOn", 'vcs', 'public', r.counts from r`,
    [compactId, JSON.stringify(rows), agreementId, position],
  );
}

function columnsOf(rows: object[]): string {
  return Object.keys(rows[0] ?? {}).join(', ');
}
