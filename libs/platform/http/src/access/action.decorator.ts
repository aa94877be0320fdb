import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';

/** What a route is for: an action that the access policy decides about, or open to everybody. */
export type RouteAccess = Readonly<{ action: string }> | 'public';

export const ROUTE_ACCESS = 'http:route-access';

/** How the OpenAPI document names the action of an operation. */
export const ACTION_EXTENSION = 'x-action';

/** The access policy decides who may use this route. */
export const Action = (action: string): MethodDecorator =>
  applyDecorators(SetMetadata(ROUTE_ACCESS, { action } satisfies RouteAccess), ApiBearerAuth(), ApiExtension(ACTION_EXTENSION, action));

/** Everybody may use this route, without a token. */
export const Public = (): MethodDecorator => SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);

/** The action that a handler of a route declares; undefined for one that is open to everybody. */
export const declaredAction = (reflector: Reflector, handler: Parameters<Reflector['get']>[1]): string | undefined => {
  const access = reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, handler);
  return access === 'public' ? undefined : access?.action;
};
