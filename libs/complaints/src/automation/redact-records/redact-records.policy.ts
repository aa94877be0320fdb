import type { ComplaintEvent } from '../../events/complaint-events';
import type { ExternalSystem } from '../../events/effect';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

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
}

/**
 * Every system of record that holds something about an erased case is to erase it too; one whose record is only heard of afterwards as well.
 *
 * @param terms as they are after the event
 */
export const recordsToRedact = ({ id, occurredAt: dueAt, event }: CaseEvent, { holders, isErased }: HolderTerms): readonly Duty[] => {
  const late = isErased ? newHolder(event) : undefined;
  const told = event.type === 'PersonalDataErased' ? holders : holders.filter((system) => system === late);
  return told.map((to) => ({ kind: 'redact-record', about: id, to, dueAt }));
};

/** What is settled by an event: the system of record has erased it. */
export const isRedacted = ({ kind, about, to }: Duty, { type, data }: ComplaintEvent): boolean =>
  kind === 'redact-record' && type === 'ExternalRecordUpdated' && data.about === about && data.system === to;
