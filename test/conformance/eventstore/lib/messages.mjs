// The small protobuf messages that every request and answer is made of.
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { randomUUID } from 'node:crypto';

const { Empty, UUID, StreamIdentifier } = shared;

const bytes = (value) => (typeof value === 'string' ? Buffer.from(value, 'utf8') : value);
export const utf8 = (value) => Buffer.from(value).toString('utf8');

/** A stream name, given as text or as bytes. */
export function identifier(name) {
  const id = new StreamIdentifier();
  id.setStreamName(Uint8Array.from(bytes(name)));
  return id;
}
export const streamOf = (message) => utf8(message.getStreamIdentifier().getStreamName_asU8());

/** id: a string, {structured: uuid}, or null for none. */
export function uuidMessage(id) {
  const message = new UUID();
  if (typeof id === 'string') message.setString(id);
  else if (id?.structured !== undefined) message.setStructured(structuredUuid(id.structured));
  return message;
}

function structuredUuid(uuid) {
  const hex = uuid.replaceAll('-', '');
  const signed = (digits) => BigInt.asIntN(64, BigInt(`0x${digits}`)).toString();
  const structured = new UUID.Structured();
  structured.setMostSignificantBits(signed(hex.slice(0, 16)));
  structured.setLeastSignificantBits(signed(hex.slice(16)));
  return structured;
}

/** The uuid as text, or {structured: uuid}; undefined for no message. */
export function uuidText(message) {
  if (!message) return undefined;
  if (!message.hasStructured()) return message.getString();
  const s = message.getStructured();
  const hex = [s.getMostSignificantBits(), s.getLeastSignificantBits()]
    .map((n) => BigInt.asUintN(64, BigInt(n)).toString(16).padStart(16, '0'))
    .join('');
  return { structured: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

export const position = (p) => ({ commit: BigInt(p.getCommitPosition()), prepare: BigInt(p.getPreparePosition()) });

/** Sets the expected revision: 'any', 'no_stream', 'stream_exists', a number, or undefined for none at all. */
export function setExpected(options, expected, revisionSetter) {
  if (expected === 'any') options.setAny(new Empty());
  else if (expected === 'no_stream') options.setNoStream(new Empty());
  else if (expected === 'stream_exists') options.setStreamExists(new Empty());
  else if (expected !== undefined) options[revisionSetter](String(expected));
}

/** event: {id, type, contentType, data, metadata, extra}; a field left out is not sent, nor is an id of null. */
export function proposed(Message, event) {
  const message = new Message();
  if (event.id !== null) message.setId(uuidMessage(event.id ?? randomUUID()));
  const { type, contentType, extra = {} } = event;
  const properties = Object.entries({ type, 'content-type': contentType, ...extra }).filter(([, value]) => value !== undefined);
  for (const [key, value] of properties) message.getMetadataMap().set(key, value);
  if (event.data !== undefined) message.setData(Uint8Array.from(bytes(event.data)));
  if (event.metadata !== undefined) message.setCustomMetadata(Uint8Array.from(bytes(event.metadata)));
  return message;
}

/** An event for the raw calls; `more` overrides any field, undefined takes one away. */
export const rawEvent = (n = 0, more = {}) => ({
  id: randomUUID(),
  type: 'raw',
  contentType: 'application/json',
  data: JSON.stringify({ n }),
  ...more,
});
