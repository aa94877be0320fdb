import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EventCodec, GENESIS, type EventMetadata, type RecordedEvent, type SealValue } from '@platform/event-store';
import { complaintEvents, type ComplaintEvent } from '../../events/complaint-events';
import { completeEvents } from '../complete-events';
import { complaintId } from '../straight-road';

/** A stored event without its place in the log of a server. */
export type GoldenEvent = Omit<RecordedEvent, 'position'> & { readonly metadata: EventMetadata };

/** Where one event of every version of every type lies as it was stored, and the SHA-256 of each file in the order in which they were added. */
export const GOLDEN_FOLDER = path.join(__dirname, '../../events/golden');
export const CHECKSUMS = 'checksums.json';

const codec = new EventCodec<ComplaintEvent>(complaintEvents);
const FIRST_ID = 0x3f6f1c1c7a10;
const metadata = {
  occurredAt: '2026-06-01T08:00:00.000Z',
  commandId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
  request: 'ab'.repeat(32),
  correlationId: 'c-1',
  causationId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
  actor: { id: 'a.jansen', role: 'handler' },
};

/** Writes the same each time: what is sealed in a golden file need never be opened. */
const seal: SealValue = (of) => ({ $sealed: createHash('sha256').update(of).digest('base64'), of });

/** The file of one version of a type, such as `PlanDrafted.v1.json`. */
export const goldenFile = (type: string, version: number): string => `${type}.v${version}.json`;

export const readGolden = (folder: string, file: string): GoldenEvent =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as GoldenEvent;

export const readChecksums = (folder: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(folder, CHECKSUMS), 'utf8')) as Record<string, string>;

export const checksumOf = (folder: string, file: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(folder, file)))
    .digest('hex');

/**
 * Writes the golden file of today's version of each type that has none yet, chained to the one that was added last, and adds its checksum. What is there is
 * never touched.
 *
 * @returns the names of the files written, in their order
 */
export function addMissingGoldenFiles(folder: string): readonly string[] {
  const missing = complaintEvents.filter(({ type, version }) => !(goldenFile(type, version) in readChecksums(folder)));
  return missing.map(({ type, version }) => addGoldenFile(folder, goldenFile(type, version), completeEvents[type]));
}

function addGoldenFile(folder: string, file: string, event: ComplaintEvent): string {
  const checksums = readChecksums(folder);
  const last = Object.keys(checksums).at(-1);
  const before = last === undefined ? undefined : readGolden(folder, last);
  writeJson(path.join(folder, file), goldenEvent(event, before), 'wx');
  writeJson(path.join(folder, CHECKSUMS), { ...checksums, [file]: checksumOf(folder, file) }, 'w');
  return file;
}

function goldenEvent(event: ComplaintEvent, before: GoldenEvent | undefined): GoldenEvent {
  const stream = `complaint-${complaintId}`;
  const revision = before === undefined ? 0 : before.revision + 1;
  const id = `0b9d1a5e-6a36-5f0e-9c5c-${(FIRST_ID + revision).toString(16)}`;
  const prevHash = before?.metadata.hash ?? GENESIS;
  const { recorded, metadata: chained } = codec.encode({ stream, revision, id, event, metadata: { ...metadata, prevHash } }, seal);
  return { id, type: event.type, data: recorded.data, metadata: chained, stream, revision };
}

const writeJson = (file: string, value: unknown, flag: 'w' | 'wx'): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { flag });
