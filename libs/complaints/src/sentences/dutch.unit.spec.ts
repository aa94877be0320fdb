import { completeEvents } from '../testing';
import { described, eventTypes, variantNames, variants } from './testing';
import type { EventType } from './told-event';

/** What is told to who may see everything, and what is left for who may not see personal data, where that differs. */
type Told = readonly [told: string, withoutPersonalData?: string];

const sentences: Readonly<Record<EventType, Told>> = {
  ReportReceived: [
    'Er kwam telefonisch een melding binnen van Sanne de Vries van Bakkerij De Vries. Onderwerp: “Invoices keep coming twice”. De melding gaat over het proces “Invoicing”. Gewenste uitkomst: “One invoice for each delivery.” Dit gebeurde op maandag 1 juni 2026 om 10:00 en is later vastgelegd: “Told in a meeting on Friday.”',
    'Er kwam telefonisch een melding binnen. De melding gaat over het proces “Invoicing”. Dit gebeurde op maandag 1 juni 2026 om 10:00 en is later vastgelegd.',
  ],
  ReportTriaged: [
    'De melding is beoordeeld als incident: een verstoring die technische specialisten verhelpen. De afgesproken serviceniveaus zijn niet gehaald. Het gaat om een technisch probleem. Toelichting: “The mail server is down.”',
    'De melding is beoordeeld als incident: een verstoring die technische specialisten verhelpen. De afgesproken serviceniveaus zijn niet gehaald. Het gaat om een technisch probleem.',
  ],
  ComplaintRegistered: [
    'De klacht is geregistreerd. De ernst is normaal. Klachtenbehandelaar is a.jansen. Accountmanager is m.smit. Servicemanager is k.visser. De klant hoort uiterlijk dinsdag 2 juni 2026 dat de klacht in behandeling is. Het plan van aanpak komt uiterlijk maandag 8 juni 2026.',
  ],
  DetailsCorrected: [
    'De gegevens zijn gecorrigeerd. Het klantnummer is nu C-1043. De organisatie is nu Bakkerij De Wit. De naam is nu Sanne de Wit. Het e-mailadres is nu sanne@dewit.example. Het telefoonnummer is verwijderd. De taal van de klant is nu Engels. Het onderwerp is nu: “Invoices come twice”. De omschrijving is nu: “Every invoice since May was sent twice.” De melding gaat nu over het product “Bookkeeping”. De ernst is nu hoog. De accountmanager is nu m.smit. De servicemanager is nu k.visser. Reden: “Misheard on the phone.”',
    'De gegevens zijn gecorrigeerd. Het telefoonnummer is verwijderd. De taal van de klant is nu Engels. De melding gaat nu over het product “Bookkeeping”. De ernst is nu hoog. De accountmanager is nu m.smit. De servicemanager is nu k.visser.',
  ],
  ComplaintAssigned: ['De klacht is overgedragen aan klachtenbehandelaar b.peters.'],
  ComplaintEscalated: [
    'De klacht is geëscaleerd naar servicemanager k.visser. Reden: “Threatens to leave.”',
    'De klacht is geëscaleerd naar servicemanager k.visser.',
  ],
  ComplaintAcknowledged: [
    'De klant heeft telefonisch gehoord dat de klacht in behandeling is. Bericht: “We are on it.” Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd: “No network at the customer.”',
    'De klant heeft telefonisch gehoord dat de klacht in behandeling is. Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd.',
  ],
  PlanDeadlineExtended: [
    'Het plan van aanpak komt later: uiterlijk donderdag 11 juni 2026. De klant heeft dit gehoord op vrijdag 5 juni 2026 om 10:30. Reden: “The supplier answers on Wednesday.”',
    'Het plan van aanpak komt later: uiterlijk donderdag 11 juni 2026. De klant heeft dit gehoord op vrijdag 5 juni 2026 om 10:30.',
  ],
  PlanDrafted: [
    'Het plan van aanpak is gemaakt. Aanpak: “Correct the invoice run and credit what was sent twice.” Voor deze maatregel zorgt p.bakker, uiterlijk vrijdag 5 juni 2026: “Credit the double invoices”. De klacht is uiterlijk woensdag 10 juni 2026 opgelost. Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd: “No network at the customer.”',
    'Het plan van aanpak is gemaakt. Voor een maatregel zorgt p.bakker, uiterlijk vrijdag 5 juni 2026. De klacht is uiterlijk woensdag 10 juni 2026 opgelost. Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd.',
  ],
  PlanRevised: [
    'Het plan van aanpak is herzien: dit is versie 2. Reden: “The credit run takes a week longer.” Aanpak: “Correct the invoice run and credit what was sent twice.” Voor deze maatregel zorgt p.bakker, uiterlijk maandag 15 juni 2026: “Credit the double invoices”. De klacht is uiterlijk woensdag 17 juni 2026 opgelost. Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd: “No network at the customer.”',
    'Het plan van aanpak is herzien: dit is versie 2. Voor een maatregel zorgt p.bakker, uiterlijk maandag 15 juni 2026. De klacht is uiterlijk woensdag 17 juni 2026 opgelost. Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd.',
  ],
  CustomerInformed: [
    'De klant heeft per e-mail gehoord hoe het ermee staat: “Soon.” Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd: “No network at the customer.”',
    'De klant heeft per e-mail gehoord hoe het ermee staat. Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd.',
  ],
  NoteAdded: ['Er is een notitie voor collega’s gemaakt: “Prefers to be called after two.”', 'Er is een notitie voor collega’s gemaakt.'],
  ComplaintResolved: [
    'De klacht is afgehandeld en is gegrond. Antwoord aan de klant: “Eleven invoices were credited.” Oorzaak: “The invoice run was started by two systems.” Herstel: “Only one system starts it now.” Er was geen plan van aanpak nodig: “Solved during the call.” Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd: “No network at the customer.”',
    'De klacht is afgehandeld en is gegrond. Dit gebeurde op maandag 1 juni 2026 om 16:00 en is later vastgelegd.',
  ],
  ComplaintClosed: ['De klacht is afgesloten: er is niets meer te doen.'],
  ComplaintReopened: [
    'De klacht is heropend: ronde 2 begint. Reden: “Another invoice came twice.” De klant hoort uiterlijk vrijdag 12 juni 2026 dat de klacht in behandeling is. Het plan van aanpak komt uiterlijk donderdag 18 juni 2026.',
    'De klacht is heropend: ronde 2 begint. De klant hoort uiterlijk vrijdag 12 juni 2026 dat de klacht in behandeling is. Het plan van aanpak komt uiterlijk donderdag 18 juni 2026.',
  ],
  ComplaintWithdrawn: ['De klant heeft de melding ingetrokken. Reden: “It was our own mistake.”', 'De klant heeft de melding ingetrokken.'],
  SatisfactionRecorded: [
    'De klant geeft de oplossing een 4 en de behandeling een 2, op een schaal van 1 tot 5. Toelichting: “Solved well, but late.”',
    'De klant geeft de oplossing een 4 en de behandeling een 2, op een schaal van 1 tot 5.',
  ],
  TrackingRevoked: ['De volglinks die tot nu toe zijn gegeven, werken niet meer.'],
  LegalHoldPlaced: [
    'Er geldt een juridische bewaarplicht: niets uit het dossier wordt gewist tot en met woensdag 30 juni 2027. Reden: “Court case.”',
    'Er geldt een juridische bewaarplicht: niets uit het dossier wordt gewist tot en met woensdag 30 juni 2027.',
  ],
  LegalHoldLifted: ['De juridische bewaarplicht is opgeheven. Reden: “Settled.”', 'De juridische bewaarplicht is opgeheven.'],
  ErasureRequested: [
    'Er is gevraagd om alle persoonsgegevens te wissen, op verzoek van de klant: een tweede beheerder moet daarmee instemmen. Reden: “Sanne asked for it by letter.”',
    'Er is gevraagd om alle persoonsgegevens te wissen, op verzoek van de klant: een tweede beheerder moet daarmee instemmen.',
  ],
  ErasureApproved: [
    'Een tweede beheerder stemt ermee in dat alle persoonsgegevens worden gewist, op verzoek van de klant. Reden: “I have seen the letter.”',
    'Een tweede beheerder stemt ermee in dat alle persoonsgegevens worden gewist, op verzoek van de klant.',
  ],
  ErasureBegun: ['Alle persoonsgegevens worden gewist, op verzoek van de klant.'],
  PersonalDataErased: ['Alle persoonsgegevens zijn gewist, op verzoek van de klant.'],
  DeadlineApproaching: ['Herinnering 1: de laatste dag voor het plan van aanpak is maandag 8 juni 2026.'],
  DeadlineMissed: ['De termijn voor het plan van aanpak is overschreden: de laatste dag was maandag 8 juni 2026.'],
  CustomerNotified: ['De e-mail aan de klant over de terugkoppeling is verzonden.'],
  CustomerNotificationFailed: ['De e-mail aan de klant over de terugkoppeling is na 8 pogingen niet verzonden; de foutcode is EENVELOPE.'],
  StaffNotified: ['De e-mail aan a.jansen over de terugkoppeling is verzonden.'],
  StaffNotificationFailed: ['De e-mail aan a.jansen over de terugkoppeling is na 8 pogingen niet verzonden; de foutcode is no-address.'],
  IncidentHandedOver: ['Incidentmanagement heeft het incident overgenomen, in ServiceNow onder nummer INC0010023.'],
  ExternalRecordLinked: ['De klacht is vastgelegd in ServiceNow onder nummer CS0001234.'],
  ExternalRecordWaived: [
    'De klacht hoeft niet in PCT te staan: “PCT is being replaced this week.”',
    'De klacht hoeft niet in PCT te staan.',
  ],
  ExternalRecordUpdated: ['ServiceNow is bijgewerkt met de terugkoppeling.'],
  ExternalUpdateFailed: ['ServiceNow kon niet worden bijgewerkt met de terugkoppeling; de foutcode is HTTP_403.'],
  ExternalStateObserved: ['ServiceNow meldde op woensdag 10 juni 2026 om 14:00 de status “Resolved”.'],
};

