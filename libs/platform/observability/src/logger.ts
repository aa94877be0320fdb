import type { LogLevel } from '@platform/config';
import { pino, type DestinationStream, type Logger } from 'pino';

export interface LoggerOptions {
  readonly level: LogLevel;
  /** `stdout` unless told otherwise. */
  readonly destination?: 'stdout' | 'stderr' | DestinationStream;
}

const STDOUT = 1;
const STDERR = 2;

/** A logger that writes one JSON object a line, with `level` as a word and `time` as an RFC 3339 UTC instant. */
export const createLogger = ({ level, destination = 'stdout' }: LoggerOptions): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    streamOf(destination),
  );

const streamOf = (destination: 'stdout' | 'stderr' | DestinationStream): DestinationStream => {
  if (typeof destination !== 'string') return destination;
  return pino.destination({ dest: destination === 'stdout' ? STDOUT : STDERR, sync: true });
};
