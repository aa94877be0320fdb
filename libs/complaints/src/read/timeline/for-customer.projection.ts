import type { EventType, ShownData } from '../../sentences/told-event';
import type { TimelineEntry } from './timeline.projection';

/** The fields that a sentence can do without. */
type Dispensable<Data> = { [Name in keyof Data]-?: Data extends { readonly [Required in Name]: unknown } ? never : Name }[keyof Data];

/** What the customer of a case is shown of an event: everything, nothing, or all but some fields. */
type ShownToCustomer<Type extends EventType> = 'everything' | 'nothing' | { readonly without: readonly Dispensable<ShownData[Type]>[] };

/** What concerns the customer, and not what colleagues do and tell each other. An event without an entry here does not compile. */
const shownToCustomer = {
  ReportReceived: 'everything',
  ReportTriaged: { without: ['rationale', 'serviceLevelMissed', 'technical'] },
  ComplaintRegistered: 'everything',
  DetailsCorrected: 'nothing',
  ComplaintAssigned: 'nothing',
  ComplaintEscalated: 'nothing',
  ComplaintAcknowledged: 'everything',
  PlanDeadlineExtended: 'everything',
  PlanDrafted: 'everything',
  PlanRevised: 'everything',
  CustomerInformed: 'everything',
  NoteAdded: 'nothing',
  ComplaintResolved: 'everything',
  ComplaintClosed: 'everything',
  ComplaintReopened: 'everything',
  ComplaintWithdrawn: 'everything',
  SatisfactionRecorded: 'everything',
  TrackingRevoked: 'everything',
  LegalHoldPlaced: 'nothing',
  LegalHoldLifted: 'nothing',
  ErasureRequested: 'nothing',
  ErasureApproved: 'nothing',
  ErasureBegun: 'nothing',
  PersonalDataErased: 'everything',
  DeadlineApproaching: 'nothing',
  DeadlineMissed: 'nothing',
  CustomerNotified: 'everything',
  CustomerNotificationFailed: 'nothing',
  StaffNotified: 'nothing',
  StaffNotificationFailed: 'nothing',
  IncidentHandedOver: 'nothing',
  ExternalRecordLinked: 'nothing',
  ExternalRecordWaived: 'nothing',
  ExternalRecordUpdated: 'nothing',
  ExternalUpdateFailed: 'nothing',
  ExternalStateObserved: 'nothing',
} as const satisfies { readonly [Type in EventType]: ShownToCustomer<Type> };

/** The timeline as the customer of the case is shown it. */
export const forCustomer = (timeline: readonly TimelineEntry[]): readonly TimelineEntry[] => timeline.flatMap(shown);

const shown = (entry: TimelineEntry): readonly TimelineEntry[] => {
  const part = shownToCustomer[entry.type];
  if (part === 'nothing') return [];
  if (part === 'everything') return [entry];
  const hidden: readonly string[] = part.without;
  return [{ ...entry, data: Object.fromEntries(Object.entries(entry.data).filter(([name]) => !hidden.includes(name))) }];
};
