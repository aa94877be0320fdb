import type { EventHeader, EventPlace, ProposedEvent } from './event';
import { BackwardsWriter, fieldsOf } from './protobuf';

/*
 * Field numbers of ReadResp { ReadEvent { RecordedEvent } } in EventStoreDB's streams.proto and shared.proto.
 * An event is encoded once, when it is appended, and stored as the message that answers a read: reading it copies bytes.
 */
const RESPONSE_EVENT = 1;
const READ_EVENT = { event: 1, commitPosition: 3 } as const;
const RECORDED = { id: 1, stream: 2, revision: 3, prepare: 4, commit: 5, metadata: 6, customMetadata: 7, data: 8 } as const;
const UUID_STRING = 2;
const STREAM_NAME = 3;
const ENTRY = { key: 1, value: 2 } as const;

const TICKS_PER_MILLISECOND = 10_000n;

/** Tags, lengths and numbers of a frame, its event id, and the fixed texts of its metadata. */
const OVERHEAD_BYTES = 256;

/**
 * The ReadResp message of an event.
 *
 * @param createdAt milliseconds since 1970, UTC; readers see ticks of 100 ns
 */
export function encodeFrame(event: ProposedEvent, place: EventPlace, createdAt: number): Buffer {
  const { data, customMetadata, type, contentType } = event;
  const texts = Buffer.byteLength(place.stream) + Buffer.byteLength(type) + contentType.length;
  const writer = new BackwardsWriter(OVERHEAD_BYTES + texts + data.length + customMetadata.length);
  writer.message(RESPONSE_EVENT, () => {
    writer.number(READ_EVENT.commitPosition, Number(place.position));
    writer.message(READ_EVENT.event, () => {
      writer.bytes(RECORDED.data, data);
      writer.bytes(RECORDED.customMetadata, customMetadata);
      writeMetadata(writer, 'created', String(BigInt(createdAt) * TICKS_PER_MILLISECOND));
      writeMetadata(writer, 'content-type', contentType);
      writeMetadata(writer, 'type', type);
      writePlace(writer, place);
      writer.message(RECORDED.id, () => {
        writer.text(UUID_STRING, event.id);
      });
    });
  });
  return writer.finish();
}

function writePlace(writer: BackwardsWriter, { stream, revision, position }: EventPlace): void {
  writer.number(RECORDED.commit, Number(position));
  writer.number(RECORDED.prepare, Number(position));
  writer.number(RECORDED.revision, Number(revision));
  writer.message(RECORDED.stream, () => {
    writer.text(STREAM_NAME, stream);
  });
}

function writeMetadata(writer: BackwardsWriter, key: string, value: string): void {
  writer.message(RECORDED.metadata, () => {
    writer.text(ENTRY.value, value);
    writer.text(ENTRY.key, key);
  });
}

/** The header of a message that {@link encodeFrame} made. */
export function headerOf(frame: Buffer): EventHeader {
  const recorded = bytesAt(bytesAt(frame, RESPONSE_EVENT), READ_EVENT.event);
  const header = { id: '', stream: '', type: '', revision: 0n };
  for (const field of fieldsOf(recorded)) {
    if (field.number === RECORDED.id) header.id = textAt(field.bytes, UUID_STRING);
    if (field.number === RECORDED.stream) header.stream = textAt(field.bytes, STREAM_NAME);
    if (field.number === RECORDED.revision) header.revision = BigInt(field.value);
    if (field.number !== RECORDED.metadata) continue;
    header.type = textAt(field.bytes, ENTRY.value); // 'type' is the first entry
    break;
  }
  return header;
}

function bytesAt(message: Buffer, number: number): Buffer {
  for (const field of fieldsOf(message)) if (field.number === number) return field.bytes;
  throw new RangeError(`A stored event has no field ${String(number)}.`);
}

function textAt(message: Buffer, number: number): string {
  return bytesAt(message, number).toString();
}
