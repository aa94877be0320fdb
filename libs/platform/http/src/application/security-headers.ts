import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Answers are data: nothing in them may be run, framed or fetched from. */
export const addSecurityHeaders = async (instance: FastifyInstance): Promise<void> => {
  await instance.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
};
