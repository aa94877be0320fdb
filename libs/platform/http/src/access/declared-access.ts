import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS } from './action.decorator';

type Handlers = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Refuses the start of an application in which a route says neither `@Action` nor `@Public`. */
@Injectable()
export class DeclaredAccess implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ name, metatype }) => {
      const prototype = (metatype as { prototype: Handlers } | null)?.prototype;
      return prototype ? this.undeclaredIn(prototype).map((method) => `${name}.${method}`) : [];
    });
    if (undeclared.length > 0) throw new Error(`routes without @Action or @Public: ${undeclared.join(', ')}`);
  }

  private undeclaredIn(prototype: Handlers): string[] {
    return this.scanner.getAllMethodNames(prototype).filter((method) => {
      const handler = prototype[method];
      return handler && this.isRoute(handler) && this.reflector.get<unknown>(ROUTE_ACCESS, handler) === undefined;
    });
  }

  private isRoute(handler: (...args: unknown[]) => unknown): boolean {
    return this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler) !== undefined;
  }
}
