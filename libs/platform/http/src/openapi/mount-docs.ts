import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pathOf } from '../application/path';

const DOCS_PATH = 'api/docs';
const DOCUMENT_PATH = 'api/openapi.json';

/** Swagger UI brings its own scripts and styles, sets styles in the page and draws its icons from `data:` addresses. */
const DOCS_CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

/** Serves the document at `/api/openapi.json` and Swagger UI at `/api/docs`. To be called before the application listens. */
export const mountDocs = (app: NestFastifyApplication, document: OpenAPIObject): void => {
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onSend', async (request, reply) => {
    const path = pathOf(request.url);
    if (path === `/${DOCS_PATH}` || path.startsWith(`/${DOCS_PATH}/`))
      reply.header('Content-Security-Policy', DOCS_CONTENT_SECURITY_POLICY);
    return Promise.resolve();
  });
  SwaggerModule.setup(DOCS_PATH, app, document, { jsonDocumentUrl: DOCUMENT_PATH, raw: ['json'], customSiteTitle: document.info.title });
};
