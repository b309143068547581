import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest, type Tx } from '#libs/persistence';
import { detailsOf, listRecords, type CountedRecord } from '../indicators/count-and-list.js';
import { countedIndicatorOf } from '../indicators/counted-indicators.js';
import { indicatorReaderOf, type IndicatorReader } from '../readers-of-indicators.js';
import { countedStatus, requestedYear, runningYear } from '../reported-year.js';

/** Which indicator of which Compact (slug) and year. A page starts after a record's [recordedOn, recordId]. */
export interface ListIndicatorRecords {
  readonly compact: string;
  readonly key: string;
  readonly year?: string | undefined;
  readonly page: PageRequest;
}

/** A record as its reader gets it: `fields` for MAIG and officers alike, names where the reader may see them. */
export type IndicatorRecord = CountedRecord;

const empty: Page<IndicatorRecord> = { items: [], next: undefined };

/** The records behind an indicator's number. Over all pages there are exactly as many as the number says. */
@Injectable()
export class ListIndicatorRecordsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found (an unknown indicator too), not-allowed, field-errors */
  async execute(person: SignedInPerson, command: ListIndicatorRecords): Promise<Page<IndicatorRecord>> {
    const reader = indicatorReaderOf(person, command.compact);
    const now = this.clock.now();
    const year = requestedYear(command.year, now);
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const indicator = countedIndicatorOf(command.key);
      if (!indicator) return noRecords(tx, reader, command.key);
      if (countedStatus(year, runningYear(now)) === 'notApplicable') return empty;
      const { limit, after } = command.page;
      const rows = await listRecords(tx, indicator, reader.compactId, year, { limit: limit + 1, after });
      const page = pageOf(rows, limit, (record) => [record.recordedOn, record.recordId]);
      if (!reader.isOfficer && !indicator.detailsForMaig) return page;
      const ids = page.items.map((record) => record.recordId);
      const details = await detailsOf(tx, indicator, reader.compactId, ids);
      const withDetails = (record: CountedRecord) => ({ ...record, fields: { ...record.fields, ...details.get(record.recordId) } });
      return { ...page, items: page.items.map(withDetails) };
    });
  }
}

/** An indicator of the action plan that nobody has provided has no records; one that does not exist is not found. */
async function noRecords(tx: Tx, reader: IndicatorReader, key: string): Promise<Page<IndicatorRecord>> {
  const planned = await tx.row('select 1 from indicator_definition where compact_id = $1 and key = $2', [reader.compactId, key]);
  if (!planned) throw new DomainError('not-found');
  return empty;
}
