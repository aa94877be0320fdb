import { does, type Stories } from '../story';

/** Complaints that were answered, closed, reopened or withdrawn. */
export const answered: Stories = (day) => [
  {
    by: 'm.elamrani',
    as: 'complaints',
    body: {
      channel: 'phone',
      customer: { organisation: 'Museum Het Pakhuis', name: 'Ilse Kramer', email: 'i.kramer@pakhuis.example', phone: '+31 10 555 01 88' },
      subject: 'Wifi in de zalen beloofd, niet geleverd',
      description: 'Voor de opening was wifi in alle zalen toegezegd. In drie zalen is er niets.',
      receivedAt: day.daysAgo(3),
      backdatedBecause: 'Eerst mondeling met de projectleider besproken.',
      rationale: 'Ontevreden over een toezegging.',
      serviceManager: 'k.visser',
    },
    steps: [
      does('m.elamrani', 'acknowledge', { via: 'phone', message: 'Gebeld: wij komen morgen meten.' }),
      does('k.visser', 'plan', {
        approach: 'Meten, en de ontbrekende toegangspunten plaatsen voor de opening.',
        measures: [{ what: 'Vier toegangspunten plaatsen', owner: 'd.engel', dueOn: day.inDays(2) }],
        resolveBy: day.inDays(5),
      }),
      does('k.visser', 'resolve', {
        resolution: 'In alle zalen is nu wifi; gemeten samen met de klant.',
        outcome: 'upheld',
        rootCause: 'De zalen stonden niet op de tekening waarmee is begroot.',
        remedy: 'De eerste maand wordt niet berekend.',
      }),
    ],
  },
  {
    by: 'a.jansen',
    as: 'complaints',
    body: {
      channel: 'email',
      customer: { organisation: 'Larkspur Travel', name: 'Tom Ellery', email: 'tom@larkspur.example', language: 'en' },
      subject: 'Charged for a visit that was warranty',
      description: 'The invoice lists two hours on site. The switch was under warranty, as your own engineer said.',
      rationale: 'Disagrees with an invoice.',
      severity: 'low',
    },
    steps: [
      does('a.jansen', 'acknowledge', { via: 'email', message: 'We are checking this with the engineer.' }),
      does('s.dijkstra', 'resolve', {
        resolution: 'The visit was under warranty and is credited. The travel costs stand, as the contract says.',
        outcome: 'partly-upheld',
        withoutPlanBecause: 'Answered on the same day: the engineer confirmed it at once.',
      }),
      does('a.jansen', 'external-records', { system: 'pct', waivedBecause: 'Settled within the day by the finance department.' }),
      does('a.jansen', 'close'),
      does('a.jansen', 'satisfaction', { outcome: 3, process: 5, comment: 'Quick, even if not everything I asked for.' }),
    ],
  },
  {
    by: 'm.elamrani',
    as: 'reports',
    body: {
      channel: 'email',
      customer: {
        organisation: 'Notariskantoor Veldhuis',
        name: 'Emma Veldhuis',
        email: 'e.veldhuis@veldhuis.example',
        customerId: 'C-11860',
      },
      subject: 'Dossiers zichtbaar voor verkeerde medewerker',
      description: 'Een stagiair kon na de migratie bij dossiers waar hij niets te zoeken heeft. Wij ontdekten het zelf.',
      receivedAt: day.daysAgo(4),
      backdatedBecause: 'Eerst vertrouwelijk gemeld bij de accountmanager.',
      concerns: { kind: 'service', name: 'Documentbeheer' },
      desiredOutcome: 'Weten wat er gezien is, en dat het niet weer gebeurt.',
    },
    steps: [
      does('m.elamrani', 'triage', {
        classification: 'complaint',
        rationale: 'Ontevreden over de zorgvuldigheid van de migratie.',
        severity: 'high',
        accountManager: 's.dijkstra',
        serviceManager: 'r.vandam',
      }),
      does('m.elamrani', 'escalate', { to: 'service-manager', manager: 'r.vandam', reason: 'Vertrouwelijke dossiers.' }),
      does('m.elamrani', 'acknowledge', { via: 'phone', message: 'Gebeld: de rechten zijn direct ingetrokken, het onderzoek loopt.' }),
      does('r.vandam', 'plan', {
        approach: 'Nagaan wat is ingezien, de rechten per dossier herstellen, en de migratielijst aanvullen.',
        measures: [
          { what: 'Inzage per dossier uit het logboek halen', owner: 'j.meijer', dueOn: day.inDays(1) },
          { what: 'Rechten controleren met de klant', owner: 'd.engel', dueOn: day.inDays(2) },
        ],
        resolveBy: day.inDays(6),
      }),
      does('m.elamrani', 'inform', { via: 'phone', message: 'Twee dossiers zijn geopend, geen enkel is gewijzigd of gekopieerd.' }),
      does('r.vandam', 'resolve', {
        resolution: 'De rechten staan weer goed; de lijst van wat is ingezien is overhandigd en besproken.',
        outcome: 'upheld',
        rootCause: 'De groepen van de oude omgeving zijn één op één overgenomen.',
        remedy: 'De controle van rechten is een vaste stap van elke migratie geworden.',
      }),
      does('m.elamrani', 'external-records', { system: 'servicenow', recordId: '9d41e0aadb7a1010f0e1d2c3b4a59687', number: 'CS0004688' }),
      does('m.elamrani', 'external-records', { system: 'pct', recordId: 'PCT-2231' }),
      does('m.elamrani', 'close'),
      does('customer', 'satisfaction', { outcome: 4, process: 5, comment: 'Schrikken, maar goed opgepakt.' }),
    ],
    lookAt: 'the whole road, from the report to how satisfied the customer was',
  },
  {
    by: 'a.jansen',
    as: 'complaints',
    body: {
      channel: 'portal',
      customer: { organisation: 'Oak Street Veterinary', name: 'Maya Lindqvist', email: 'maya@oakstreetvet.example', language: 'en' },
      subject: 'Phone menu sends patients to the wrong practice',
      description: 'Since the new menu half of our callers end up at the other practice.',
      rationale: 'Unhappy with how the change was made.',
      serviceManager: 'k.visser',
    },
    steps: [
      does('a.jansen', 'acknowledge', { via: 'portal', message: 'We are on it.' }),
      does('k.visser', 'resolve', {
        resolution: 'The menu was corrected.',
        outcome: 'upheld',
        withoutPlanBecause: 'Corrected within the hour.',
      }),
      does('a.jansen', 'close'),
      does('customer', 'reopen', { reason: 'After closing time callers still end up at the wrong practice.' }),
      does('a.jansen', 'acknowledge', { via: 'phone', message: 'Called: the evening menu is being looked at as well.' }),
    ],
  },
  {
    by: 'm.elamrani',
    as: 'complaints',
    body: {
      channel: 'phone',
      customer: { organisation: 'Kapsalon Krul', name: 'Lotte Schipper', email: 'lotte@kapsalonkrul.example' },
      subject: 'Afsprakensysteem raakt afspraken kwijt',
      description: 'Mevrouw Schipper mist vijf afspraken van zaterdag en is daar boos over.',
      rationale: 'Ontevreden over het product.',
    },
    steps: [
      does('m.elamrani', 'acknowledge', { via: 'phone', message: 'Gebeld: wij zoeken de afspraken op.' }),
      does('customer', 'withdraw', { reason: 'De afspraken stonden in de agenda van een collega. Excuses voor het misverstand!' }),
    ],
  },
];
