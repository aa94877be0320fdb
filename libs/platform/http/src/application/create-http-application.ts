import type { DynamicModule, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { HttpPolicies } from '../http-policies';
import { limitAddresses } from '../rate-limit/limit-addresses';
import { acceptJsonObjects } from '../validation/json-body';
import { ignoreExpectations } from './expectations';
import { fastifyAdapter } from './fastify-adapter';
import { beginAnswer } from './begin-answer';
import { refuseUnknownRoutes } from './refuse-unknown-routes';
import { RouteTable } from './route-table';
import { addSecurityHeaders } from './security-headers';
import { drainWhenClosing } from './shutdown';

/** Sees every request: a request log, metrics. Called once, before the routes are known. */
export type RequestObserver = (instance: FastifyInstance) => void;

export interface HttpApplicationOptions {
  readonly logger: LoggerService;
  /** Paths at the root rather than under `/api/v1`, such as `health/live`: for those who look after the process, however often they ask. */
  readonly rootPaths?: readonly string[];
  readonly observers?: readonly RequestObserver[];
  /** Addresses or ranges of proxies that say where requests come from; none unless told otherwise: the address of the socket counts. */
  readonly trustedProxies?: readonly string[];
}

/**
 * An application that speaks the HTTP conventions of this library, not listening yet. `module` has to import `HttpModule`.
 *
 * On SIGTERM and SIGINT it accepts nothing more, finishes what is in flight within three seconds, and the process ends with 0.
 */
export const createHttpApplication = async (
  module: Type | DynamicModule,
  { logger, rootPaths = [], observers = [], trustedProxies = [] }: HttpApplicationOptions,
): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(trustedProxies), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const instance: FastifyInstance = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('api/v1', { exclude: [...rootPaths] });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const routes = app.get(RouteTable);
  instance.addHook('onRoute', ({ url, method }) => routes.add(url, [method].flat()));
  instance.addHook('onRequest', beginAnswer);
  const exempt = rootPaths.map((path) => `/${path}`);
  instance.addHook('onRequest', limitAddresses(app.get(HttpPolicies).limits.addresses, exempt));
  instance.addHook('preParsing', refuseUnknownRoutes);
  await addSecurityHeaders(instance);
  ignoreExpectations(instance);
  acceptJsonObjects(instance);
  drainWhenClosing(instance);
  observers.forEach((observe) => observe(instance));
  return app;
};
