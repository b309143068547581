import type { Clock } from '#libs/kernel';
import { ConfigurationError, readConfiguration, type Configuration } from '#libs/platform';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

/** What every command gets: the environment it runs in. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
}

/** @throws Failure with every problem of the configuration at once */
export function configurationOf({ env }: CommandContext): Configuration {
  try {
    return readConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new Failure(error.message);
    throw error;
  }
}
