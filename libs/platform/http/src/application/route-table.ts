import { Injectable } from '@nestjs/common';
import { pathOf } from './path';

interface KnownRoute {
  readonly methods: readonly string[];
  readonly segments: readonly string[];
}

/** Which methods each address knows, so that a wrong one is told apart from a wrong address. */
@Injectable()
export class RouteTable {
  private readonly routes: KnownRoute[] = [];

  /** @param pattern as Fastify writes it, `/things/:id` */
  add(pattern: string, methods: readonly string[]): void {
    this.routes.push({ methods, segments: pattern.split('/') });
  }

  /** The methods of an address, sorted; none when there is no such address. */
  methodsOf(url: string): readonly string[] {
    const segments = pathOf(url).split('/');
    const matching = this.routes.filter((route) => matches(route.segments, segments));
    return [...new Set(matching.flatMap((route) => route.methods))].sort();
  }
}

const matches = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((part, index) => part === segments[index] || (part.startsWith(':') && segments[index] !== ''));
