import type { ComplaintEvent } from '../../events/complaint-events';
import type { ExternalSystem } from '../../events/effect';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

const toldOf: ReadonlySet<ComplaintEvent['type']> = new Set([
  'ComplaintAcknowledged',
  'ComplaintEscalated',
  'PlanDrafted',
  'PlanRevised',
  'ComplaintResolved',
  'ComplaintClosed',
  'ComplaintReopened',
  'ComplaintWithdrawn',
]);

/**
 * What the systems of record are to be told because of an event: of the registration, and of every step after it (procedure: registered in ServiceNow and PCT,
 * updated there before closing). Of a case that was never registered they are told nothing.
 *
 * @param systems the outside systems that are in use
 * @param waived those that somebody decided the case need not stand in
 */
export const tellingsToRegisters = (
  { id, occurredAt: dueAt, event: { type } }: CaseEvent,
  { systems, waived, isRegistered }: RegisterTerms,
): readonly Duty[] => {
  const kind = kindOf(type, isRegistered);
  return kind ? systems.filter((to) => !waived.includes(to)).map((to) => ({ kind, about: id, to, dueAt })) : [];
};

export interface RegisterTerms {
  readonly systems: readonly ExternalSystem[];
  readonly waived: readonly ExternalSystem[];
  readonly isRegistered: boolean;
}

const kindOf = (type: ComplaintEvent['type'], isRegistered: boolean): 'link-record' | 'update-record' | undefined => {
  if (type === 'ComplaintRegistered') return 'link-record';
  return isRegistered && toldOf.has(type) ? 'update-record' : undefined;
};

/** The systems that somebody decided a case need not stand in, after an event. */
export const waivedAfter = (waived: readonly ExternalSystem[], { type, data }: ComplaintEvent): readonly ExternalSystem[] =>
  type === 'ExternalRecordWaived' && !waived.includes(data.system) ? [...waived, data.system] : waived;

/** What is settled by an event: the case stands there or need not, or the system was told of the step. */
export const isRegisterTold = (duty: Duty, { type, data }: ComplaintEvent): boolean =>
  'system' in data && data.system === duty.to && settles[duty.kind]?.(type, 'about' in data && data.about === duty.about) === true;

type Settles = (type: ComplaintEvent['type'], isAboutTheSame: boolean) => boolean;

const settles: Readonly<Partial<Record<Duty['kind'], Settles>>> = {
  'link-record': (type) => type === 'ExternalRecordWaived' || type === 'ExternalRecordLinked',
  'update-record': (type, isAboutTheSame) => type === 'ExternalRecordWaived' || (type === 'ExternalRecordUpdated' && isAboutTheSame),
};
