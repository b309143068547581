import type { ClientBase } from 'pg';

/** One table as the database's own catalogue describes it. Every entry is one line of SQL in the server's normal form. */
export interface TableShape {
  readonly name: string;
  /** In the table's order. */
  readonly columns: readonly string[];
  /** By kind (primary key, unique, foreign key, check), then by name. */
  readonly constraints: readonly string[];
  /** Those that no constraint made, by name. */
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
  readonly rowSecurity: readonly string[];
  readonly grants: readonly string[];
}

const TABLES = `
  select c.oid, c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('migrations', 'typeorm_metadata') order by c.relname collate "C"`;

const COLUMNS = `
  select a.attrelid as oid, format('%I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when d.adbin is null then '' when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
        else ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
      case when a.attnotnull then ' not null' else '' end) as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attnum > 0 and not a.attisdropped order by a.attnum`;

// PostgreSQL 18 lists each "not null" as a constraint too; the column says it already.
const CONSTRAINTS = `
  select conrelid as oid, format('constraint %I %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint
   where contype in ('p', 'u', 'f', 'c', 'x') order by array_position('{p,u,f,c,x}', contype::text), conname collate "C"`;

const INDEXES = `
  select i.indrelid as oid, replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON ') as line from pg_index i join pg_class c on c.oid = i.indexrelid
   where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by c.relname collate "C"`;

const TRIGGERS = `
  select tgrelid as oid, replace(pg_get_triggerdef(oid), ' ON public.', ' ON ') as line from pg_trigger where not tgisinternal order by tgname collate "C"`;

const POLICIES = `
  select p.polrelid as oid, format('create policy %I on %I for %s to %s', p.polname, c.relname,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      (select string_agg(case when r = 0 then 'public' else r::regrole::text end, ', ' order by r::regrole::text) from unnest(p.polroles) r))
      || coalesce(' using ' || regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g'), '')
      || coalesce(' with check ' || regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\\s+', ' ', 'g'), '') as line
    from pg_policy p join pg_class c on c.oid = p.polrelid order by p.polname collate "C"`;

// A right on some columns alone is kept with each column.
const GRANTS = `
  with held as (
    select c.oid, c.relname, g.grantee, g.privilege_type as privilege, null as attname from pg_class c, aclexplode(c.relacl) g where g.grantee <> c.relowner
    union all select c.oid, c.relname, g.grantee, g.privilege_type, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
      where g.grantee <> c.relowner and not a.attisdropped
  ), rights as (
    select oid, relname, grantee, lower(privilege) || coalesce(' (' || string_agg(quote_ident(attname), ', ' order by attname collate "C") || ')', '') as line
      from held group by oid, relname, grantee, privilege, attname is null
  )
  select oid, format('grant %s on %I to %s', string_agg(line, ', ' order by line collate "C"), relname,
      case when grantee = 0 then 'public' else grantee::regrole::text end) as line
    from rights group by oid, relname, grantee order by grantee::regrole::text collate "C"`;

const FUNCTIONS = `
  select format('create function %s.%I(%s) returns %s language %s %s%s%s -- body %s', n.nspname, p.proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid),
      l.lanname, case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end, case when p.prosecdef then ' security definer' else '' end,
      coalesce(' set ' || array_to_string(p.proconfig, ' set '), ''), left(encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex'), 16)) as line,
      coalesce((select string_agg(case when g.grantee = 0 then 'public' else g.grantee::regrole::text end, ', ' order by g.grantee::regrole::text collate "C")
        from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee <> p.proowner), 'nobody') as callers
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
   where n.nspname in ('public', 'app') and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')
   order by n.nspname, p.proname collate "C", pg_get_function_identity_arguments(p.oid)`;

interface Line {
  readonly oid: number;
  readonly line: string;
}

/** Every table of the product (not TypeORM's own), in the order of their names. */
export async function readTables(client: ClientBase): Promise<TableShape[]> {
  const linesOf = async (sql: string): Promise<(oid: number) => string[]> => {
    const { rows } = await client.query<Line>(sql);
    return (oid) => rows.filter((row) => row.oid === oid).map((row) => row.line);
  };
  const { rows: tables } = await client.query<{ oid: number; name: string; walled: boolean; forced: boolean }>(TABLES);
  const columns = await linesOf(COLUMNS);
  const constraints = await linesOf(CONSTRAINTS);
  const indexes = await linesOf(INDEXES);
  const triggers = await linesOf(TRIGGERS);
  const policies = await linesOf(POLICIES);
  const grants = await linesOf(GRANTS);
  return tables.map(({ oid, name, walled, forced }) => ({
    name,
    columns: columns(oid),
    constraints: constraints(oid),
    indexes: indexes(oid),
    triggers: triggers(oid),
    rowSecurity: [
      ...(walled ? [`alter table ${name} enable row level security`] : []),
      ...(forced ? [`alter table ${name} force row level security`] : []),
      ...policies(oid),
    ],
    grants: grants(oid),
  }));
}

/** Every function of the product with what it may do, a short hash of its body and who may call it. */
export async function readFunctions(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ line: string; callers: string }>(FUNCTIONS);
  return rows.map(({ line, callers }) => `${line}, called by ${callers}`);
}
