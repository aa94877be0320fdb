import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';

/** What a route is for: an action that the access policy decides about, or open to everybody. */
export type RouteAccess = Readonly<{ action: string }> | 'public';

export const ROUTE_ACCESS = 'http:route-access';

/** The access policy decides who may use this route. */
export const Action = (action: string): MethodDecorator =>
  applyDecorators(SetMetadata(ROUTE_ACCESS, { action } satisfies RouteAccess), ApiBearerAuth());

/** Everybody may use this route, without a token. */
export const Public = (): MethodDecorator => SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);
