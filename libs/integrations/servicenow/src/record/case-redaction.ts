import { OutsideFailure, type RecordToRedact } from '@redress/complaints';
import { namesIn } from '@integrations/template';
import type { MappedTable, Mapping } from '../mapping/mapping';
import { placeOf } from '../table/record-id';
import type { TableApi } from '../table/table-api';
import type { CaseLink } from './case-link';
import { verifyWritten } from './verify';

/** What stands in the place of what was written about a person. */
const ERASED = '[erased]';

/** What is said about a person, or by them. */
const PERSONAL: ReadonlySet<string> = new Set([
  ...['organisation', 'name', 'email', 'phone'],
  ...['subject', 'description', 'resolution', 'note'],
]);

/** Erases what the mapping let us write about a person. What stands in a journal there can be added to, and not taken back. */
export class CaseRedaction {
  constructor(
    private readonly api: TableApi,
    private readonly mapping: Mapping,
    private readonly cases: CaseLink,
  ) {}

  /** Writes the same again when it is asked again. One that is not there any more holds nothing. @throws OutsideFailure */
  async redact(record: RecordToRedact): Promise<void> {
    const place = await this.placeOf(record);
    if (!place) return;
    const values = erasedValues(this.mappedTable(place.table));
    await this.api.update(place.table, place.sysId, values);
    verifyWritten(values, await this.api.read(place.table, place.sysId, ['sys_id', ...Object.keys(values)]));
  }

  private async placeOf({ reference, recordId, classification }: RecordToRedact) {
    const { table } = this.mapping[classification];
    if (recordId !== undefined) return placeOf(recordId, table);
    const sysId = await this.cases.find(table, reference);
    return sysId === undefined ? undefined : { table, sysId };
  }

  private mappedTable(table: string): MappedTable {
    const mapped = [this.mapping.complaint, this.mapping.incident].find((candidate) => candidate.table === table);
    if (!mapped) throw new OutsideFailure('refused', 'table-not-mapped');
    return mapped;
  }
}

const erasedValues = ({ fields, closing }: MappedTable): Readonly<Record<string, string>> => {
  const isPersonal = ([, template]: readonly [string, string]) => namesIn(template).some((name) => PERSONAL.has(name));
  const written = [...Object.entries(fields), ...Object.entries(closing.fields)].filter(isPersonal);
  return Object.fromEntries(written.map(([field]) => [field, ERASED]));
};
