import { completeEvents } from '../testing';
import { described, eventTypes, variantNames, variants } from './testing';
import type { EventType } from './told-event';

/** What is told to who may see everything, and what is left for who may not see personal data, where that differs. */
type Told = readonly [told: string, withoutPersonalData?: string];

const sentences: Readonly<Record<EventType, Told>> = {
  ReportReceived: [
    'A report was received by phone from Sanne de Vries of Bakkerij De Vries. Subject: “Invoices keep coming twice”. The report is about the process “Invoicing”. Desired outcome: “One invoice for each delivery.” This happened on Monday 1 June 2026 at 10:00 and was recorded later: “Told in a meeting on Friday.”',
    'A report was received by phone. The report is about the process “Invoicing”. This happened on Monday 1 June 2026 at 10:00 and was recorded later.',
  ],
  ReportTriaged: [
    'The report was judged to be an incident: a disruption that technical specialists will put right. The agreed service levels were not met. It is a technical problem. Explanation: “The mail server is down.”',
    'The report was judged to be an incident: a disruption that technical specialists will put right. The agreed service levels were not met. It is a technical problem.',
  ],
  ComplaintRegistered: [
    'The complaint was registered. Its severity is normal. The complaint handler is a.jansen. The account manager is m.smit. The service manager is k.visser. The customer hears by Tuesday 2 June 2026 at the latest that the complaint is being handled. The plan comes by Monday 8 June 2026 at the latest.',
  ],
  DetailsCorrected: [
    'The details were corrected. The customer number is now C-1043. The organisation is now Bakkerij De Wit. The name is now Sanne de Wit. The e-mail address is now sanne@dewit.example. The telephone number was removed. The language of the customer is now English. The subject is now: “Invoices come twice”. The description is now: “Every invoice since May was sent twice.” The report is now about the product “Bookkeeping”. The severity is now high. The account manager is now m.smit. The service manager is now k.visser. Reason: “Misheard on the phone.”',
    'The details were corrected. The telephone number was removed. The language of the customer is now English. The report is now about the product “Bookkeeping”. The severity is now high. The account manager is now m.smit. The service manager is now k.visser.',
  ],
  ComplaintAssigned: ['The complaint was passed on to complaint handler b.peters.'],
  ComplaintEscalated: [
    'The complaint was escalated to service manager k.visser. Reason: “Threatens to leave.”',
    'The complaint was escalated to service manager k.visser.',
  ],
  ComplaintAcknowledged: [
    'The customer has heard by phone that the complaint is being handled. Message: “We are on it.” This happened on Monday 1 June 2026 at 16:00 and was recorded later: “No network at the customer.”',
    'The customer has heard by phone that the complaint is being handled. This happened on Monday 1 June 2026 at 16:00 and was recorded later.',
  ],
  PlanDeadlineExtended: [
    'The plan comes later: by Thursday 11 June 2026 at the latest. The customer heard this on Friday 5 June 2026 at 10:30. Reason: “The supplier answers on Wednesday.”',
    'The plan comes later: by Thursday 11 June 2026 at the latest. The customer heard this on Friday 5 June 2026 at 10:30.',
  ],
  PlanDrafted: [
    'The plan was made. Approach: “Correct the invoice run and credit what was sent twice.” This measure is for p.bakker, by Friday 5 June 2026 at the latest: “Credit the double invoices”. The complaint is resolved by Wednesday 10 June 2026 at the latest. This happened on Monday 1 June 2026 at 16:00 and was recorded later: “No network at the customer.”',
    'The plan was made. One measure is for p.bakker, by Friday 5 June 2026 at the latest. The complaint is resolved by Wednesday 10 June 2026 at the latest. This happened on Monday 1 June 2026 at 16:00 and was recorded later.',
  ],
  PlanRevised: [
    'The plan was revised: this is version 2. Reason: “The credit run takes a week longer.” Approach: “Correct the invoice run and credit what was sent twice.” This measure is for p.bakker, by Monday 15 June 2026 at the latest: “Credit the double invoices”. The complaint is resolved by Wednesday 17 June 2026 at the latest. This happened on Monday 1 June 2026 at 16:00 and was recorded later: “No network at the customer.”',
    'The plan was revised: this is version 2. One measure is for p.bakker, by Monday 15 June 2026 at the latest. The complaint is resolved by Wednesday 17 June 2026 at the latest. This happened on Monday 1 June 2026 at 16:00 and was recorded later.',
  ],
  CustomerInformed: [
    'The customer has heard by e-mail how things stand: “Soon.” This happened on Monday 1 June 2026 at 16:00 and was recorded later: “No network at the customer.”',
    'The customer has heard by e-mail how things stand. This happened on Monday 1 June 2026 at 16:00 and was recorded later.',
  ],
  NoteAdded: ['A note for colleagues was made: “Prefers to be called after two.”', 'A note for colleagues was made.'],
  ComplaintResolved: [
    'The complaint was resolved and upheld. Answer to the customer: “Eleven invoices were credited.” Cause: “The invoice run was started by two systems.” Remedy: “Only one system starts it now.” No plan was needed: “Solved during the call.” This happened on Monday 1 June 2026 at 16:00 and was recorded later: “No network at the customer.”',
    'The complaint was resolved and upheld. This happened on Monday 1 June 2026 at 16:00 and was recorded later.',
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
  ErasureRequested: [
    'Somebody asked to erase all personal data, at the request of the customer: a second administrator has to agree. Reason: “Sanne asked for it by letter.”',
    'Somebody asked to erase all personal data, at the request of the customer: a second administrator has to agree.',
  ],
  ErasureApproved: [
    'A second administrator agreed to erase all personal data, at the request of the customer. Reason: “I have seen the letter.”',
    'A second administrator agreed to erase all personal data, at the request of the customer.',
  ],
  ErasureBegun: ['All personal data are being erased, at the request of the customer.'],
  PersonalDataErased: ['All personal data were erased, at the request of the customer.'],
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

const otherSentences: Readonly<Record<keyof typeof variants, Told>> = {
  'a report typed in at once': [
    'A report was received by phone from Sanne de Vries of Bakkerij De Vries on Monday 1 June 2026 at 10:00. Subject: “Invoices keep coming twice”.',
    'A report was received by phone on Monday 1 June 2026 at 10:00.',
  ],
  'a complaint': [
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer. Explanation: “The customer is dissatisfied with our administration.”',
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer.',
  ],
  'a complaint that misses no service level and is not technical': [
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer. The agreed service levels were met. It is not a technical problem. Explanation: “The customer is dissatisfied with our administration.”',
    'The report was judged to be a complaint: the customer is dissatisfied and will get an answer. The agreed service levels were met. It is not a technical problem.',
  ],
  'details removed': [
    'The details were corrected. The e-mail address was removed. The telephone number was removed. Reason: “No longer in use”.',
    'The details were corrected. The e-mail address was removed. The telephone number was removed.',
  ],
  'an escalation to the account manager': [
    'The complaint was escalated to account manager m.smit. Reason: “Threatens to leave.”',
    'The complaint was escalated to account manager m.smit.',
  ],
  'an acknowledgement by e-mail': ['The customer is being told by e-mail that the complaint is being handled.'],
  'an acknowledgement in a meeting': [
    'The customer has heard in a meeting that the complaint is being handled. Message: “You will hear from us this week”.',
    'The customer has heard in a meeting that the complaint is being handled.',
  ],
  'a message through the portal': [
    'The customer is being told through the service portal how things stand: “Does it work again?”',
    'The customer is being told through the service portal how things stand.',
  ],
  'a plan after its due instant, without dates': [
    'The plan was made. The deadline had passed by then. Approach: “Correct the invoice run and credit what was sent twice.” This measure is for p.bakker: “Call the supplier”. The complaint is resolved by Wednesday 10 June 2026 at the latest.',
    'The plan was made. The deadline had passed by then. One measure is for p.bakker. The complaint is resolved by Wednesday 10 June 2026 at the latest.',
  ],
  'a revised plan whose promise had passed': [
    'The plan was revised: this is version 2. The deadline had passed by then. Reason: “The credit run takes a week longer.” Approach: “Correct the invoice run and credit what was sent twice.” This measure is for p.bakker, by Friday 5 June 2026 at the latest: “Credit the double invoices”. The complaint is resolved by Wednesday 17 June 2026 at the latest.',
    'The plan was revised: this is version 2. The deadline had passed by then. One measure is for p.bakker, by Friday 5 June 2026 at the latest. The complaint is resolved by Wednesday 17 June 2026 at the latest.',
  ],
  'a complaint upheld in part, after its due instant': [
    'The complaint was resolved and partly upheld. The deadline had passed by then. Answer to the customer: “Eleven invoices were credited.”',
    'The complaint was resolved and partly upheld. The deadline had passed by then.',
  ],
  'a complaint that is not upheld': [
    'The complaint was resolved and not upheld. Answer to the customer: “Eleven invoices were credited.”',
    'The complaint was resolved and not upheld.',
  ],
  'a legal hold lifted without a reason': ['The legal hold was lifted.'],
  'an erasure because of an objection': ['All personal data were erased, because the customer objects.'],
  'an erasure after the time that data are kept': ['All personal data were erased, because they have been kept long enough.'],
  'an erasure of what should not have been recorded': ['All personal data were erased, because they should never have been recorded.'],
  'a deadline missed by one working day': [
    'The deadline for the acknowledgement has been missed for 1 working day: the last day was Monday 8 June 2026.',
  ],
  'a deadline missed by two working days': [
    'The deadline for the resolution has been missed for 2 working days: the last day was Monday 8 June 2026.',
  ],
  'a message on the tracking page': ['The message to the customer about the acknowledgement stands on the tracking page.'],
  'a message about something that is not known': ['The e-mail to the customer was sent.'],
  'a message that failed at once': [
    'The message to the customer about the acknowledgement was not sent, after 1 attempt; the error code is EENVELOPE.',
  ],
  'an update about something that is not known': ['PCT was updated.'],
  'an incident without a number': ['Incident management has taken over the incident, in ServiceNow.'],
  'a record without a number': ['The complaint is recorded in PCT under number P-4711.'],
};

describe('an event in English', () => {
  it.each(eventTypes)('%s', (type) => {
    const [told, withoutPersonalData = told] = sentences[type];
    expect(described(completeEvents[type], 'en')).toEqual([told, withoutPersonalData]);
  });

  it.each(variantNames)('%s', (variant) => {
    const [told, withoutPersonalData = told] = otherSentences[variant];
    expect(described(variants[variant], 'en')).toEqual([told, withoutPersonalData]);
  });
});
