import type { CsvForm } from '@platform/http';

/** The log as a table: an event in each row, its data and its metadata as JSON. */
export const logAsCsv: CsvForm = {
  columns: [
    ...['position', 'stream', 'revision', 'type', 'id', 'schemaVersion'].map((key) => ({ key, header: key })),
    { key: 'metadata.occurredAt', header: 'occurredAt' },
    { key: 'metadata.actor.id', header: 'actor' },
    { key: 'metadata.actor.role', header: 'role' },
    ...['hash', 'data', 'metadata'].map((key) => ({ key, header: key })),
  ],
};
