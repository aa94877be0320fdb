import type { CaseRecord, CaseRegister, CaseStep, LinkedRecord, RecordToRedact } from '@redress/complaints';
import { HttpConnection, UnsettledWrites, type HttpCredentials } from '@integrations/http';
import type { ServiceNowCredentials } from '@platform/config';
import { KeyedLock } from '@platform/event-store';
import { ChangesThere, type Changes } from './heard/changes';
import { checkChoices, type Finding } from './heard/check-choices';
import { standingThere, type StandingThere } from './heard/standing-there';
import type { Mapping } from './mapping/mapping';
import { CaseLink } from './record/case-link';
import { CaseRedaction } from './record/case-redaction';
import { CaseSteps } from './record/case-steps';
import { TableApi } from './table/table-api';

/** Who is asked, as whom, and how cases look there. */
export interface ServiceNowOptions {
  /** The instance. */
  readonly url: URL;
  readonly credentials: ServiceNowCredentials;
  /** Aborts a request that takes too long; made anew for each. */
  readonly timeLimit?: () => AbortSignal;
  readonly mapping: Mapping;
  /** How many changed records are asked for at a time. */
  readonly pageSize?: number;
}

/**
 * Milliseconds until an instance has certainly done a write or never will: a transaction may take 60 seconds there, after waiting for its turn.
 * A worker that died while it wrote is not known here: whoever takes over its work waits as long.
 */
export const SETTLED_AFTER = 90_000;

/** ServiceNow as a register of cases. One for a process: what the instance says about us holds for all of them. */
export class ServiceNowRegister implements CaseRegister {
  readonly name = 'servicenow';
  private readonly api: TableApi;
  private readonly mapping: Mapping;
  private readonly changes: ChangesThere;
  private readonly cases: CaseLink;
  private readonly steps: CaseSteps;
  private readonly redactions: CaseRedaction;
  private readonly turns = new KeyedLock();

  constructor(options: ServiceNowOptions) {
    const unsettled = new UnsettledWrites(SETTLED_AFTER);
    const connection = new HttpConnection({ ...options, credentials: credentialsAt(options) });
    this.mapping = options.mapping;
    this.api = new TableApi(options.url, connection);
    this.changes = new ChangesThere(this.api, this.mapping, options.pageSize);
    this.cases = new CaseLink(this.api, this.mapping, options.url, unsettled);
    this.steps = new CaseSteps(this.api, this.mapping, unsettled);
    this.redactions = new CaseRedaction(this.api, this.mapping, this.cases);
  }

  link(record: CaseRecord): Promise<LinkedRecord> {
    return this.turns.run(record.reference, () => this.cases.link(record));
  }

  tell(record: LinkedRecord, step: CaseStep): Promise<void> {
    return this.turns.run(record.recordId, () => this.steps.tell(record, step));
  }

  redact(record: RecordToRedact): Promise<void> {
    return this.turns.run(record.recordId ?? record.reference, () => this.redactions.redact(record));
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

  /** How all complaints of ours stand there, a page at a time. @throws OutsideFailure */
  complaintsThere(): AsyncGenerator<readonly StandingThere[], void, undefined> {
    return standingThere(this.api, this.mapping.complaint, this.mapping.correlationPrefix);
  }

  /** The state that a complaint should have there; undefined for a case that is no complaint now. @param state ours */
  stateFor(state: string): string | undefined {
    const states: Readonly<Record<string, string>> = this.mapping.complaint.states;
    return states[state];
  }

  /** What is wrong with the mapped states, to be told at start. @throws OutsideFailure */
  checkStates(): Promise<readonly Finding[]> {
    return checkChoices(this.api, this.mapping);
  }
}

/** Tokens are given out by the instance itself. */
const credentialsAt = ({ url, credentials }: ServiceNowOptions): HttpCredentials =>
  credentials.kind === 'oauth' ? { ...credentials, tokenUrl: new URL('/oauth_token.do', url) } : credentials;