const otherSentences: Readonly<Record<keyof typeof variants, Told>> = {
  'a report typed in at once': [
    'Op maandag 1 juni 2026 om 10:00 kwam telefonisch een melding binnen van Sanne de Vries van Bakkerij De Vries. Onderwerp: “Invoices keep coming twice”.',
    'Op maandag 1 juni 2026 om 10:00 kwam telefonisch een melding binnen.',
  ],
  'a complaint': [
    'De melding is beoordeeld als klacht: de klant is niet tevreden en krijgt een antwoord. Toelichting: “The customer is dissatisfied with our administration.”',
    'De melding is beoordeeld als klacht: de klant is niet tevreden en krijgt een antwoord.',
  ],
  'a complaint that misses no service level and is not technical': [
    'De melding is beoordeeld als klacht: de klant is niet tevreden en krijgt een antwoord. De afgesproken serviceniveaus zijn gehaald. Het gaat niet om een technisch probleem. Toelichting: “The customer is dissatisfied with our administration.”',
    'De melding is beoordeeld als klacht: de klant is niet tevreden en krijgt een antwoord. De afgesproken serviceniveaus zijn gehaald. Het gaat niet om een technisch probleem.',
  ],
  'details removed': [
    'De gegevens zijn gecorrigeerd. Het e-mailadres is verwijderd. Het telefoonnummer is verwijderd. Reden: “No longer in use”.',
    'De gegevens zijn gecorrigeerd. Het e-mailadres is verwijderd. Het telefoonnummer is verwijderd.',
  ],
  'an escalation to the account manager': [
    'De klacht is geëscaleerd naar accountmanager m.smit. Reden: “Threatens to leave.”',
    'De klacht is geëscaleerd naar accountmanager m.smit.',
  ],
  'an acknowledgement by e-mail': ['De klant krijgt per e-mail bericht dat de klacht in behandeling is.'],
  'an acknowledgement in a meeting': [
    'De klant heeft in een gesprek gehoord dat de klacht in behandeling is. Bericht: “You will hear from us this week”.',
    'De klant heeft in een gesprek gehoord dat de klacht in behandeling is.',
  ],
  'a message through the portal': [
    'De klant krijgt via het serviceportaal bericht hoe het ermee staat: “Does it work again?”',
    'De klant krijgt via het serviceportaal bericht hoe het ermee staat.',
  ],
  'a plan after its due instant, without dates': [
    'Het plan van aanpak is gemaakt. De termijn was toen al voorbij. Aanpak: “Correct the invoice run and credit what was sent twice.” Voor deze maatregel zorgt p.bakker: “Call the supplier”. De klacht is uiterlijk woensdag 10 juni 2026 opgelost.',
    'Het plan van aanpak is gemaakt. De termijn was toen al voorbij. Voor een maatregel zorgt p.bakker. De klacht is uiterlijk woensdag 10 juni 2026 opgelost.',
  ],
  'a revised plan whose promise had passed': [
    'Het plan van aanpak is herzien: dit is versie 2. De termijn was toen al voorbij. Reden: “The credit run takes a week longer.” Aanpak: “Correct the invoice run and credit what was sent twice.” Voor deze maatregel zorgt p.bakker, uiterlijk vrijdag 5 juni 2026: “Credit the double invoices”. De klacht is uiterlijk woensdag 17 juni 2026 opgelost.',
    'Het plan van aanpak is herzien: dit is versie 2. De termijn was toen al voorbij. Voor een maatregel zorgt p.bakker, uiterlijk vrijdag 5 juni 2026. De klacht is uiterlijk woensdag 17 juni 2026 opgelost.',
  ],
  'a complaint upheld in part, after its due instant': [
    'De klacht is afgehandeld en is deels gegrond. De termijn was toen al voorbij. Antwoord aan de klant: “Eleven invoices were credited.”',
    'De klacht is afgehandeld en is deels gegrond. De termijn was toen al voorbij.',
  ],
  'a complaint that is not upheld': [
    'De klacht is afgehandeld en is ongegrond. Antwoord aan de klant: “Eleven invoices were credited.”',
    'De klacht is afgehandeld en is ongegrond.',
  ],
  'a legal hold lifted without a reason': ['De juridische bewaarplicht is opgeheven.'],
  'an erasure because of an objection': ['Alle persoonsgegevens zijn gewist, omdat de klant bezwaar maakt.'],
  'an erasure after the time that data are kept': ['Alle persoonsgegevens zijn gewist, omdat de bewaartermijn voorbij is.'],
  'an erasure of what should not have been recorded': ['Alle persoonsgegevens zijn gewist, omdat ze nooit hadden mogen worden vastgelegd.'],
  'a deadline missed by one working day': [
    'De termijn voor de terugkoppeling aan de klant is al 1 werkdag overschreden: de laatste dag was maandag 8 juni 2026.',
  ],
  'a deadline missed by two working days': [
    'De termijn voor de oplossing is al 2 werkdagen overschreden: de laatste dag was maandag 8 juni 2026.',
  ],
  'a message on the tracking page': ['Het bericht aan de klant over de terugkoppeling staat op de volgpagina.'],
  'a message about something that is not known': ['De e-mail aan de klant is verzonden.'],
  'a message that failed at once': [
    'Het bericht aan de klant over de terugkoppeling is na 1 poging niet verzonden; de foutcode is EENVELOPE.',
  ],
  'an update about something that is not known': ['PCT is bijgewerkt.'],
  'an incident without a number': ['Incidentmanagement heeft het incident overgenomen, in ServiceNow.'],
  'a record without a number': ['De klacht is vastgelegd in PCT onder nummer P-4711.'],
};

describe('an event in Dutch', () => {
  it.each(eventTypes)('%s', (type) => {
    const [told, withoutPersonalData = told] = sentences[type];
    expect(described(completeEvents[type], 'nl')).toEqual([told, withoutPersonalData]);
  });

  it.each(variantNames)('%s', (variant) => {
    const [told, withoutPersonalData = told] = otherSentences[variant];
    expect(described(variants[variant], 'nl')).toEqual([told, withoutPersonalData]);
  });
});
