import type { FastifyInstance } from 'fastify';

/** How long requests in flight may still take once the process was told to end. Milliseconds. */
const DRAIN_TIME = 5_000;

/** When the server closes, ends after five seconds what has not ended by itself. */
export const limitDraining = (instance: FastifyInstance, drainTime = DRAIN_TIME): void => {
  let deadline: NodeJS.Timeout | undefined;
  instance.addHook('preClose', (done) => {
    deadline = setTimeout(() => instance.server.closeAllConnections(), drainTime);
    done();
  });
  instance.addHook('onClose', (_, done) => {
    clearTimeout(deadline);
    done();
  });
};
