// The same services without the client's own logic: frame by frame, with the final status. Built on the client's generated definitions.
import grpc from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { appendAnswer, frame } from './answers.mjs';
import { BatchCall } from './batch-call.mjs';
import { statusOf } from './errors.mjs';
import { identifier, position, proposed, setExpected } from './messages.mjs';
import { readRequest } from './read-request.mjs';
import { sleep } from './wait.mjs';

const { AppendReq, DeleteReq, TombstoneReq } = streams;
const CHANNEL = { 'grpc.use_local_subchannel_pool': 1, 'grpc.max_receive_message_length': 17 * 1024 * 1024 };

const inMs = (ms) => ({ deadline: Date.now() + ms });
const none = () => new shared.Empty();

function metadataOf(entries = {}) {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(entries)) metadata.set(key, value);
  return metadata;
}

/** Options of the classic calls: {stream, expected}; undefined sets none. */
function setTarget(options, { stream, expected }) {
  if (stream !== undefined) options.setStreamIdentifier(identifier(stream));
  setExpected(options, expected, 'setRevision');
  return options;
}

function appendRequests(options, events) {
  const requests = events.map((event) => {
    const request = new AppendReq();
    request.setProposedMessage(proposed(AppendReq.ProposedMessage, event));
    return request;
  });
  if (!options) return requests;
  const first = new AppendReq();
  first.setOptions(setTarget(new AppendReq.Options(), options));
  return [first, ...requests];
}

/** What a reading call says, as it comes: {frames, status (null while it is open), last (when a frame last came)}. */
function listen(call) {
  const heard = { frames: [], status: null, last: Date.now() };
  call.on('data', (message) => {
    heard.frames.push(frame(message));
    heard.last = Date.now();
  });
  call.on('status', (status) => {
    heard.status = statusOf(status);
  });
  return heard;
}

export class Raw {
  #address;
  #calls = new Set();
  #clients = new Map();

  constructor(address) {
    this.#address = address;
  }

  /** One client of each kind, made when it is first needed. */
  #client(Client) {
    if (!this.#clients.has(Client)) this.#clients.set(Client, new Client(this.#address, grpc.credentials.createInsecure(), CHANNEL));
    return this.#clients.get(Client);
  }

  #track(call) {
    this.#calls.add(call);
    call.on('error', () => {}).on('status', () => this.#calls.delete(call));
    return call;
  }

  close() {
    for (const call of this.#calls) call.cancel();
    for (const client of this.#clients.values()) client.close();
  }

  /** Reads frames until the call ends, `frames` of them came, or nothing came for quiet ms. `after` gets the frames while they come. */
  async read(request, { frames = Infinity, quiet = 2000, after, deadline, metadata } = {}) {
    const options = deadline === undefined ? {} : inMs(deadline);
    const call = this.#track(this.#client(streamsGrpc.StreamsClient).read(readRequest(request), metadataOf(metadata), options));
    const heard = listen(call);
    if (after) {
      await after(heard.frames);
      heard.last = Date.now();
    }
    const isDone = () => heard.status || heard.frames.length >= frames || Date.now() - heard.last >= quiet;
    while (!isDone()) await sleep(5);
    const status = heard.status ?? 'still open';
    call.cancel();
    return { frames: heard.frames, status };
  }

  /** The classic client-streaming Append. options null: no options message is sent. */
  append(options, events, { deadline = 8000, metadata, end = true } = {}) {
    return new Promise((resolve) => {
      const answered = (error, response) => resolve(error ? { status: statusOf(error) } : appendAnswer(response));
      const call = this.#track(this.#client(streamsGrpc.StreamsClient).append(metadataOf(metadata), inMs(deadline), answered));
      for (const request of appendRequests(options, events)) call.write(request);
      if (end) call.end();
    });
  }

  /** One BatchAppend stream: send() requests, take() answers. */
  batch({ metadata } = {}) {
    return new BatchCall(this.#track(this.#client(streamsGrpc.StreamsClient).batchAppend(metadataOf(metadata))));
  }

  /** The calls Delete and Tombstone; kind: 'delete' or 'tombstone'. */
  remove(kind, stream, expected, { deadline = 8000 } = {}) {
    const Request = kind === 'delete' ? DeleteReq : TombstoneReq;
    const request = new Request();
    request.setOptions(setTarget(new Request.Options(), { stream, expected }));
    return new Promise((resolve) => {
      this.#client(streamsGrpc.StreamsClient)[kind](request, metadataOf(), inMs(deadline), (error, response) => {
        if (error) return resolve({ status: statusOf(error) });
        return resolve({
          ...(response.hasPosition() ? { position: position(response.getPosition()) } : {}),
          ...(response.hasNoPosition() ? { noPosition: true } : {}),
        });
      });
    });
  }

  /** An unary call by path with given request bytes; the answer as bytes. For methods that have no definition here. */
  unary(path, request = Buffer.alloc(0), { metadata, deadline = 5000 } = {}) {
    const asBytes = (bytes) => bytes;
    return new Promise((resolve) => {
      const answered = (error, answer) => resolve(error ? { status: statusOf(error) } : { answer });
      this.#client(grpc.Client).makeUnaryRequest(path, asBytes, asBytes, request, metadataOf(metadata), inMs(deadline), answered);
    });
  }

  supportedMethods() {
    return this.#ask(features.ServerFeaturesClient, 'getSupportedMethods');
  }

  gossip() {
    return this.#ask(gossip.GossipClient, 'read');
  }

  #ask(Client, method) {
    return new Promise((resolve, reject) => {
      this.#client(Client)[method](none(), metadataOf(), inMs(5000), (error, answer) => (error ? reject(error) : resolve(answer)));
    });
  }
}
