/** A text in both languages of the product. */
export interface Bilingual {
  readonly en: string;
  readonly cy: string;
}

/** Keys of the indicators that the product counts itself. Stable: other programs read them. */
export type CountedIndicatorKey = 'challenges-made' | 'challenges-accepted' | 'groups-using-advocacy' | 'compact-champions' | 'signatories';

/**
 * An indicator whose value is the number of rows of one query. There is no second query for the number, so the number and the list
 * behind it cannot differ.
 */
export interface CountedIndicator {
  readonly key: CountedIndicatorKey;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  /** Goes up when the definition changes what is counted, so that figures of different definitions are not compared. */
  readonly definitionVersion: number;
  /** Why a change in one direction is not plainly good or bad; null where it is. */
  readonly directionNote: Bilingual | null;
  /**
   * SQL of the records: `$1` is the Compact, `period.from_on` and `period.before_on` the half-open range of the year. Gives
   * record_id (uuid), recorded_on (date), which order the list, and fields (jsonb): what MAIG may read.
   */
  readonly recordsQuery: string;
  /**
   * SQL that adds names: `$1` is the Compact, `$2` the record ids; gives record_id and details (jsonb). It runs under row-level
   * security apart from the count, so a name that a reader may not see takes no record away.
   */
  readonly detailsQuery: string;
  /** Whether MAIG gets the details too. Who challenged and who sought advice is for officers alone. */
  readonly detailsForMaig: boolean;
}
