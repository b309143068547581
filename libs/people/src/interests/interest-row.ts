import { canonicalJson, sha256Hex } from '#libs/kernel';

/** What can tie a person to an organisation. */
export const interestKinds = ['employment', 'trusteeship', 'funding', 'family', 'other'] as const;
/** What ties one person to one organisation. */
export type InterestKind = (typeof interestKinds)[number];

/** For so long after its last day a tie keeps a person off the cases of that organisation: see `app.signed_in_person`. */
export const monthsThatAnEndedTieCounts = 36;

/** A tie of a person with an organisation. */
export interface InterestRow {
  readonly id: string;
  readonly compact: string;
  readonly organisationId: string;
  /** Its name; null where the reader may not see the organisation any more. */
  readonly organisation: string | null;
  readonly kind: InterestKind;
  readonly from: string;
  /** The last day; null while it lasts. */
  readonly to: string | null;
}

/** What a change of a tie is held against, worked out from its days. */
export function versionOfInterest({ from, to }: Pick<InterestRow, 'from' | 'to'>): number {
  // Seven hexadecimal digits fit into an ETag's number.
  return Number.parseInt(sha256Hex(canonicalJson({ from, to })).slice(0, 7), 16);
}

export const SELECT_INTEREST = `select i.id, x.slug as compact, i.organisation_id as "organisationId", o.name as organisation, i.kind, i.from_on as "from", i.to_on as "to"
  from interest i join compact x on x.id = i.compact_id left join organisation o on o.compact_id = i.compact_id and o.id = i.organisation_id`;
