import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Settings } from '@platform/config';
import { originOf, whoServes } from '../served-redress';
import { ok, problem, reasonOf, type Finding } from './finding';

/** Whether the API serves at its address, or could. */
export const checkPort = async ({ host, port }: Settings): Promise<Finding> => {
  if (port === 0) return ok('a free one is taken at each start');
  const origin = originOf({ host, port });
  const served = await whoServes(origin);
  switch (served.kind) {
    case 'ready':
      return ok(`${origin} is served by a Redress that is ready`);
    case 'not-ready':
      return problem(
        `${origin} is served by a Redress that is not ready (${served.parts.join(', ')})`,
        'see to these parts, and read its log',
      );
    case 'none':
      return ofFreePort(host, port);
  }
};

/** Listens for a moment, the only way to know. */
const ofFreePort = async (host: string, port: number): Promise<Finding> => {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return ok(`${String(port)} of ${host} is free`);
  } catch (error) {
    return isTaken(error)
      ? problem(`${String(port)} of ${host} is taken by another program`, 'set PORT to another one, or end that program')
      : problem(`nothing can listen on ${String(port)} of ${host}: ${reasonOf(error)}`, 'correct HOST or PORT');
  }
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
