import { does, type Stories } from '../story';

/** Reports that nobody has judged yet, and reports that turned out to be incidents. */
export const justIn: Stories = (day) => [
  {
    by: 'l.bos',
    as: 'reports',
    body: {
      channel: 'email',
      customer: { organisation: 'Gemeente Waterdam', name: 'Joris Hoekstra', email: 'j.hoekstra@waterdam.example', customerId: 'C-10417' },
      subject: 'Toegezegde terugbelafspraak niet nagekomen',
      description:
        'Vorige week is toegezegd dat iemand mij zou terugbellen over de migratie van onze werkplekken. Dat is niet gebeurd, en bij de servicedesk weet niemand ervan.',
      receivedAt: day.hoursAgo(3),
      backdatedBecause: 'Overgenomen uit de gedeelde mailbox.',
      desiredOutcome: 'Vandaag gebeld worden door iemand die het dossier kent.',
    },
    steps: [],
  },
  {
    by: 'l.bos',
    as: 'reports',
    body: {
      channel: 'portal',
      customer: { organisation: 'Northgate Logistics', name: 'Helen Marsh', email: 'helen.marsh@northgate.example', language: 'en' },
      subject: 'Ticket closed without an answer',
      description:
        'Our request for two extra scanner accounts was closed as solved. Nobody told us anything, and the accounts do not exist.',
      concerns: { kind: 'process', name: 'Service requests' },
    },
    steps: [],
  },
  {
    by: 'a.jansen',
    as: 'reports',
    body: {
      channel: 'phone',
      customer: { organisation: 'Huisartsenpraktijk De Linde', name: 'Fatima Yilmaz', email: 'f.ilmaz@delinde.example' },
      subject: 'Factuur klopt niet met het contract',
      description: 'Mevrouw Yilmaz belt: er worden twaalf licenties berekend, het contract zegt tien.',
    },
    steps: [
      does('a.jansen', 'correct', {
        changes: { customer: { email: 'f.yilmaz@delinde.example', phone: '+31 30 555 01 71' } },
        reason: 'E-mailadres verkeerd verstaan; nagevraagd, met het telefoonnummer erbij.',
      }),
      does('a.jansen', 'tracking/revoke'),
    ],
  },
  {
    by: 'l.bos',
    as: 'reports',
    body: {
      channel: 'portal',
      customer: { organisation: 'Advocatenkantoor Brandsma', name: 'Wouter Brandsma', email: 'w.brandsma@brandsma.example' },
      subject: 'Sinds vanochtend geen e-mail',
      description: 'Niemand op kantoor kan e-mail ontvangen. Versturen gaat wel. Er lopen termijnen bij de rechtbank.',
      receivedAt: day.hoursAgo(2),
      backdatedBecause: 'Stond in de wachtrij van het portaal.',
      concerns: { kind: 'service', name: 'Hosted e-mail' },
    },
    steps: [
      does('m.elamrani', 'triage', {
        classification: 'incident',
        rationale: 'De overeengekomen beschikbaarheid wordt niet gehaald: naar incidentbeheer.',
        serviceLevelMissed: true,
        technical: true,
      }),
    ],
  },
  {
    by: 'm.elamrani',
    as: 'complaints',
    body: {
      channel: 'phone',
      customer: { organisation: 'Bright Dental Group', name: 'Owen Pritchard', phone: '+44 20 7946 0123', language: 'en' },
      subject: 'X-ray viewer is slow again',
      description: 'Third week in a row that images take a minute to open. He is fed up with workarounds.',
      rationale: 'Sounded like dissatisfaction with how we handle it.',
      severity: 'high',
    },
    steps: [
      does('m.elamrani', 'triage', {
        classification: 'incident',
        rationale:
          'On looking closer the response time in the contract is missed at every practice: the specialists have to repair it first.',
        serviceLevelMissed: true,
        technical: true,
      }),
    ],
  },
];
