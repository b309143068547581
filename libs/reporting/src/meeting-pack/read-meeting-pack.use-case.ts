import { Inject, Injectable } from '@nestjs/common';
import {
  addMonths,
  CLOCK,
  DomainError,
  londonDateOf,
  reportingYearRange,
  type Clock,
  type LocalDate,
  type ReportingYear,
} from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { indicatorReaderOf } from '../readers-of-indicators.js';
import { requestedYear } from '../reported-year.js';
import { meetingListKeys, meetingLists, type MeetingListKey } from './meeting-lists.js';

/** How far ahead the pack looks for what ends. */
const HORIZON_MONTHS = 6;

/** Which Compact (slug), and which reporting year; without one, the running year. */
export interface MeetingPackQuery {
  readonly compact: string;
  readonly year?: string | undefined;
}

/** One number: how many records of a list belong to a group, such as a stage or a rule. */
export interface MeetingNumber {
  readonly group: string;
  readonly count: number;
}

/** What a meeting reads beside the indicators. Overdue, and what ends soon, are as of `today`. */
export interface MeetingPack {
  readonly year: ReportingYear;
  readonly today: LocalDate;
  readonly until: LocalDate;
  readonly numbers: Readonly<Record<MeetingListKey, readonly MeetingNumber[]>>;
}

/** A record behind a number: references and dates, or a Champion's name, and nothing that anybody wrote. */
export interface MeetingRecord {
  readonly recordId: string;
  readonly recordedOn: string;
  readonly fields: Readonly<Record<string, string | null>>;
}

/** The numbers of a meeting pack and the lists behind them, for MAIG and officers. */
@Injectable()
export class ReadMeetingPack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, not-allowed, field-errors */
  async execute(person: SignedInPerson, query: MeetingPackQuery): Promise<MeetingPack> {
    const asked = this.asked(person, query);
    const numbers = await this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const found: [MeetingListKey, readonly MeetingNumber[]][] = [];
      for (const key of meetingListKeys) {
        found.push([
          key,
          await tx.rows<MeetingNumber>(
            `with period as (select $2::date, $3::date, $4::date, $5::date)
             select l."group", count(*)::integer as count from (${meetingLists[key]}) l, period group by l."group" order by l."group"`,
            asked.parameters,
          ),
        ]);
      }
      return Object.fromEntries(found) as MeetingPack['numbers'];
    });
    return { year: asked.year, today: asked.today, until: asked.until, numbers };
  }

  /**
   * The records behind a number, or behind all numbers of a list. A page starts after [recordedOn, recordId].
   * @throws DomainError not-found for a list that there is not, not-allowed, field-errors
   */
  async list(
    person: SignedInPerson,
    query: MeetingPackQuery & { readonly list: string; readonly group?: string | undefined; readonly page: PageRequest },
  ): Promise<Page<MeetingRecord>> {
    const asked = this.asked(person, query);
    const key = meetingListKeys.find((one) => one === query.list);
    if (!key) throw new DomainError('not-found');
    const { limit, after } = query.page;
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<MeetingRecord>(
        `with period as (select $2::date, $3::date, $4::date, $5::date)
         select l.record_id as "recordId", l.recorded_on as "recordedOn", l.fields from (${meetingLists[key]}) l, period
          where ($6::text is null or l."group" = $6) and ($7::date is null or (l.recorded_on, l.record_id) > ($7::date, $8::text))
          order by l.recorded_on, l.record_id limit $9`,
        [...asked.parameters, query.group ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
    return pageOf(rows, limit, (row) => [row.recordedOn, row.recordId]);
  }

  private asked(person: SignedInPerson, query: MeetingPackQuery) {
    const { compactId } = indicatorReaderOf(person, query.compact);
    const now = this.clock.now();
    const year = requestedYear(query.year, now);
    const { from, before } = reportingYearRange(year);
    const today = londonDateOf(now);
    const until = addMonths(today, HORIZON_MONTHS);
    return { year, today, until, parameters: [compactId, from, before, today, until] };
  }
}
