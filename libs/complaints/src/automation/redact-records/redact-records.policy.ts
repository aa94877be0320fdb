import type { ComplaintEvent } from '../../events/complaint-events';
import { INCIDENT_MANAGEMENT, type ExternalSystem } from '../../events/effect';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';
import type { RecordToRedact } from '../ports';

/** The systems of record that hold something about a case, after an event. */
export const holdersAfter = (holders: readonly ExternalSystem[], event: ComplaintEvent): readonly ExternalSystem[] => {
  const holder = newHolder(event);
  return holder === undefined || holders.includes(holder) ? holders : [...holders, holder];
};

const newHolder = ({ type, data }: ComplaintEvent): ExternalSystem | undefined =>
  type === 'ExternalRecordLinked' || type === 'IncidentHandedOver' ? data.system : undefined;

/** What redactions follow from. */
export interface HolderTerms {
  readonly holders: readonly ExternalSystem[];
  readonly isErased: boolean;
  /** What waited before the event. */
  readonly waiting: readonly Duty[];
}

/**
 * Every system of record that holds something about an erased case is to erase it too, or that may: what was to be told there may have been told, and not been
 * heard of. One that is only heard of afterwards as well, and again one that was written to afterwards.
 *
 * @param terms holders and erasure as they are after the event
 */
export const recordsToRedact = ({ id, occurredAt: dueAt, event }: CaseEvent, terms: HolderTerms): readonly Duty[] =>
  toldToRedact(event, terms).map((to) => ({ kind: 'redact-record', about: id, to, dueAt }));

const toldToRedact = (event: ComplaintEvent, { holders, isErased, waiting }: HolderTerms): readonly ExternalSystem[] => {
  if (!isErased) return [];
  if (event.type === 'PersonalDataErased') return [...new Set([...holders, ...waiting.flatMap(writesTo)])];
  const written = newHolder(event) ?? (event.type === 'ExternalRecordUpdated' ? event.data.system : undefined);
  return written === undefined || waiting.some((duty) => isRedacted(duty, event)) ? [] : [written];
};

const writing: ReadonlySet<Duty['kind']> = new Set(['hand-over-incident', 'link-record', 'update-record']);

const writesTo = ({ kind, to }: Duty): readonly ExternalSystem[] => (writing.has(kind) ? [to as ExternalSystem] : []);

/** What is settled by an event: the system of record has erased it. */
export const isRedacted = ({ kind, about, to }: Duty, { type, data }: ComplaintEvent): boolean =>
  kind === 'redact-record' && type === 'ExternalRecordUpdated' && data.about === about && data.system === to;

/** What is known of the records of a case. */
export interface KnownRecords {
  /** The public reference of the case. */
  readonly reference: string;
  readonly linked: readonly { readonly system: ExternalSystem; readonly recordId: string }[];
  /** Whether the case ever was an incident. */
  readonly wasIncident: boolean;
}

/** The records of a case in a system: those that are linked, or what may be there by our reference; and what incident management has, or may have. */
export const recordsIn = (system: ExternalSystem, { reference, linked, wasIncident }: KnownRecords): readonly RecordToRedact[] => {
  const known = linked.filter((record) => record.system === system).map(({ recordId }) => ({ recordId }));
  const complaints = known.length > 0 ? known : [{}];
  return [
    ...complaints.map((record) => ({ reference, ...record, classification: 'complaint' as const })),
    ...(system === INCIDENT_MANAGEMENT && wasIncident ? [{ reference, classification: 'incident' as const }] : []),
  ];
};
