import { Injectable } from '@nestjs/common';
import { nobody, UnitOfWork } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';
import { redressRoutesOf, type RedressRoutes } from './redress-routes.js';

/** The other routes of redress that a Compact points to. Public. */
@Injectable()
export class ListRedressRoutesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(slug: string): Promise<RedressRoutes> {
    return this.unitOfWork.read(nobody, async (tx) => redressRoutesOf(tx, (await compactRow(tx, slug)).id));
  }
}
