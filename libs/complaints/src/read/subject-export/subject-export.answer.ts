import type { CaseRecordAnswer } from '../case-record.answer';

/** Everything that is held about a person. */
export class SubjectExportAnswer {
  subjectId!: string;
  /** RFC 3339 UTC. */
  exportedAt!: string;
  /** In the order of their references. */
  cases!: CaseRecordAnswer[];
}
