import { Injectable } from '@nestjs/common';
import { nobody, UnitOfWork } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';
import { newestCalendar, type CalendarRow } from './calendar-row.js';

/** The days on which a Compact does not work. Public. */
@Injectable()
export class ShowCalendarUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(slug: string): Promise<CalendarRow> {
    return this.unitOfWork.read(nobody, async (tx) => newestCalendar(tx, (await compactRow(tx, slug)).id));
  }
}
