import { readdirSync } from 'node:fs';
import { chainHash, EventCodec, GENESIS } from '@platform/event-store';
import { CHECKSUMS, checksumOf, GOLDEN_FOLDER, goldenFile, readChecksums, readGolden } from '../testing/golden/golden-files';
import { complaintEvents, type ComplaintEvent } from './complaint-events';

const codec = new EventCodec<ComplaintEvent>(complaintEvents);
const today = complaintEvents.map(({ type, version }) => goldenFile(type, version));
const everStored = complaintEvents.flatMap(({ type, version }) =>
  Array.from({ length: version }, (_, index) => goldenFile(type, index + 1)),
);
const decode = (file: string) => codec.decode({ ...readGolden(GOLDEN_FOLDER, file), position: { commit: 0n, prepare: 0n } });
const neverSeals = () => {
  throw new Error('what is stored is sealed already');
};

describe('golden events: what was ever stored can be read for ever', () => {
  it('has one of every version of every type: npm run golden adds what is missing', () => {
    expect(readdirSync(GOLDEN_FOLDER).sort()).toEqual([...everStored, CHECKSUMS].sort());
  });
  it('adds, and never edits', () => {
    expect(readChecksums(GOLDEN_FOLDER)).toEqual(Object.fromEntries(everStored.map((file) => [file, checksumOf(GOLDEN_FOLDER, file)])));
  });
  it('is one unbroken chain, in the order in which they were added', () => {
    const events = Object.keys(readChecksums(GOLDEN_FOLDER)).map((file) => readGolden(GOLDEN_FOLDER, file));
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
    expect(events.map(({ metadata }) => metadata.prevHash)).toEqual([GENESIS, ...events.slice(0, -1).map(({ metadata }) => metadata.hash)]);
  });

  it.each(everStored)('%s is what its hash says', (file) => {
    const { id: eventId, stream, revision, type, data, metadata } = readGolden(GOLDEN_FOLDER, file);
    const { hash, ...covered } = metadata;
    const { schemaVersion, prevHash } = covered;
    expect(chainHash(prevHash, { stream, revision, eventId, type, schemaVersion, data, metadata: covered })).toBe(hash);
  });
  it.each(everStored)('%s can be read', (file) => {
    expect(decode(file).event.type).toBe(readGolden(GOLDEN_FOLDER, file).type);
  });
  it.each(today)('%s comes back as it was stored, and would be stored like this again', (file) => {
    const stored = readGolden(GOLDEN_FOLDER, file);
    const { schemaVersion: _version, hash: _hash, ...metadata } = stored.metadata;
    const { event } = decode(file);
    expect(event).toEqual({ type: stored.type, data: stored.data });
    expect(codec.encode({ ...stored, event, metadata }, neverSeals).recorded).toEqual(stored);
  });
});
