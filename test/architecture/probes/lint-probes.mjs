const decide = (name) => `libs/complaints/src/write/zz/${name}.decide.ts`;
const handler = (name) => `libs/complaints/src/write/zz/${name}.handler.ts`;
const branches = Array.from({ length: 8 }, (_, index) => `if (n === ${index}) return ${index + 1};`).join(' ');

/** [rule, file, its text]: the rule has to bite. */
export const FORBIDDEN = [
  ['max-lines', handler('long'), Array.from({ length: 201 }, (_, index) => `export const line${index} = ${index};`).join('\n')],
  ['max-params', handler('params'), 'export const f = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;'],
  ['max-depth', handler('depth'), 'export function f(n: number): void { if (n) { for (;;) { while (n) { if (n > 1) n--; } } } }'],
  ['complexity', handler('complex'), `export function f(n: number): number { ${branches} return 0; }`],
  ['no-restricted-globals', decide('process'), 'export const b = process.pid;'],
  ['no-restricted-globals', decide('timer'), 'export const b = () => setTimeout(() => undefined, 1);'],
  ['no-restricted-globals', decide('console'), "export const b = () => { console.log('b'); };"],
  ['no-restricted-properties', decide('random'), 'export const b = () => Math.random();'],
  ['no-restricted-properties', decide('now'), 'export const b = () => Date.now();'],
  ['no-restricted-syntax', decide('date'), 'export const b = () => new Date();'],
  ['no-restricted-syntax', decide('date-text'), 'export const b = () => Date();'],
  ['no-restricted-syntax', decide('await'), 'export const b = (p: Promise<number>) => p.then(async (n) => n + (await p));'],
  ['no-restricted-syntax', decide('throw'), "export const b = () => { throw new Error('no'); };"],
  ['no-restricted-syntax', 'libs/complaints/src/complaint/zz.fold.ts', 'export const b = () => new Date();'],
  ['no-restricted-syntax', 'libs/complaints/src/read/zz/zz.projection.ts', 'export const b = () => new Date();'],
  ['no-restricted-syntax', 'libs/complaints/src/automation/zz/zz.policy.ts', 'export const b = () => new Date();'],
  ['no-restricted-syntax', 'libs/complaints/src/events/zz.upcast.ts', 'export const b = () => new Date();'],
  ['no-restricted-syntax', 'libs/complaints/src/events/zz.event.ts', "export const b = () => { throw new Error('no'); };"],
  [
    'no-restricted-syntax',
    'libs/working-days/src/zz.ts',
    "import { Temporal } from 'temporal-polyfill'; export const b = () => Temporal.Now.instant();",
  ],
  ['no-restricted-globals', 'libs/access/src/zz.ts', 'export const b = process.pid;'],
  ['no-restricted-properties', 'libs/platform/decider/src/zz.ts', 'export const b = () => Date.now();'],
  ['no-restricted-properties', 'libs/platform/event-schema/src/zz.ts', 'export const b = () => Math.random();'],
  ...['AggregateRoot', 'EventBus', 'EventPublisher', 'EventsHandler', 'Saga'].map((name) => [
    'no-restricted-imports',
    handler(`nest-${name}`),
    `import { ${name} } from '@nestjs/cqrs'; export const b = ${name};`,
  ]),
  ['no-restricted-imports', handler('nest-all'), "import * as cqrs from '@nestjs/cqrs'; export const b = cqrs;"],
  ['no-restricted-imports', 'libs/platform/event-store/src/nest.ts', "import { EventBus } from '@nestjs/cqrs'; export const b = EventBus;"],
  ['no-restricted-imports', handler('client'), "import { jsonEvent } from '@eventstore/db-client'; export const b = jsonEvent;"],
  [
    'no-restricted-imports',
    'apps/api/src/client.ts',
    "import * as b from '@eventstore/db-client/generated/shared_pb'; export const c = b;",
  ],
  ['no-restricted-properties', 'libs/privacy/src/only.spec.ts', "it.only('b', () => { expect(1).toBe(1); });"],
  ['no-restricted-properties', 'libs/privacy/src/skip.spec.ts', "describe.skip('b', () => { expect(1).toBe(1); });"],
  ['@typescript-eslint/no-floating-promises', handler('floating'), 'export const b = (p: Promise<number>) => { p.then((n) => n); };'],
  ['@typescript-eslint/no-explicit-any', handler('any'), 'export const b = (n: any): void => { void n; };'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    handler('switch'),
    "export const b = (n: 'one' | 'two'): number => { switch (n) { case 'one': return 1; } return 0; };",
  ],
  ['@typescript-eslint/consistent-type-imports', handler('type'), "import { Buffer } from 'node:buffer'; export type B = Buffer;"],
];

const injected = `import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
@Injectable()
export class Injected { constructor(readonly commands: CommandBus) {} }`;

/** [file, its text]: no rule may bite. */
export const ALLOWED = [
  [handler('injected'), injected],
  [handler('clock'), 'export const b = () => new Date();'],
  [decide('given-date'), 'export const b = (at: string) => new Date(at);'],
  ['libs/working-days/src/throws.ts', "export const b = () => { throw new RangeError('no such day'); };"],
  ['libs/platform/event-store/src/client.ts', "import { jsonEvent } from '@eventstore/db-client'; export const b = jsonEvent;"],
  ['libs/embedded/eventstore/src/client.int.spec.ts', "import { jsonEvent } from '@eventstore/db-client'; export const b = jsonEvent;"],
  ['libs/complaints/src/write/zz/zz.unit.spec.ts', "it('b', () => { expect(new Date().getTime()).toBe(Date.now()); });"],
];
