import type { ErasureGround } from '../events/erasure';
import type { Channel, Deadline, Due, Severity } from '../events/shapes';
import type { LocalTime } from './local-time';
import type { Words } from './phrases';
import type { EventType } from './told-event';

/** How something was said. */
export const via: Words<Channel> = {
  phone: 'by phone',
  email: 'by e-mail',
  portal: 'through the service portal',
  meeting: 'in a meeting',
};

export const severities: Words<Severity> = { low: 'low', normal: 'normal', high: 'high' };

export const subjects: Words<'service' | 'process' | 'product'> = {
  service: 'the service',
  process: 'the process',
  product: 'the product',
};

export const languages: Words<'nl' | 'en'> = { nl: 'Dutch', en: 'English' };

export const managers: Words<'account-manager' | 'service-manager'> = {
  'account-manager': 'account manager',
  'service-manager': 'service manager',
};

export const outcomes: Words<'upheld' | 'partly-upheld' | 'not-upheld'> = {
  upheld: 'upheld',
  'partly-upheld': 'partly upheld',
  'not-upheld': 'not upheld',
};

/** Why what is personal is erased. */
export const grounds: Words<ErasureGround> = {
  request: 'at the request of the customer',
  objection: 'because the customer objects',
  retention: 'because they have been kept long enough',
  error: 'because they should never have been recorded',
};

/** What a deadline is for. */
export const deadlines: Words<Deadline> = {
  acknowledgement: 'the acknowledgement',
  plan: 'the plan',
  resolution: 'the resolution',
};

const promises: Readonly<Record<Deadline, (day: string) => string>> = {
  acknowledgement: (day) => `The customer hears by ${day} at the latest that the complaint is being handled.`,
  plan: (day) => `The plan comes by ${day} at the latest.`,
  resolution: (day) => `The complaint is resolved by ${day} at the latest.`,
};

/** What is promised, with its last day on time. */
export const promise = ({ deadline, dueOn }: Due, time: LocalTime): string => promises[deadline](time.day(dueOn));

/** Each event as something that a message can be about. */
export const events: Words<EventType> = {
  ReportReceived: 'the report',
  ReportTriaged: 'the triage',
  ComplaintRegistered: 'the registration',
  DetailsCorrected: 'the corrected details',
  ComplaintAssigned: 'the assignment',
  ComplaintEscalated: 'the escalation',
  ComplaintAcknowledged: 'the acknowledgement',
  PlanDeadlineExtended: 'the later date of the plan',
  PlanDrafted: 'the plan',
  PlanRevised: 'the revised plan',
  CustomerInformed: 'how things stand',
  NoteAdded: 'the note',
  ComplaintResolved: 'the resolution',
  ComplaintClosed: 'the closing',
  ComplaintReopened: 'the reopening',
  ComplaintWithdrawn: 'the withdrawal',
  SatisfactionRecorded: 'the satisfaction of the customer',
  TrackingRevoked: 'the revoked tracking links',
  LegalHoldPlaced: 'the legal hold',
  LegalHoldLifted: 'the end of the legal hold',
  ErasureRequested: 'the request to erase',
  ErasureApproved: 'the agreement to erase',
  ErasureBegun: 'the begin of the erasure',
  PersonalDataErased: 'the erased personal data',
  DeadlineApproaching: 'the deadline that is near',
  DeadlineMissed: 'the missed deadline',
  CustomerNotified: 'the message to the customer',
  CustomerNotificationFailed: 'the message to the customer that was not sent',
  StaffNotified: 'the message to a colleague',
  StaffNotificationFailed: 'the message to a colleague that was not sent',
  IncidentHandedOver: 'the handover to incident management',
  ExternalRecordLinked: 'the record in another system',
  ExternalRecordWaived: 'the record that another system need not have',
  ExternalRecordUpdated: 'the update of another system',
  ExternalUpdateFailed: 'the failed update of another system',
  ExternalStateObserved: 'the state in another system',
};
