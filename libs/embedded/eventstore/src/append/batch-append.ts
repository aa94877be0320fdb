import type { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { connectionDropped, NOT_READY, unforeseen } from '../grpc/rpc-error';
import type { ServerNode } from '../node';
import { success, timeout, unavailable, wrongExpectedVersion, type Answer } from './answers';
import type { AppendOutcome } from './append-queue';
import { Refusal } from './append-request';
import { PartialAppend } from './partial-append';

export type BatchAppendStream = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** How long EventStoreDB waits for the rest of an append, or for one in flight, in milliseconds. */
const WRITE_TIMEOUT = 2_000;
/** So many answers may wait for the client to take them; above, its requests are left in the network. */
const MAX_UNSENT_ANSWERS = 1_000;

/** One BatchAppend call: appends come in chunks, mixed, and each gets one answer under its correlation id. */
export class BatchAppendCall {
  private readonly partial = new Map<string, PartialAppend>();
  private readonly timers = new Map<PartialAppend, NodeJS.Timeout>();
  private readonly ended: AbortSignal;
  private unanswered = 0;
  private halfClosed = false;

  constructor(
    private readonly call: BatchAppendStream,
    private readonly node: ServerNode,
  ) {
    this.ended = node.calls.track(call);
    this.ended.addEventListener('abort', () => {
      for (const timer of this.timers.values()) clearTimeout(timer);
    });
    call.on('data', (request: BatchAppendReq) => {
      this.receive(request);
    });
    call.on('end', () => {
      this.halfClosed = true;
      this.endWhenAnswered();
    });
  }

  private receive(request: BatchAppendReq): void {
    const correlation = request.getCorrelationId();
    if (!correlation) return;
    const key = correlation.toString();
    const append = this.partial.get(key) ?? this.begin(correlation, request.getOptions());
    if (!append) return; // the rest of an append that is answered already
    try {
      append.add(request.getProposedMessagesList());
      if (request.getIsFinal()) this.finish(append);
      else this.awaitRest(append);
    } catch (error) {
      if (error instanceof Refusal) this.answer(append, error.answer);
      else this.call.emit('error', unforeseen());
    }
  }

  private begin(correlation: UUID, options: BatchAppendReq.Options | undefined): PartialAppend | undefined {
    if (!options) return undefined;
    const append = new PartialAppend(correlation, options);
    this.partial.set(correlation.toString(), append);
    this.unanswered += 1;
    return append;
  }

  private awaitRest(append: PartialAppend): void {
    if (this.timers.has(append)) return;
    this.answerTimeout(append, Math.min(WRITE_TIMEOUT, append.target.deadline - Date.now()));
  }

  private finish(append: PartialAppend): void {
    const { request } = append;
    const { engine } = this.node;
    if (!engine) throw new Refusal(unavailable(NOT_READY));
    this.close(append);
    const submit = (): void => {
      engine.appends.submit(request, (outcome) => {
        this.settle(append, outcome);
      });
    };
    const delay = this.node.faults.take('delay-append', request.stream);
    if (delay === undefined) submit();
    else setTimeout(submit, delay);
  }

  private settle(append: PartialAppend, outcome: AppendOutcome): void {
    const { stream, expected } = append.target;
    if (this.node.faults.take('drop-answer', stream) !== undefined) return;
    if (this.node.faults.take('cut-append', stream) !== undefined) this.call.emit('error', connectionDropped());
    else if (outcome.kind === 'success') this.answer(append, success(outcome.place));
    else if (outcome.kind === 'wrong-revision') this.answer(append, wrongExpectedVersion(expected, outcome.last));
    else if (outcome.kind === 'in-flight') this.answerTimeout(append, WRITE_TIMEOUT);
    else this.answer(append, unavailable(`Write Failed: ${outcome.reason}`));
  }

  private answerTimeout(append: PartialAppend, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.answer(append, timeout());
    }, milliseconds);
    this.timers.set(append, timer);
  }

  private answer(append: PartialAppend, answer: Answer): void {
    this.close(append);
    if (this.ended.aborted) return;
    answer.setCorrelationId(append.correlation).setStreamIdentifier(append.identifier);
    this.call.write(answer);
    this.unanswered -= 1;
    this.endWhenAnswered();
    if (this.call.writableLength > MAX_UNSENT_ANSWERS) this.pauseUntilDrained();
  }

  private close(append: PartialAppend): void {
    this.partial.delete(append.correlation.toString());
    clearTimeout(this.timers.get(append));
    this.timers.delete(append);
  }

  private pauseUntilDrained(): void {
    if (this.call.isPaused()) return;
    this.call.pause();
    this.call.once('drain', () => {
      this.call.resume();
    });
  }

  private endWhenAnswered(): void {
    if (this.halfClosed && this.unanswered === 0) this.call.end();
  }
}
