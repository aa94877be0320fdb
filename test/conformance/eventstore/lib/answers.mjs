// Answers of the server in plain words.
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { position, streamOf, utf8, uuidText } from './messages.mjs';

const createdForm = (ticks) => `<${/^\d{17}$/.test(ticks) ? '100 ns ticks since 1970, 17 digits' : `unexpected: ${ticks}`}>`;

function record(r) {
  if (!r) return undefined;
  const properties = [...r.getMetadataMap().entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: uuidText(r.getId()),
    stream: streamOf(r),
    revision: r.getStreamRevision(),
    position: position(r),
    metadata: Object.fromEntries(properties.map(([key, value]) => [key, key === 'created' ? createdForm(value) : value])),
    customMetadata: r.getCustomMetadata_asU8(),
    data: r.getData_asU8(),
  };
}

function eventFrame(e) {
  return {
    event: record(e.getEvent()),
    link: record(e.getLink()),
    ...(e.hasCommitPosition() ? { commitPosition: BigInt(e.getCommitPosition()) } : {}),
    ...(e.hasNoPosition() ? { noPosition: true } : {}),
  };
}

const FRAMES = {
  Event: (m) => eventFrame(m.getEvent()),
  Confirmation: () => 'confirmation',
  Checkpoint: (m) => ({ checkpoint: position(m.getCheckpoint()) }),
  StreamNotFound: (m) => ({ streamNotFound: utf8(m.getStreamNotFound().getStreamIdentifier()?.getStreamName_asU8() ?? '') }),
  FirstStreamPosition: (m) => ({ firstStreamPosition: m.getFirstStreamPosition() }),
  LastStreamPosition: (m) => ({ lastStreamPosition: m.getLastStreamPosition() }),
  LastAllStreamPosition: (m) => ({ lastAllStreamPosition: position(m.getLastAllStreamPosition()) }),
  CaughtUp: () => 'caughtUp',
  FellBehind: () => 'fellBehind',
};

/** One frame of a Read answer. */
export function frame(message) {
  const kind = Object.keys(FRAMES).find((name) => message[`has${name}`]());
  return kind ? FRAMES[kind](message) : { unknownFrame: message.toObject() };
}

/** A frame in one word: 'event 3', 'caughtUp', 'checkpoint'. */
export function brief(f) {
  if (typeof f === 'string') return f;
  const shown = f.link ?? f.event;
  return shown ? `event ${shown.revision}` : Object.keys(f)[0];
}

/** What a successful append says, in either of the two calls. */
function success(s) {
  return {
    ...(s.hasCurrentRevision() ? { currentRevision: s.getCurrentRevision() } : {}),
    ...(s.hasNoStream() ? { noStream: true } : {}),
    ...(s.hasPosition() ? { position: position(s.getPosition()) } : {}),
    ...(s.hasNoPosition() ? { noPosition: true } : {}),
  };
}

const WRONG_VERSION_FIELDS = [
  ...['CurrentRevision2060', 'NoStream2060', 'ExpectedRevision2060', 'Any2060', 'StreamExists2060'],
  ...['CurrentRevision', 'CurrentNoStream', 'ExpectedRevision', 'ExpectedAny', 'ExpectedStreamExists', 'ExpectedNoStream'],
];

function wrongExpectedVersion(w) {
  const set = WRONG_VERSION_FIELDS.filter((name) => w[`has${name}`]());
  const plain = (value) => (typeof value === 'object' ? true : value);
  return Object.fromEntries(set.map((name) => [name, plain(w[`get${name}`]())]));
}

/** The answer of the classic Append. */
export function appendAnswer(response) {
  return {
    ...(response.hasSuccess() ? { success: success(response.getSuccess()) } : {}),
    ...(response.hasWrongExpectedVersion() ? { wrongExpectedVersion: wrongExpectedVersion(response.getWrongExpectedVersion()) } : {}),
  };
}

/** The fields of a message that are set. */
function fieldsOf(message) {
  const isSet = (key) => {
    const has = message[`has${key[0].toUpperCase()}${key.slice(1)}`];
    return typeof has !== 'function' || has.call(message);
  };
  const set = Object.entries(message.toObject()).filter(([key]) => isSet(key));
  return Object.fromEntries(set.map(([key, value]) => [key, key === 'streamIdentifier' ? streamOf(message) : value]));
}

function failure(error) {
  const any = error.getDetails();
  const Type = shared[any?.getTypeName()?.split('.').pop()];
  return {
    code: error.getCode(),
    message: error.getMessage(),
    typeUrl: any?.getTypeUrl(),
    ...(Type ? { fields: fieldsOf(any.unpack(Type.deserializeBinary, any.getTypeName())) } : {}),
  };
}

const EXPECTATIONS = ['StreamPosition', 'NoStream', 'Any', 'StreamExists'];

/** One answer of a BatchAppend call. */
export function batchAnswer(r) {
  const expected = EXPECTATIONS.filter((name) => r[`has${name}`]());
  return {
    correlation: uuidText(r.getCorrelationId()),
    stream: r.hasStreamIdentifier() ? streamOf(r) : '<not set>',
    expectedField:
      expected.map((name) => (name === 'StreamPosition' ? `StreamPosition ${r.getStreamPosition()}` : name)).join() || '<not set>',
    ...(r.hasSuccess() ? { success: success(r.getSuccess()) } : {}),
    ...(r.hasError() ? { failure: failure(r.getError()) } : {}),
  };
}
