import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { fastify } from 'fastify';
import { createHttpApplication, HttpModule, Public } from '../index';
import { ErrorLog, policies } from '../testing';
import { drainWhenClosing } from './shutdown';

/** Work that says `started` and ends when it is told `end`. */
@Injectable()
class Work extends EventEmitter {
  async run(): Promise<{ done: true }> {
    const end = once(this, 'end');
    this.emit('started');
    await end;
    return { done: true };
  }
}

@Controller('slow')
class WorkController {
  constructor(private readonly work: Work) {}

  @Get()
  @Public()
  run(): Promise<{ done: true }> {
    return this.work.run();
  }
}

@Module({ imports: [HttpModule.forRoot(policies)], controllers: [WorkController], providers: [Work] })
class WorkModule {}

/** True when nobody listens on the port any more. */
const isRefused = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return false;
  } catch {
    return true;
  } finally {
    socket.destroy();
  }
};

describe('a server that is closed', () => {
  it('accepts nothing more and finishes what is in flight', async () => {
    const app = await createHttpApplication(WorkModule, { logger: new ErrorLog(), rootPaths: ['slow'] });
    await app.listen(0, '127.0.0.1');
    const url = new URL('/slow', await app.getUrl());
    const work = app.get(Work);
    const started = once(work, 'started');
    const inFlight = fetch(url);
    await started;

    const closed = app.close();
    while (!(await isRefused(Number(url.port)))) await setImmediate();
    work.emit('end');

    expect(await (await inFlight).json()).toEqual({ done: true });
    await closed;
  });

  it('does not wait for ever', async () => {
    const started = new EventEmitter();
    const instance = fastify();
    drainWhenClosing(instance, 10);
    instance.get('/', () => {
      started.emit('request');
      return new Promise(() => undefined);
    });
    const request = once(started, 'request');
    const answer = fetch(await instance.listen({ port: 0, host: '127.0.0.1' }));
    await request;

    await Promise.all([instance.close(), expect(answer).rejects.toThrow('fetch failed')]);
  });
});
