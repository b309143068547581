import { Injectable } from '@nestjs/common';
import { nobody, UnitOfWork } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';
import { procedureOf, type StoredProcedure } from './procedure-of.js';

/** A Compact's procedure: the newest version, or the one that a challenge keeps. Public. */
@Injectable()
export class ShowProcedureUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(slug: string, version?: number): Promise<StoredProcedure> {
    return this.unitOfWork.read(nobody, async (tx) => procedureOf(tx, (await compactRow(tx, slug)).id, version));
  }
}
