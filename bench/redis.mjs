import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { built } from '../tools/lib/built.mjs';

/** Does the work with {url, flush()}: a Redis of its own, started from the PATH. Given servers are left alone: this one is flushed. */
export async function withRedis(work) {
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const redis = await built('apps/local/src/start-redis').startRedis(folder);
  if (!redis) throw new Error('this bench needs redis-server on the PATH');
  const client = new Redis(redis.url);
  try {
    return await work({ url: redis.url, flush: () => client.flushall() });
  } finally {
    client.disconnect();
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
