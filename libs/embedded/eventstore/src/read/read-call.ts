import { setTimeout as delay } from 'node:timers/promises';
import { connectionDropped, notReady, RpcError, unforeseen } from '../grpc/rpc-error';
import type { Engine, ServerNode } from '../node';
import { allFeed, streamFeed } from './feeds';
import { readAll, readStream } from './finite-read';
import { Outbox, type ReadCall } from './outbox';
import { readRequest, type ReadRequest } from './read-request';
import { Subscription } from './subscription';

/** Answers one Read call: a read or a subscription, of one stream or of the log. */
export async function answerRead(call: ReadCall, node: ServerNode): Promise<void> {
  const ended = node.calls.track(call);
  const outbox = new Outbox(call, ended);
  try {
    const { engine } = node;
    if (!engine) throw notReady();
    const request = readRequest(call.request);
    await meetFaults(request, node, outbox);
    await perform(request, engine, outbox);
    if (!ended.aborted) outbox.finish();
  } catch (error) {
    if (!ended.aborted) outbox.fail(error instanceof RpcError ? error : unforeseen());
  }
}

async function perform({ source, backwards, count }: ReadRequest, { log, appends }: Engine, outbox: Outbox): Promise<void> {
  if (source.kind === 'stream') {
    if (count === undefined) await new Subscription(log, streamFeed(log, source), outbox).run();
    else await appends.sharingWith(() => readStream(log, { source, backwards, count }, outbox));
    return;
  }
  if (count === undefined) await new Subscription(log, allFeed(log, source), outbox).run();
  else await appends.sharingWith(() => readAll(log, { source, backwards, count }, outbox));
}

async function meetFaults({ source }: ReadRequest, { faults }: ServerNode, outbox: Outbox): Promise<void> {
  const stream = source.kind === 'stream' ? source.stream : '$all';
  const milliseconds = faults.take('delay-read', stream);
  if (milliseconds !== undefined) await delay(milliseconds, undefined, { signal: outbox.ended });
  const events = faults.take('cut-read', stream);
  if (events !== undefined) outbox.cutAfter(events, connectionDropped());
}
