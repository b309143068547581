/** Keys of the lists behind the numbers of a meeting pack. They stand in addresses. */
export const meetingListKeys = [
  'open-challenges',
  'overdue-challenges',
  'missed-deadlines',
  'ended-challenges',
  'appointments-ending',
  'training-ending',
] as const;
/** One list of a meeting pack. */
export type MeetingListKey = (typeof meetingListKeys)[number];

/**
 * SQL of each list: `$1` the Compact, `$2` and `$3` the half-open range of the year, `$4` today, `$5` the horizon. Gives record_id,
 * recorded_on, "group" and fields. Every number of the pack is the count of one group of one of these, so number and list cannot differ.
 */
export const meetingLists: Readonly<Record<MeetingListKey, string>> = {
  'open-challenges': `select c.id::text as record_id, c.counted_on as recorded_on, c.stage as "group",
      jsonb_build_object('reference', c.reference, 'countedOn', c.counted_on, 'stage', c.stage, 'overdueSince', c.overdue_since) as fields
    from app.open_challenges($1, $4::date) c`,
  'overdue-challenges': `select c.id::text as record_id, c.overdue_since as recorded_on, c.stage as "group",
      jsonb_build_object('reference', c.reference, 'countedOn', c.counted_on, 'stage', c.stage, 'overdueSince', c.overdue_since) as fields
    from app.open_challenges($1, $4::date) c where c.overdue_since is not null`,
  'missed-deadlines': `select d.id as record_id, d.due_on as recorded_on, split_part(d.rule, ':', 1) as "group",
      jsonb_build_object('reference', d.reference, 'rule', split_part(d.rule, ':', 1), 'dueOn', d.due_on, 'doneOn', d.ended_on) as fields
    from app.missed_deadlines($1, $2::date, $3::date) d`,
  'ended-challenges': `select c.id::text as record_id, c.ended_on as recorded_on, c.outcome as "group",
      jsonb_build_object('reference', c.reference, 'endedOn', c.ended_on, 'outcome', c.outcome) as fields
    from app.ended_challenges($1, $2::date, $3::date) c`,
  'appointments-ending': championsToRenew('appointment'),
  'training-ending': championsToRenew('training'),
};

function championsToRenew(what: 'appointment' | 'training'): string {
  return `select r.appointment_id::text as record_id, coalesce(r.ends_on, $4::date) as recorded_on, r.state as "group",
      jsonb_build_object('name', p.name, 'organisation', o.name, 'endsOn', r.ends_on, 'state', r.state) as fields
    from app.champions_to_renew($1, $4::date, $5::date) r join organisation o on o.compact_id = $1 and o.id = r.organisation_id
      left join person p on p.id = r.person_id where r.what = '${what}'`;
}
