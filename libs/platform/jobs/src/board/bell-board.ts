import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Queue } from 'bullmq';
import type { FastifyPluginCallback } from 'fastify';
import { Redis } from 'ioredis';
import { optionsOf, QUEUE, type BullBellParts } from '../bell/bull-bell';

/** Pages that show the bells. */
export interface BellBoard {
  readonly plugin: FastifyPluginCallback;
  close(): Promise<void>;
}

/** Who was refused before the pages were asked stays refused. Whatever else goes wrong here: Redis does not answer. */
const notThere = (error: Error): never => {
  throw 'status' in error ? error : Object.assign(new Error('Redis does not answer'), { statusCode: 503 });
};

/**
 * The bells as Bull Board shows them: to look at, nothing can be done with them. Redis need not be there yet. Who may look is for others to say.
 *
 * @param path where the pages are served: `/admin/bells`
 */
export const openBellBoard = (parts: Omit<BullBellParts, 'listener'>, path: string): BellBoard => {
  const connection = new Redis(parts.url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const queue = new Queue(QUEUE, { ...optionsOf(parts), connection });
  // The pages say so themselves.
  for (const source of [connection, queue]) source.on('error', () => undefined);
  const pages = new FastifyAdapter().setBasePath(path);
  const options = { uiConfig: { boardTitle: 'Redress: bells', hideRedisDetails: true } };
  createBullBoard({ queues: [new BullMQAdapter(queue, { readOnlyMode: true })], serverAdapter: pages, options });
  pages.setErrorHandler(notThere);
  return {
    plugin: pages.registerPlugin(),
    close: async () => {
      await queue.close().catch(() => undefined);
      connection.disconnect();
    },
  };
};
