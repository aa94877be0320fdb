import { OutsideFailure, type CaseStep, type LinkedRecord } from '@redress/complaints';
import type { UnsettledWrites } from '@integrations/http';
import { filledIn } from '@integrations/template';
import type { Mapping, MappedTable } from '../mapping/mapping';
import { placeOf } from '../table/record-id';
import { valueOf, type Row } from '../table/row';
import type { TableApi } from '../table/table-api';
import { markedNote, markerOf } from './journal-note';
import { holds, verifyWritten } from './verify';

type Values = Readonly<Record<string, string>>;

/** Tells a record of the steps of its case. State, note and what closing needs go in one write: all of it happens, or nothing. */
export class CaseSteps {
  constructor(
    private readonly api: TableApi,
    private readonly mapping: Mapping,
    private readonly unsettled: UnsettledWrites,
  ) {}

  /** @throws OutsideFailure */
  async tell(record: LinkedRecord, step: CaseStep): Promise<void> {
    const { table, sysId } = placeOf(record.recordId, this.mapping.complaint.table);
    const mapped = this.mappedTable(table);
    const read = () => this.api.read(table, sysId, fieldsRead(mapped));
    const before = await read();
    const values = valuesOf(step, mapped, before);
    if (isTold(step, values, { mapped, record: before })) {
      this.unsettled.settle(step.effect);
      return;
    }
    this.unsettled.check(step.effect);
    const note = noteOf(step, mapped);
    await this.unsettled.run(step.effect, () => this.api.update(table, sysId, { ...values, ...note }));
    const after = await read();
    verifyWritten(values, after);
    if (!isTold(step, values, { mapped, record: after })) throw new OutsideFailure('refused', 'note-not-shown');
  }

  private mappedTable(table: string): MappedTable {
    const mapped = [this.mapping.complaint, this.mapping.incident].find((candidate) => candidate.table === table);
    if (!mapped) throw new OutsideFailure('refused', 'table-not-mapped');
    return mapped;
  }
}

const fieldsRead = ({ stateField, noteField, closing }: MappedTable): readonly string[] => [
  ...new Set(['sys_id', stateField, noteField, ...Object.keys(closing.fields)]),
];

/** The marker alone says it: what people there changed since is theirs. Without a note the fields have to say it. */
const isTold = (step: CaseStep, values: Values, { mapped, record }: { readonly mapped: MappedTable; readonly record: Row }): boolean => {
  if (step.note === undefined) return holds(values, record);
  const journal = record[mapped.noteField];
  if (!journal) throw new OutsideFailure('refused', 'note-field-hidden');
  return journal.display.includes(markerOf(step.effect));
};

const noteOf = ({ note, effect }: CaseStep, { noteField, longest }: MappedTable): Values =>
  note === undefined ? {} : { [noteField]: markedNote(note, markerOf(effect), longest[noteField]) };

const valuesOf = (step: CaseStep, mapped: MappedTable, before: Row): Values => ({
  [mapped.stateField]: mapped.states[step.state],
  ...(mapped.closing.states.includes(step.state) ? closingValues(step, mapped, before) : {}),
});

/** What is there already stays when there is no new answer. Where there is none at all, the note stands in for it. */
const closingValues = ({ resolution, note }: CaseStep, { closing, longest }: MappedTable, before: Row): Values => {
  const isWanted = (field: string) => resolution !== undefined || valueOf(before, field) === '';
  const wanted = Object.fromEntries(Object.entries(closing.fields).filter(([field]) => isWanted(field)));
  return filledIn(wanted, { resolution: resolution ?? note ?? '', note: note ?? '' }, longest);
};
