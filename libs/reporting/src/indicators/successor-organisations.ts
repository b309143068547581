/**
 * SQL of a common table expression `successor (id, now_id)`: each organisation of the Compact `$1` and the one that stands for it
 * now, over any number of mergers. An organisation in a ring of replacements is in no row; readers fall back on its own id.
 */
export const SUCCESSORS = `successor (id, now_id) as (
    select o.id, o.id from organisation o where o.compact_id = $1 and o.replaced_by is null
    union all
    select o.id, s.now_id from successor s join organisation o on o.compact_id = $1 and o.replaced_by = s.id
  )`;
