import pg from 'pg';
import { startUp, type DatabaseRole } from './start-up.js';

const RECONNECT_MS = 2_000;

/** A running LISTEN; `stop` ends it and its connection. */
export interface ChannelListener {
  stop(): Promise<void>;
}

/**
 * Calls `onNotified` for every NOTIFY on the channel, and after each (re)connection, because notifications sent while nobody
 * listened are lost. It only saves waiting: whoever uses it must look by itself from time to time.
 * @param onError told of every lost connection; the listener goes on trying
 */
export function listenTo(
  channel: string,
  options: { databaseUrl: string; role: DatabaseRole; onNotified: () => void; onError: (error: unknown) => void },
): ChannelListener {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const open = async (): Promise<void> => {
    const { url, options: startUpOptions } = startUp(options.databaseUrl, options.role);
    const opening = new pg.Client({ connectionString: url, options: startUpOptions, keepAlive: true });
    let lost = false;
    const onLost = (error: unknown): void => {
      if (lost || stopped) return;
      lost = true;
      options.onError(error);
      void opening.end().catch(() => undefined);
      retry = setTimeout(() => void open(), RECONNECT_MS);
    };
    opening.on('error', onLost);
    opening.on('end', () => onLost(new Error('The listening connection was closed')));
    opening.on('notification', options.onNotified);
    client = opening;
    try {
      await opening.connect();
      await opening.query(`listen ${pg.escapeIdentifier(channel)}`);
      options.onNotified();
    } catch (error) {
      onLost(error);
    }
  };

  const opened = open();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await opened;
      await client?.end().catch(() => undefined);
    },
  };
}
