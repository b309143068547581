/** The database role a connection takes on. Both are bound by row-level security; neither owns a table. */
export type DatabaseRole = 'compact_app' | 'compact_worker';

/**
 * Row-level security makes planning dearer than most of our statements, so one plan serves them all: it is made once on a connection, not five
 * times and then weighed again. Statements therefore name in their text what narrows them, and indexes fit without statistics of a value.
 */
const ONE_PLAN = '-c plan_cache_mode=force_generic_plan';

/**
 * How a connection begins that acts as the given role from its first statement on: the address without start-up options, and the
 * options. They are kept apart because the driver lets those in the address replace any others, the role among them. Of options
 * given twice PostgreSQL takes the last, so the role comes last.
 */
export function startUp(databaseUrl: string, role: DatabaseRole): { url: string; options: string } {
  const [address = '', query] = databaseUrl.split(/\?(.*)/s);
  const parameters = (query ?? '').split('&').filter((parameter) => parameter !== '');
  const isOptions = (parameter: string): boolean => decodeURIComponent(parameter.split('=')[0] ?? '') === 'options';
  const own = new URLSearchParams(parameters.filter(isOptions).join('&')).getAll('options');
  const rest = parameters.filter((parameter) => !isOptions(parameter));
  return { url: rest.length > 0 ? `${address}?${rest.join('&')}` : address, options: [ONE_PLAN, ...own, `-c role=${role}`].join(' ') };
}
