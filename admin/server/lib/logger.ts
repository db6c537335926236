/** The server's own log: one JSON object a line on standard error, for journald or a log collector. */
import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * Creates a logger.
 *
 * @param level `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`; by default LOG_LEVEL, else `info`
 */
export function createLogger(level = process.env['LOG_LEVEL'] ?? 'info'): Logger {
  const known = level in pino.levels.values || level === 'silent';
  return pino(
    {
      level: known ? level : 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: pino.stdSerializers.err },
    },
    // Written at once: a line must not be lost when the process is killed, and there are few of them.
    pino.destination({ dest: 2, sync: true }),
  );
}
