// One BatchAppend stream, request by request.
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { batchAnswer } from './answers.mjs';
import { statusOf } from './errors.mjs';
import { identifier, proposed, setExpected, uuidMessage } from './messages.mjs';
import { sleep, until } from './wait.mjs';

// google-protobuf is the client's own dependency: take the very copy it uses.
const ofClient = createRequire(createRequire(import.meta.url).resolve('@eventstore/db-client'));
const { Timestamp } = ofClient('google-protobuf/google/protobuf/timestamp_pb');
const { BatchAppendReq } = streams;

function batchOptions({ stream, expected, deadline = 10_000 }) {
  const options = new BatchAppendReq.Options();
  if (stream !== undefined) options.setStreamIdentifier(identifier(stream));
  setExpected(options, expected, 'setStreamPosition');
  if (deadline !== null) options.setDeadline(Timestamp.fromDate(new Date(Date.now() + deadline)));
  return options;
}

/** {correlation, stream, expected, events, final, options, deadline}; a correlation or deadline of null and options of false are not sent. */
function batchRequest({ correlation, events = [], final = true, options = true, ...rest }) {
  const request = new BatchAppendReq();
  if (correlation !== null) request.setCorrelationId(uuidMessage(correlation));
  if (options) request.setOptions(batchOptions(rest));
  for (const event of events) request.addProposedMessages(proposed(BatchAppendReq.ProposedMessage, event));
  request.setIsFinal(final);
  return request;
}

export class BatchCall {
  #call;
  #answers = [];
  #status = null;

  constructor(call) {
    this.#call = call;
    call.on('data', (answer) => this.#answers.push(batchAnswer(answer)));
    call.on('error', () => {});
    call.on('status', (status) => {
      this.#status = status;
    });
  }

  /** Sends one request (see batchRequest) and returns its correlation id. */
  send({ correlation = randomUUID(), ...request }) {
    this.#call.write(batchRequest({ correlation, ...request }));
    return correlation;
  }

  /** Waits for n answers in all; what came, and the status if the call ended. */
  async take(n, ms = 4000) {
    await until(() => this.#answers.length >= n || this.#status, ms);
    return { answers: [...this.#answers], status: this.#statusNow() };
  }

  settle(ms = 300) {
    return sleep(ms);
  }

  end() {
    this.#call.end();
  }

  cancel() {
    this.#call.cancel();
  }

  async finished(ms = 3000) {
    await until(() => this.#status, ms);
    return this.#statusNow();
  }

  #statusNow() {
    return this.#status ? statusOf(this.#status) : 'still open';
  }
}
