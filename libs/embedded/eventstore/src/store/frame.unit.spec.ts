import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import { encodeFrame, headerOf } from './frame';

const position = fc.bigInt(1n, 2n ** 53n - 1n);
const events = fc.record({
  id: fc.uuid(),
  type: fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
  contentType: fc.constantFrom('application/json', 'application/octet-stream'),
  data: fc.uint8Array({ maxLength: 40_000 }),
  customMetadata: fc.uint8Array({ maxLength: 300 }),
});
const places = fc.record({ stream: fc.string({ minLength: 1, unit: 'grapheme' }), revision: fc.bigInt(0n, 2n ** 53n - 1n), position });

describe('a stored event', () => {
  it('is the message that the official client decodes', () => {
    fc.assert(
      fc.property(events, places, (event, place) => {
        const message = ReadResp.deserializeBinary(encodeFrame(event, place, 1_700_000_000_123));
        const at = String(place.position);
        expect(message.getEvent()?.toObject()).toEqual({
          event: {
            id: { string: event.id, structured: undefined },
            streamIdentifier: { streamName: Buffer.from(place.stream).toString('base64') },
            streamRevision: String(place.revision),
            preparePosition: at,
            commitPosition: at,
            metadataMap: [
              ['content-type', event.contentType],
              ['created', '17000000001230000'],
              ['type', Buffer.from(event.type).toString()],
            ],
            customMetadata: Buffer.from(event.customMetadata).toString('base64'),
            data: Buffer.from(event.data).toString('base64'),
          },
          link: undefined,
          commitPosition: at,
          noPosition: undefined,
        });
      }),
    );
  });

  it('tells its header', () => {
    fc.assert(
      fc.property(events, places, (event, { stream, revision, position: at }) => {
        const header = headerOf(encodeFrame(event, { stream, revision, position: at }, 0));
        expect(header).toEqual({
          id: event.id,
          stream: Buffer.from(stream).toString(),
          type: Buffer.from(event.type).toString(),
          revision,
        });
      }),
    );
  });
});
