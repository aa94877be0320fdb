import { described, eventTypes, examples, variantNames, variants } from './testing';
import type { EventType } from './told-event';

/** What is told to who may see everything, and what is left for who may not see personal data, where that differs. */
const sentences: Readonly<Record<EventType, readonly [string, string?]>> = {
  ReportReceived: [
    'A report was received by phone from Sanne de Vries of Bakkerij De Vries on Monday 1 June 2026 at 10:00. Subject: “Invoices keep coming twice”. The report is about the service “Billing”. Desired outcome: “One invoice for each delivery.”',
    'A report was received by phone on Monday 1 June 2026 at 10:00. The report is about the service “Billing”.',
  ],
  ReportTriaged: [
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer. Explanation: “The customer is dissatisfied with our administration.”',
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer.',
  ],
  ComplaintRegistered: [
    'The complaint was registered. Its severity is normal. The complaint handler is a.jansen. The account manager is p.bakker. The service manager is m.smit. The customer hears by Tuesday 2 June 2026 at the latest that the complaint is being handled. The plan comes by Monday 8 June 2026 at the latest.',
  ],
  DetailsCorrected: [
    'The details were corrected. The e-mail address is now sanne@bakkerij.example. The severity is now high. Reason: “Misheard on the phone.”',
    'The details were corrected. The severity is now high.',
  ],
  ComplaintAssigned: ['The complaint was passed on to complaint handler b.peters.'],
  ComplaintEscalated: [
    'The complaint was escalated to service manager m.smit. Reason: “Threatens to leave.”',
    'The complaint was escalated to service manager m.smit.',
  ],
  ComplaintAcknowledged: [
    'The customer has heard by phone that the complaint is being handled. Message: “You will hear from us this week”. This happened on Friday 5 June 2026 at 16:00 and was recorded later: “The network was down.”',
    'The customer has heard by phone that the complaint is being handled. This happened on Friday 5 June 2026 at 16:00 and was recorded later.',
  ],
  PlanDeadlineExtended: [
    'The plan comes later: by Thursday 11 June 2026 at the latest. The customer heard this on Friday 5 June 2026 at 10:30. Reason: “The supplier answers on Wednesday.”',
    'The plan comes later: by Thursday 11 June 2026 at the latest. The customer heard this on Friday 5 June 2026 at 10:30.',
  ],
  PlanDrafted: [
    'The plan was made. Approach: “Correct the invoice run and credit what was sent twice.” This measure is for p.bakker, by Friday 5 June 2026 at the latest: “Credit the double invoices”. The complaint is resolved by Wednesday 10 June 2026 at the latest.',
    'The plan was made. One measure is for p.bakker, by Friday 5 June 2026 at the latest. The complaint is resolved by Wednesday 10 June 2026 at the latest.',
  ],
  PlanRevised: [
    'The plan was revised: this is version 2. Reason: “The credit run takes a week longer.” Approach: “Correct the invoice run and credit what was sent twice.” This measure is for p.bakker, by Friday 5 June 2026 at the latest: “Credit the double invoices”. The complaint is resolved by Wednesday 17 June 2026 at the latest.',
    'The plan was revised: this is version 2. One measure is for p.bakker, by Friday 5 June 2026 at the latest. The complaint is resolved by Wednesday 17 June 2026 at the latest.',
  ],
  CustomerInformed: ['The customer has heard by phone how things stand: “Soon.”', 'The customer has heard by phone how things stand.'],
  NoteAdded: ['A note for colleagues was made: “Prefers to be called after two.”', 'A note for colleagues was made.'],
  ComplaintResolved: [
    'The complaint was resolved and upheld. Answer to the customer: “Eleven invoices were credited.” Cause: “Two schedulers started the run.” Remedy: “A month free of charge”.',
    'The complaint was resolved and upheld.',
  ],
  ComplaintClosed: ['The complaint was closed: nothing is left to do.'],
  ComplaintReopened: [
    'The complaint was reopened: round 2 begins. Reason: “Another invoice came twice.” The customer hears by Friday 12 June 2026 at the latest that the complaint is being handled. The plan comes by Thursday 18 June 2026 at the latest.',
    'The complaint was reopened: round 2 begins. The customer hears by Friday 12 June 2026 at the latest that the complaint is being handled. The plan comes by Thursday 18 June 2026 at the latest.',
  ],
  ComplaintWithdrawn: ['The customer withdrew the report. Reason: “It was our own mistake.”', 'The customer withdrew the report.'],
  SatisfactionRecorded: [
    'The customer gives the outcome a 4 and the process a 2, on a scale from 1 to 5. Comment: “Solved well, but late.”',
    'The customer gives the outcome a 4 and the process a 2, on a scale from 1 to 5.',
  ],
  TrackingRevoked: ['The tracking links given out so far no longer work.'],
  LegalHoldPlaced: [
    'A legal hold applies: nothing of the case is erased up to and including Wednesday 30 June 2027. Reason: “Court case.”',
    'A legal hold applies: nothing of the case is erased up to and including Wednesday 30 June 2027.',
  ],
  LegalHoldLifted: ['The legal hold was lifted. Reason: “Settled.”', 'The legal hold was lifted.'],
  DeadlineApproaching: ['Reminder 1: the last day for the plan is Monday 8 June 2026.'],
  DeadlineMissed: ['The deadline for the plan was missed: the last day was Monday 8 June 2026.'],
  CustomerNotified: ['The e-mail to the customer about the acknowledgement was sent.'],
  CustomerNotificationFailed: [
    'The e-mail to the customer about the acknowledgement was not sent, after 8 attempts; the error code is EENVELOPE.',
  ],
  StaffNotified: ['The e-mail to a.jansen about the acknowledgement was sent.'],
  StaffNotificationFailed: [
    'The e-mail to a.jansen about the acknowledgement was not sent, after 8 attempts; the error code is no-address.',
  ],
  IncidentHandedOver: ['Incident management has taken over the incident, in ServiceNow under number INC0010023.'],
  ExternalRecordLinked: ['The complaint is recorded in ServiceNow under number CS0001234.'],
  ExternalRecordWaived: [
    'The complaint need not be recorded in PCT: “PCT is being replaced this week.”',
    'The complaint need not be recorded in PCT.',
  ],
  ExternalRecordUpdated: ['ServiceNow was updated with the acknowledgement.'],
  ExternalUpdateFailed: ['ServiceNow could not be updated with the acknowledgement; the error code is HTTP_403.'],
  ExternalStateObserved: ['ServiceNow reported the state “Resolved” on Wednesday 10 June 2026 at 14:00.'],
};

