import type { ErasureGround } from '../events/erasure';
import type { Channel, Deadline, Due, Severity } from '../events/shapes';
import type { LocalTime } from './local-time';
import type { Words } from './phrases';
import type { EventType } from './told-event';

/** How something was said. */
export const via: Words<Channel> = {
  phone: 'telefonisch',
  email: 'per e-mail',
  portal: 'via het serviceportaal',
  meeting: 'in een gesprek',
};

export const severities: Words<Severity> = { low: 'laag', normal: 'normaal', high: 'hoog' };

export const subjects: Words<'service' | 'process' | 'product'> = { service: 'de dienst', process: 'het proces', product: 'het product' };

export const languages: Words<'nl' | 'en'> = { nl: 'Nederlands', en: 'Engels' };

export const managers: Words<'account-manager' | 'service-manager'> = {
  'account-manager': 'accountmanager',
  'service-manager': 'servicemanager',
};

export const outcomes: Words<'upheld' | 'partly-upheld' | 'not-upheld'> = {
  upheld: 'gegrond',
  'partly-upheld': 'deels gegrond',
  'not-upheld': 'ongegrond',
};

/** Why what is personal is erased. */
export const grounds: Words<ErasureGround> = {
  request: 'op verzoek van de klant',
  objection: 'omdat de klant bezwaar maakt',
  retention: 'omdat de bewaartermijn voorbij is',
  error: 'omdat ze nooit hadden mogen worden vastgelegd',
};

/** What a deadline is for. */
export const deadlines: Words<Deadline> = {
  acknowledgement: 'de terugkoppeling aan de klant',
  plan: 'het plan van aanpak',
  resolution: 'de oplossing',
};

const promises: Readonly<Record<Deadline, (day: string) => string>> = {
  acknowledgement: (day) => `De klant hoort uiterlijk ${day} dat de klacht in behandeling is.`,
  plan: (day) => `Het plan van aanpak komt uiterlijk ${day}.`,
  resolution: (day) => `De klacht is uiterlijk ${day} opgelost.`,
};

/** What is promised, with its last day on time. */
export const promise = ({ deadline, dueOn }: Due, time: LocalTime): string => promises[deadline](time.day(dueOn));

/** Each event as something that a message can be about. */
export const events: Words<EventType> = {
  ReportReceived: 'de melding',
  ReportTriaged: 'de beoordeling',
  ComplaintRegistered: 'de registratie',
  DetailsCorrected: 'de gecorrigeerde gegevens',
  ComplaintAssigned: 'de toewijzing',
  ComplaintEscalated: 'de escalatie',
  ComplaintAcknowledged: 'de terugkoppeling',
  PlanDeadlineExtended: 'de latere termijn voor het plan van aanpak',
  PlanDrafted: 'het plan van aanpak',
  PlanRevised: 'het herziene plan van aanpak',
  CustomerInformed: 'de stand van zaken',
  NoteAdded: 'de notitie',
  ComplaintResolved: 'de afhandeling',
  ComplaintClosed: 'de afsluiting',
  ComplaintReopened: 'de heropening',
  ComplaintWithdrawn: 'de intrekking',
  SatisfactionRecorded: 'de tevredenheid van de klant',
  TrackingRevoked: 'de ingetrokken volglinks',
  LegalHoldPlaced: 'de juridische bewaarplicht',
  LegalHoldLifted: 'het einde van de juridische bewaarplicht',
  ErasureRequested: 'het verzoek om te wissen',
  ErasureApproved: 'de instemming met het wissen',
  ErasureBegun: 'het begin van het wissen',
  PersonalDataErased: 'de gewiste persoonsgegevens',
  DeadlineApproaching: 'de termijn die afloopt',
  DeadlineMissed: 'de overschreden termijn',
  CustomerNotified: 'het bericht aan de klant',
  CustomerNotificationFailed: 'het niet verzonden bericht aan de klant',
  StaffNotified: 'het bericht aan een medewerker',
  StaffNotificationFailed: 'het niet verzonden bericht aan een medewerker',
  IncidentHandedOver: 'de overdracht aan incidentmanagement',
  ExternalRecordLinked: 'de registratie in een ander systeem',
  ExternalRecordWaived: 'de vrijstelling van registratie in een ander systeem',
  ExternalRecordUpdated: 'de bijwerking van een ander systeem',
  ExternalUpdateFailed: 'de mislukte bijwerking van een ander systeem',
  ExternalStateObserved: 'de status in een ander systeem',
};
