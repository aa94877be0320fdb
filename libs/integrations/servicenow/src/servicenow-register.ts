import type { CaseRecord, CaseRegister, CaseStep, LinkedRecord, ObservedState } from '@redress/complaints';
import { KeyedLock } from '@platform/event-store';
import { ChangesThere, type Changes } from './heard/changes';
import { checkChoices, type Finding } from './heard/check-choices';
import { observationIn } from './heard/observation';
import { Connection, type ConnectionOptions } from './http/connection';
import type { Mapping } from './mapping/mapping';
import { CaseLink } from './record/case-link';
import { CaseSteps } from './record/case-steps';
import { UnsettledWrites } from './record/unsettled-writes';
import { TableApi } from './table/table-api';

/** Who is asked, as whom, and how cases look there. */
export interface ServiceNowOptions extends ConnectionOptions {
  readonly mapping: Mapping;
  /** How many changed records are asked for at a time. */
  readonly pageSize?: number;
}

/** ServiceNow as a register of cases. One for a process: what the instance says about us holds for all of them. */
export class ServiceNowRegister implements CaseRegister {
  readonly name = 'servicenow';
  private readonly api: TableApi;
  private readonly mapping: Mapping;
  private readonly changes: ChangesThere;
  private readonly cases: CaseLink;
  private readonly steps: CaseSteps;
  private readonly turns = new KeyedLock();

  constructor(options: ServiceNowOptions) {
    const unsettled = new UnsettledWrites();
    this.mapping = options.mapping;
    this.api = new TableApi(options.url, new Connection(options));
    this.changes = new ChangesThere(this.api, this.mapping, options.pageSize);
    this.cases = new CaseLink(this.api, this.mapping, options.url, unsettled);
    this.steps = new CaseSteps(this.api, this.mapping, unsettled);
  }

  link(record: CaseRecord): Promise<LinkedRecord> {
    return this.turns.run(record.reference, () => this.cases.link(record));
  }

  tell(record: LinkedRecord, step: CaseStep): Promise<void> {
    return this.turns.run(record.recordId, () => this.steps.tell(record, step));
  }

  /**
   * What a posted change says of a case; undefined when it is none of ours, or our own doing. Whoever posted it was authenticated before.
   *
   * @throws OutsideFailure `refused` when it cannot be read
   */
  observationOf(body: unknown): ObservedState | undefined {
    return observationIn(body, this.mapping);
  }

  /**
   * What has changed there, for the changes that were never posted.
   *
   * @param cursor of the answer before; undefined: from the beginning
   * @throws OutsideFailure
   */
  changedSince(cursor: string | undefined): Promise<Changes> {
    return this.changes.since(cursor);
  }

  /** What is wrong with the mapped states, to be told at start. @throws OutsideFailure */
  checkStates(): Promise<readonly Finding[]> {
    return checkChoices(this.api, this.mapping);
  }
}
