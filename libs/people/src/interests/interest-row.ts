/** What can tie a person to an organisation. */
export const interestKinds = ['employment', 'trusteeship', 'funding', 'family', 'other'] as const;
/** What ties one person to one organisation. */
export type InterestKind = (typeof interestKinds)[number];

/** A tie of a person with an organisation. */
export interface InterestRow {
  readonly id: string;
  readonly compact: string;
  readonly organisationId: string;
  readonly kind: InterestKind;
  readonly from: string;
  /** The last day; null while it lasts. */
  readonly to: string | null;
}

export const SELECT_INTEREST = `select i.id, x.slug as compact, i.organisation_id as "organisationId", i.kind, i.from_on as "from", i.to_on as "to"
  from interest i join compact x on x.id = i.compact_id`;