const otherwise: Readonly<Record<keyof typeof variants, readonly [string, string?]>> = {
  'an incident': [
    'The report was judged to be an incident: a disruption that technical specialists will put right. The agreed service levels were not met. It is a technical problem. Explanation: “The mail server is down.”',
    'The report was judged to be an incident: a disruption that technical specialists will put right. The agreed service levels were not met. It is a technical problem.',
  ],
  'a complaint that misses no service level and is not technical': [
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer. The agreed service levels were met. It is not a technical problem. Explanation: “The customer is dissatisfied with our administration.”',
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer. The agreed service levels were met. It is not a technical problem.',
  ],
  'a report typed in later': [
    'A report was received in a meeting from Sanne de Vries of Bakkerij De Vries. Subject: “Invoices keep coming twice”. This happened on Monday 1 June 2026 at 10:00 and was recorded later: “Told during a visit”.',
    'A report was received in a meeting. This happened on Monday 1 June 2026 at 10:00 and was recorded later.',
  ],
  'an acknowledgement by e-mail': ['The customer is being told by e-mail that the complaint is being handled.'],
  'an acknowledgement by e-mail, typed in later': [
    'The customer has heard by e-mail that the complaint is being handled. This happened on Friday 5 June 2026 at 16:00 and was recorded later: “The network was down.”',
    'The customer has heard by e-mail that the complaint is being handled. This happened on Friday 5 June 2026 at 16:00 and was recorded later.',
  ],
  'a message through the portal': [
    'The customer is being told through the service portal how things stand: “Does it work again?”',
    'The customer is being told through the service portal how things stand.',
  ],
  'every detail corrected': [
    'The details were corrected. The customer number is now K-17. The organisation is now De Vries BV. The name is now Sanne Vries. The telephone number is now 06 12. The language of the customer is now English. The subject is now: “Invoices come twice”. The description is now: “Since March”. The report is now about the process “Invoicing”. The account manager is now p.bakker. The service manager is now m.smit. Reason: “Spelt wrongly”.',
    'The details were corrected. The language of the customer is now English. The report is now about the process “Invoicing”. The account manager is now p.bakker. The service manager is now m.smit.',
  ],
  'details removed': [
    'The details were corrected. The e-mail address was removed. The telephone number was removed. Reason: “No longer in use.”',
    'The details were corrected. The e-mail address was removed. The telephone number was removed.',
  ],
  'an escalation to the account manager': [
    'The complaint was escalated to account manager m.smit. Reason: “Threatens to leave.”',
    'The complaint was escalated to account manager m.smit.',
  ],
  'a plan after its due instant, without dates': [
    'The plan was made. The deadline had passed by then. Approach: “Correct the invoice run and credit what was sent twice.” This measure is for p.bakker: “Call the supplier”. The complaint is resolved by Wednesday 10 June 2026 at the latest.',
    'The plan was made. The deadline had passed by then. One measure is for p.bakker. The complaint is resolved by Wednesday 10 June 2026 at the latest.',
  ],
  'an answer without a plan': [
    'The complaint was resolved and not upheld. The deadline had passed by then. Answer to the customer: “Eleven invoices were credited.” No plan was needed: “Solved on the phone!”',
    'The complaint was resolved and not upheld. The deadline had passed by then.',
  ],
  'a complaint upheld in part': [
    'The complaint was resolved and partly upheld. Answer to the customer: “Eleven invoices were credited.”',
    'The complaint was resolved and partly upheld.',
  ],
  'a deadline missed by one working day': [
    'The deadline for the acknowledgement has been missed for 1 working day: the last day was Monday 8 June 2026.',
  ],
  'a deadline missed by two working days': [
    'The deadline for the resolution has been missed for 2 working days: the last day was Monday 8 June 2026.',
  ],
  'a message on the tracking page': ['The message to the customer about the acknowledgement stands on the tracking page.'],
  'a message about something that is not known': ['The e-mail to the customer was sent.'],
  'an update about something that is not known': ['PCT was updated.'],
  'a message that failed at once': [
    'The message to the customer about the acknowledgement was not sent, after 1 attempt; the error code is EENVELOPE.',
  ],
  'an incident without a number': ['Incident management has taken over the incident, in ServiceNow.'],
  'a record without a number': ['The complaint is recorded in PCT under number P-4711.'],
};

describe('an event in English', () => {
  it.each(eventTypes)('%s', (type) => {
    const [told, withoutPersonalData = told] = sentences[type];
    expect(described(examples[type], 'en')).toEqual([told, withoutPersonalData]);
  });

  it.each(variantNames)('%s', (variant) => {
    const [told, withoutPersonalData = told] = otherwise[variant];
    expect(described(variants[variant], 'en')).toEqual([told, withoutPersonalData]);
  });
});
