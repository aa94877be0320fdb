import { isClientHazard } from '@platform/event-store';
import type { Logger } from 'pino';

/** Lets the process survive errors that the event store's client lets escape, which are logged; any other uncaught error is logged and ends it. */
export const surviveClientHazards = (logger: Logger): void => {
  const judge = (error: unknown): void => {
    if (isClientHazard(error)) {
      logger.warn({ err: error }, 'the client of the event store let an error escape');
      return;
    }
    logger.fatal({ err: error }, 'uncaught error');
    process.exit(1);
  };
  process.on('unhandledRejection', judge);
  process.on('uncaughtException', judge);
};
