import type { Logger } from '@platform/observability';
import type { Installation } from './installation';

/**
 * Applies the erasures in the log to the keys while the process starts, and logs what came of it. Nobody need wait: no key is given before, and what failed is
 * tried again when the first one is asked for.
 */
export const beginErasures = ({ erasures }: Pick<Installation, 'erasures'>, logger: Pick<Logger, 'info' | 'warn'>): void => {
  void erasures.apply().then(
    (keys) => {
      if (keys > 0) logger.warn({ keys }, 'keys of erased cases had come back, from a backup perhaps: they are destroyed');
    },
    (error: unknown) => {
      logger.warn(
        { error: error instanceof Error ? error.message : 'unknown' },
        'the erasures in the log could not be applied to the keys yet: none is given before',
      );
    },
  );
};
