import { Injectable } from '@nestjs/common';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { planReaderOf } from './plan-roles.js';
import { plannedIndicator, plannedIndicators, type PlannedIndicator } from './planned-indicator.js';

/** The indicators of a Compact's action plan in its order, for those who look after it and for MAIG. */
@Injectable()
export class ReadActionPlanUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that ended too. @throws DomainError not-found, not-allowed */
  async execute(person: SignedInPerson, compact: string): Promise<readonly PlannedIndicator[]> {
    const { compactId } = planReaderOf(person, compact);
    return this.unitOfWork.read(actingPersonOf(person), (tx) => plannedIndicators(tx, compactId));
  }

  /** @throws DomainError not-found, not-allowed */
  async one(person: SignedInPerson, compact: string, key: string): Promise<PlannedIndicator> {
    const { compactId } = planReaderOf(person, compact);
    return this.unitOfWork.read(actingPersonOf(person), (tx) => plannedIndicator(tx, compactId, key));
  }
}
