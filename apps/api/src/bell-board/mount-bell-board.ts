import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpPolicies } from '@platform/http';
import { openBellBoard } from '@platform/jobs';
import { bellPrefix, type Installation } from '@redress/installation';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitAdmin } from './admit-admin';

const PATH = '/admin/bells';

/** The pages bring their own scripts and set styles in the page; what they ask for elsewhere (a font) they do not get. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

const HEADERS = { 'Content-Security-Policy': CONTENT_SECURITY_POLICY, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } as const;

/** A browser asks for a name and a password by itself: the password is the token of an admin. */
const CHALLENGE = 'Basic realm="Redress, for admins: any name, and a token as password", charset="UTF-8"';

/**
 * Serves Bull Board at `/admin/bells` for admins, when the settings say so and there is a Redis. To be called before the application listens.
 */
export const mountBellBoard = async (app: NestFastifyApplication, { settings }: Pick<Installation, 'settings'>): Promise<void> => {
  const { bullBoard, redisUrl, streamCategory } = settings;
  if (bullBoard === 'off' || redisUrl === undefined) return;
  const board = openBellBoard({ url: redisUrl, prefix: bellPrefix(streamCategory) }, PATH);
  const policies = app.get(HttpPolicies);
  const admitted = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    reply.headers(HEADERS);
    if (await admitAdmin(request, policies)) return;
    return reply.status(401).header('WWW-Authenticate', CHALLENGE).type('text/plain').send('For admins, with a token as password.\n');
  };
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await server.register(async (pages) => {
    pages.addHook('onRequest', admitted);
    pages.addHook('onClose', () => board.close());
    await pages.register(board.plugin, { prefix: PATH });
  });
};
