/** The database role a connection takes on. Both are bound by row-level security; neither owns a table. */
export type DatabaseRole = 'compact_app' | 'compact_worker';

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
  return { url: rest.length > 0 ? `${address}?${rest.join('&')}` : address, options: [...own, `-c role=${role}`].join(' ') };
}
