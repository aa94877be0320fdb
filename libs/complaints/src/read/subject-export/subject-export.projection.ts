/** Whose export it is, and when it was made, RFC 3339 UTC. */
export interface ExportHead {
  readonly subjectId: string;
  readonly exportedAt: string;
}

/** The beginning of an export, up to its first case. The whole is the text of one JSON object, written piece by piece. */
export const exportBeginning = (head: ExportHead): string => `${JSON.stringify(head).slice(0, -1)},"cases":[`;

/** A further case of an export. */
export const furtherCase = (record: object): string => `,${JSON.stringify(record)}`;

/** What an export ends with: without it, it was broken off. */
export const EXPORT_END = ']}';
