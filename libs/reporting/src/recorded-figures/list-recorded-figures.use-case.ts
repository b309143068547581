import { Injectable } from '@nestjs/common';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { planReaderOf } from '../action-plan/plan-roles.js';
import { plannedIndicator } from '../action-plan/planned-indicator.js';
import { countedIndicatorOf } from '../indicators/counted-indicators.js';
import { figuresOf, requireFigure, type RecordedFigure } from './recorded-figure.js';

/** The figures that were recorded for an indicator, corrected ones too, for those who look after the plan and for MAIG. */
@Injectable()
export class ListRecordedFiguresUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found (an unknown indicator too), not-allowed */
  async execute(person: SignedInPerson, compact: string, key: string): Promise<readonly RecordedFigure[]> {
    const { compactId } = planReaderOf(person, compact);
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      await requireIndicator(tx, compactId, key);
      return figuresOf(tx, compactId, key);
    });
  }

  /** The one of a year that stands. @throws DomainError not-found, not-allowed */
  async one(person: SignedInPerson, compact: string, key: string, year: string): Promise<RecordedFigure> {
    const { compactId } = planReaderOf(person, compact);
    return this.unitOfWork.read(actingPersonOf(person), (tx) => requireFigure(tx, compactId, key, year));
  }
}

async function requireIndicator(tx: Tx, compactId: string, key: string): Promise<void> {
  if (!countedIndicatorOf(key)) await plannedIndicator(tx, compactId, key);
}
