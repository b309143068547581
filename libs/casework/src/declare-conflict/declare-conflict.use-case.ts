import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, newId, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { ConflictDeclarationEntity, idempotently, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { machineHash } from '#libs/workflow';
import { appendToLedger, streamHead } from '../ledger/append-to-ledger.js';

/** What somebody says before they can open a file. */
export type ConflictDeclaration = { readonly interest: false } | { readonly interest: true; readonly nature: string };

/** The parties' names, and what this person has declared so far: all that is shown before a declaration. */
export interface DeclarationView {
  readonly reference: string;
  readonly parties: readonly { readonly role: string; readonly name: string }[];
  readonly declaration: { readonly interest: boolean; readonly nature: string | null; readonly declaredAt: string } | null;
}

interface Named {
  readonly compactId: string;
  readonly id: string;
  readonly procedureVersion: number;
}

/**
 * Conflicts of interest, declared per case before the file can be opened and again whenever something changes. Who has a known tie
 * with a party learns nothing, not even that the challenge is there.
 */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The names to declare on. 404 for whoever holds no eligible role in the Compact or is tied to a party. */
  async read(person: SignedInPerson, reference: string): Promise<DeclarationView> {
    return this.unitOfWork.read(actingPersonOf(person), async (tx) =>
      declarationView(tx, person, await challengeNamed(tx, reference), reference),
    );
  }

  /** Declares. A later declaration replaces an earlier one; both stay in the ledger. */
  async execute(
    person: SignedInPerson,
    reference: string,
    declaration: ConflictDeclaration,
    request: IdempotentRequest,
  ): Promise<StoredAnswer<DeclarationView>> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const challenge = await challengeNamed(tx, reference);
        await declareConflict(tx, person, challenge, declaration, this.clock.now());
        return { status: 201, headers: {}, body: await declarationView(tx, person, challenge, reference) };
      }),
    );
  }
}

/** The challenge of that reference, for those who may declare on it. */
export async function challengeNamed(tx: Tx, reference: string): Promise<Named> {
  const named = await tx.row<Named>(
    'select compact_id as "compactId", id, procedure_version as "procedureVersion" from app.challenge_named($1)',
    [reference],
  );
  if (!named) throw new DomainError('not-found');
  return named;
}

/** Writes a declaration and its ledger row, which stands in the stream of access to the file. */
export async function declareConflict(
  tx: Tx,
  person: Pick<SignedInPerson, 'personId'>,
  challenge: Named,
  declaration: ConflictDeclaration,
  now: Date,
): Promise<void> {
  const { compactId, id: challengeId } = challenge;
  const nature = declaration.interest ? declaration.nature : null;
  // Somebody who may not open the file yet cannot lock its row, so declarations on one challenge take turns on its id.
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [challengeId]);
  await tx.change(
    'update conflict_declaration set superseded_at = $4 where compact_id = $1 and challenge_id = $2 and person_id = $3 and superseded_at is null',
    [compactId, challengeId, person.personId, now],
  );
  await tx.insert(ConflictDeclarationEntity, [
    {
      compactId,
      challengeId,
      id: newId(),
      personId: person.personId,
      interest: declaration.interest,
      nature,
      declaredAt: now,
      supersededAt: null,
    },
  ]);
  await appendToLedger(
    tx,
    await streamHead(tx, compactId, challengeId, 'access'),
    {
      compactId,
      challengeId,
      stream: 'access',
      eventType: 'declare-conflict',
      role: 'declarant',
      at: now.toISOString(),
      fromPosition: '',
      toPosition: '',
      facts: {},
      lasting: { interest: declaration.interest },
      deadlinesBefore: [],
      deadlinesAfter: [],
      machineHash,
      procedureVersion: challenge.procedureVersion,
    },
    { actorPersonId: person.personId, payload: { interest: declaration.interest, nature } },
  );
}

async function declarationView(tx: Tx, person: SignedInPerson, { compactId, id }: Named, reference: string): Promise<DeclarationView> {
  const parties = await tx.rows<{ role: string; name: string }>('select capacity as role, name from app.parties_to_declare_on($1, $2)', [
    compactId,
    id,
  ]);
  const own = await tx.row<{ interest: boolean; nature: string | null; declaredAt: Date }>(
    `select interest, nature, declared_at as "declaredAt" from conflict_declaration
     where compact_id = $1 and challenge_id = $2 and person_id = $3 and superseded_at is null`,
    [compactId, id, person.personId],
  );
  return { reference, parties, declaration: own ? { ...own, declaredAt: own.declaredAt.toISOString() } : null };
}
