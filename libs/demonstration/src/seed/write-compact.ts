import { newId } from '#libs/kernel';
import {
  CalendarEntity,
  CompactEntity,
  IndicatorDefinitionEntity,
  OrganisationEntity,
  ProcedureVersionEntity,
  RedressBodyEntity,
  SignatureEntity,
  type Tx,
} from '#libs/persistence';
import { procedureDefaults } from '#libs/workflow';
import type { CompactSeed } from '../compacts/compact-seed.js';
import { bankHolidays } from '../reference-data/bank-holidays.js';
import { redressBodiesOf } from '../reference-data/redress-bodies.js';
import { writeAgreements } from './write-agreements.js';
import type { WrittenCompact } from './write-people.js';

/** Writes a Compact with all that belongs to no person: calendar, procedure, agreements, redress, action plan, organisations. */
export async function writeCompact(tx: Tx, seed: CompactSeed, compactId: string, now: Date): Promise<WrittenCompact> {
  const { slug, name, nameCy, areaCode, nation, division, regionalLink } = seed;
  const published = { publishesChampions: true, publishesOrganisations: true, looksShowNames: false };
  await tx.insert(CompactEntity, [
    { id: compactId, slug, name, nameCy, areaCode, nation, division, regionalLink, ...published, version: 1, createdAt: now },
  ]);
  await tx.insert(CalendarEntity, [
    {
      compactId,
      version: 1,
      label: 'Bank holidays as they came with the product',
      holidays: bankHolidays(division),
      closures: [],
      createdAt: now,
    },
  ]);
  await tx.insert(ProcedureVersionEntity, [{ compactId, version: 1, settings: { ...procedureDefaults, regionalLink }, publishedAt: now }]);
  await tx.insert(
    RedressBodyEntity,
    redressBodiesOf(nation).map((body) => ({ compactId, ...body })),
  );
  await tx.insert(
    IndicatorDefinitionEntity,
    seed.indicators.map((indicator, position) => ({
      compactId,
      ...indicator,
      position,
      baselineValue: null,
      baselineYear: null,
      baselineSource: null,
      targetValue: null,
      nameCy: null,
      lastYear: null,
      version: 1,
    })),
  );
  const agreementIds = await writeAgreements(tx, compactId, seed.agreements);
  return writeOrganisations(tx, seed, compactId, agreementIds.at(-1), now);
}

async function writeOrganisations(
  tx: Tx,
  seed: CompactSeed,
  compactId: string,
  agreementId: string | undefined,
  now: Date,
): Promise<WrittenCompact> {
  const ids = new Map(seed.organisations.map((organisation) => [organisation.name, newId()]));
  const organisationId = (name: string) => {
    const id = ids.get(name);
    if (!id) throw new Error(`The demonstration of ${seed.slug} has no organisation called ${name}.`);
    return id;
  };
  await tx.insert(
    OrganisationEntity,
    seed.organisations.map(({ name, sector, kind, gssCode = null }) => ({
      compactId,
      id: organisationId(name),
      name,
      sector,
      kind,
      gssCode,
      charityNumber: null,
      replacedBy: null,
      version: 1,
      createdAt: now,
    })),
  );
  const signed = seed.organisations.flatMap(({ name, signedOn }) =>
    signedOn && agreementId ? [{ name, signedOn, agreementVersionId: agreementId }] : [],
  );
  await tx.insert(
    SignatureEntity,
    signed.map(({ name, ...signature }) => ({ compactId, id: newId(), organisationId: organisationId(name), ...signature, leftOn: null })),
  );
  return { seed, compactId, organisationId };
}
