import { Logger } from '@nestjs/common';
import type { Settings } from '@platform/config';
import { openStreams } from '@redress/installation';
import { withEngines } from '../engines/with-engines';

export type OpenStreams = ReturnType<typeof openStreams>;

/**
 * Does something with the streams of the complaints alone, which stay sealed. What is logged meanwhile goes to standard error: standard output belongs to the result.
 *
 * @throws Error in one line when there is no event store, or another process is about to use it
 */
export const withStreams = <Value>(settings: Settings, work: (opened: OpenStreams) => Promise<Value>): Promise<Value> =>
  withEngines(settings, ['eventStore'], async ({ eventStore }) => {
    Logger.overrideLogger({ log: toStandardError, warn: toStandardError, error: toStandardError });
    const opened = openStreams(eventStore, settings.streamCategory);
    try {
      return await work(opened);
    } finally {
      await opened.log.close();
    }
  });

const toStandardError = (message: unknown): void => {
  process.stderr.write(`redress: ${String(message)}\n`);
};
