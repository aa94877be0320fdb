import type { FastifyInstance } from 'fastify';

/** How long requests in flight may still take once the process was told to end. Milliseconds. */
const DRAIN_TIME = 3_000;

/**
 * When the server closes, what is in flight is still answered and its connection then closed, instead of kept for a next request that
 * nobody will take; what takes longer than three seconds is ended.
 */
export const drainWhenClosing = (instance: FastifyInstance, drainTime = DRAIN_TIME): void => {
  let closing = false;
  instance.addHook('preClose', (done) => {
    closing = true;
    const deadline = setTimeout(() => instance.server.closeAllConnections(), drainTime);
    instance.server.once('close', () => clearTimeout(deadline));
    done();
  });
  instance.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('Connection', 'close');
    done();
  });
};
