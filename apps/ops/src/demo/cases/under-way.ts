import { does, type Stories } from '../story';

/** Complaints without a plan yet: registered or acknowledged. */
export const underWay: Stories = (day) => [
  {
    by: 'a.jansen',
    as: 'complaints',
    body: {
      channel: 'email',
      customer: { organisation: 'Woningcorporatie Thuisbasis', name: 'Marieke Postma', email: 'm.postma@thuisbasis.example' },
      subject: 'Laptops geleverd zonder afgesproken software',
      description: 'Veertig laptops kwamen binnen zonder het planpakket. Onze monteurs konden maandag niet op pad.',
      concerns: { kind: 'product', name: 'Werkplek 3.2' },
      rationale: 'Ontevreden over de levering; er is geen storing.',
      severity: 'normal',
      accountManager: 's.dijkstra',
    },
    steps: [does('a.jansen', 'assign', { handler: 'm.elamrani' })],
  },
  {
    by: 'm.elamrani',
    as: 'complaints',
    body: {
      channel: 'phone',
      customer: {
        organisation: 'Zorggroep Meander',
        name: 'Dirk Terpstra',
        email: 'd.terpstra@meander.example',
        phone: '+31 33 555 01 40',
      },
      subject: 'Derde keer dezelfde klacht over de nachtdienst',
      description: 'De bereikbaarheid in de nacht is volgens de heer Terpstra onveilig. Hij overweegt het contract op te zeggen.',
      rationale: 'Ontevreden over de dienstverlening, niet over één storing.',
      severity: 'high',
    },
    steps: [
      does('m.elamrani', 'escalate', {
        to: 'service-manager',
        manager: 'k.visser',
        reason: 'De klant dreigt met opzegging; derde klacht in een kwartaal.',
      }),
    ],
  },
  {
    by: 'a.jansen',
    as: 'complaints',
    body: {
      channel: 'email',
      customer: { organisation: 'Harbour & Pine Architects', name: 'Claire Donnelly', email: 'claire@harbourpine.example', language: 'en' },
      subject: 'Unfriendly answer from the service desk',
      description: 'I was told to read the manual. I had asked about something the manual does not mention.',
      rationale: 'Dissatisfied with how she was treated.',
      severity: 'low',
    },
    steps: [
      does('a.jansen', 'acknowledge', {
        via: 'email',
        message: 'Thank you for telling us. We are listening to the call and will come back to you this week.',
      }),
    ],
  },
  {
    by: 's.dijkstra',
    as: 'reports',
    body: {
      channel: 'meeting',
      customer: { organisation: 'Drukkerij Van Houten', name: 'Bas van Houten', email: 'bas@drukkerijvanhouten.example' },
      subject: 'Offertes blijven weken liggen',
      description: 'In het kwartaaloverleg gezegd: drie offertes aangevraagd, nog geen enkele ontvangen.',
      receivedAt: day.hoursAgo(26),
      backdatedBecause: 'Gemeld in het kwartaaloverleg, op kantoor vastgelegd.',
      concerns: { kind: 'process', name: 'Offertes' },
    },
    steps: [
      does('a.jansen', 'triage', {
        classification: 'complaint',
        rationale: 'Ontevreden over ons offerteproces.',
        accountManager: 's.dijkstra',
      }),
      does('a.jansen', 'acknowledge', {
        via: 'phone',
        message: 'Gebeld: de klacht is in behandeling, de accountmanager pakt het op.',
        happenedAt: day.hoursAgo(20),
        recordedLateBecause: 'Onderweg gebeld, de volgende ochtend vastgelegd.',
      }),
      does('a.jansen', 'escalate', { to: 'account-manager', manager: 's.dijkstra', reason: 'De offertes vallen onder de accountmanager.' }),
    ],
  },
  {
    by: 'm.elamrani',
    as: 'complaints',
    body: {
      channel: 'portal',
      customer: { organisation: 'Stichting Leesplezier', name: 'Anneke Zwart', email: 'anneke@leesplezier.example' },
      subject: 'Back-up terugzetten duurt al een maand',
      description: 'Wij vragen sinds een maand om bestanden van vorig jaar. Telkens een ander verhaal.',
      receivedAt: day.daysAgo(2),
      backdatedBecause: 'Door een storing in het portaal later binnengekomen.',
      rationale: 'Ontevreden over de afhandeling van een verzoek.',
      serviceManager: 'r.vandam',
    },
    steps: [
      does('m.elamrani', 'acknowledge', { via: 'portal', message: 'Uw klacht is in behandeling; u hoort van ons hoe wij het oplossen.' }),
      does('r.vandam', 'plan/extend', {
        dueOn: day.inDays(30),
        reason: 'De leverancier van het archief heeft twee weken nodig om te zeggen wat er nog is.',
        customerInformedAt: day.hoursAgo(1),
      }),
    ],
  },
  {
    by: 'a.jansen',
    as: 'complaints',
    body: {
      channel: 'email',
      customer: { organisation: 'Café De Vrijheid', name: 'Rachid Amrani', email: 'rachid@devrijheid.example' },
      subject: 'Kassa-koppeling opgezegd zonder overleg',
      description: 'Uw brief kwam een dag voor het einde van de koppeling. Wij konden geen kant op.',
      receivedAt: day.daysAgo(16),
      backdatedBecause: 'Het bericht lag in een mailbox van een vertrokken collega.',
      rationale: 'Ontevreden over de aankondiging.',
      severity: 'high',
    },
    steps: [
      does('a.jansen', 'notes', { note: 'Te laat opgemerkt; termijn voor het plan is al voorbij. Vandaag bellen.' }),
      does('a.jansen', 'acknowledge', {
        via: 'phone',
        message: 'Gebeld en excuses gemaakt: uw klacht is blijven liggen en heeft nu voorrang.',
      }),
    ],
    lookAt: 'an overdue plan: the mail lay in the mailbox of somebody who had left',
  },
];
