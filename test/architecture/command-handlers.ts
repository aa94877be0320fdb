import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Test } from '@nestjs/testing';

/** Where `@CommandHandler` of `@nestjs/cqrs` keeps the command of a class. */
const COMMAND_OF_HANDLER = '__commandHandler__';

/**
 * The handlers that Nest knows for each command once a module has booted. Only the wiring is looked at: what the module expects from its surroundings is
 * left empty.
 *
 * @returns names of handlers by name of command, both in alphabetical order
 */
export async function handlersByCommand(module: Type): Promise<Readonly<Record<string, readonly string[]>>> {
  const booted = await Test.createTestingModule({ imports: [module] })
    .useMocker(() => ({}))
    .compile();
  const handlers = new Map<string, Set<string>>();
  for (const { command, handler } of registrations(booted.get(ModulesContainer))) {
    handlers.set(command, (handlers.get(command) ?? new Set()).add(handler));
  }
  return Object.fromEntries([...handlers].sort().map(([command, names]) => [command, [...names].sort()]));
}

function registrations(modules: ModulesContainer): readonly { command: string; handler: string }[] {
  return [...modules.values()]
    .flatMap((module) => [...module.providers.values()])
    .flatMap(({ metatype }) => {
      const command = metatype && (Reflect.getMetadata(COMMAND_OF_HANDLER, metatype) as Type | undefined);
      return command ? [{ command: command.name, handler: metatype.name }] : [];
    });
}
