import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type ReportingYear } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest, type Tx } from '#libs/persistence';
import { plannedIndicator } from '../action-plan/planned-indicator.js';
import { detailsOf, listRecords, type CountedRecord } from '../indicators/count-and-list.js';
import { countedIndicatorOf } from '../indicators/counted-indicators.js';
import { indicatorReaderOf } from '../readers-of-indicators.js';
import { countsItself } from '../record-keeping.js';
import { figuresOfYear } from '../recorded-figures/recorded-figure.js';
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

/**
 * The records behind an indicator's number. Over all pages there are exactly as many as a counted number says; behind a recorded one
 * stands the record of its source.
 */
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
      if (!indicator) await plannedIndicator(tx, reader.compactId, command.key);
      const running = runningYear(now);
      if (!indicator || !(await countsItself(tx, indicator, reader.compactId, year, running)))
        return recordedFigures(tx, reader.compactId, command.key, year, command.page);
      if (countedStatus(year, running) === 'notApplicable') return empty;
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

/** Behind a recorded figure stands what was recorded: it, and those that it corrects. Without one there is nothing. */
async function recordedFigures(
  tx: Tx,
  compactId: string,
  key: string,
  year: ReportingYear,
  { limit, after }: PageRequest,
): Promise<Page<IndicatorRecord>> {
  const rows = await figuresOfYear(tx, compactId, key, year, { limit: limit + 1, after });
  const page = pageOf(rows, limit, ({ recordedOn, id }) => [recordedOn, id]);
  const items = page.items.map(({ id, recordedOn, value, source, reason, recordedAs, recordedBy, isReplaced }) => ({
    recordId: id,
    recordedOn,
    fields: { recordedOn, value, source, reason, recordedAs, recordedBy, state: isReplaced ? 'replaced' : 'standing' },
  }));
  return { ...page, items };
}
