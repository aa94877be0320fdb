import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { Command, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { ComplaintsModule } from '@redress/complaints';
import { handlersByCommand } from './command-handlers';
import { sliceNames } from './slice-shape';

class Ring extends Command<void> {}

@CommandHandler(Ring)
class RingOnce implements ICommandHandler<Ring> {
  execute = () => Promise.resolve();
}

@CommandHandler(Ring)
class RingTwice implements ICommandHandler<Ring> {
  execute = () => Promise.resolve();
}

@Module({ imports: [CqrsModule.forRoot()], providers: [RingOnce] })
class OneHandler {}

@Module({ imports: [OneHandler], providers: [RingTwice] })
class TwoHandlers {}

const pascalCase = (name: string) => name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

describe('the handlers of a command', () => {
  it('are found at boot', async () => {
    expect(await handlersByCommand(OneHandler)).toEqual({ Ring: ['RingOnce'] });
  });

  it('are found even when Nest keeps only the last one', async () => {
    expect(await handlersByCommand(TwoHandlers)).toEqual({ Ring: ['RingOnce', 'RingTwice'] });
  });

  it('are one for each slice of the domain', async () => {
    const files = readdirSync(path.resolve(__dirname, '../../libs/complaints/src'), { recursive: true, encoding: 'utf8' });
    const slices = [...sliceNames(files, 'write'), ...sliceNames(files, 'evidence')].map(pascalCase).sort();
    expect(await handlersByCommand(ComplaintsModule)).toEqual(
      Object.fromEntries(slices.map((slice) => [`${slice}Command`, [`${slice}Handler`]])),
    );
  });
});
