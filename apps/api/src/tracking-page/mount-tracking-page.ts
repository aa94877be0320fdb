import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const FOLDER = path.join(__dirname, 'page');
const PAGE = 'index.html';

/** The page runs and shows what it brings along, talks to this server, and makes no HTML out of text. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join(';');

/** Where a case is followed is nobody else's business: not kept, not found by search engines, not told to other sites. */
const PAGE_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
} as const;

/** Always asked for, and sent again only when it was changed. */
const ASSET_CACHING = 'no-cache';

/**
 * Serves the page with which a customer follows the own case at `/track/{id}`, whatever the id is: the page asks the API with the token of its own address, which
 * no browser sends. To be called before the application listens.
 */
export const mountTrackingPage = async (app: NestFastifyApplication): Promise<void> => {
  const instance: FastifyInstance = app.getHttpAdapter().getInstance();
  await instance.register(fastifyStatic, {
    root: FOLDER,
    prefix: '/track/assets/',
    wildcard: false,
    index: false,
    globIgnore: [PAGE],
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('Cache-Control', ASSET_CACHING);
    },
  });
  const page = await readFile(path.join(FOLDER, PAGE));
  instance.get('/track/:id', (_request, reply) => reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(page));
};
