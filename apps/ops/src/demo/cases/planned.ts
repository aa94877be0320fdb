import { does, type Stories } from '../story';

/** Complaints with a plan that is being carried out. */
export const planned: Stories = (day) => [
  {
    by: 't.okafor',
    as: 'complaints',
    body: {
      channel: 'meeting',
      customer: { organisation: 'Bakkerij Zonneveld', name: 'Sanne Zonneveld', email: 'sanne@zonneveld.example' },
      subject: 'Facturen komen telkens dubbel',
      description: 'Sinds maart komt elke factuur twee keer, en niemand belt terug.',
      rationale: 'Ontevreden over onze administratie.',
      handler: 'a.jansen',
      accountManager: 't.okafor',
    },
    steps: [
      does('a.jansen', 'acknowledge', { via: 'meeting', message: 'Ter plekke toegezegd dat wij het uitzoeken.' }),
      does('t.okafor', 'plan', {
        approach: 'De factuurrun herstellen en alles wat dubbel is crediteren.',
        measures: [
          { what: 'Dubbele facturen crediteren', owner: 'p.bakker', dueOn: day.inDays(3) },
          { what: 'Uitzoeken waarom de run twee keer start', owner: 'j.meijer', dueOn: day.inDays(5) },
        ],
        resolveBy: day.inDays(10),
      }),
      does('a.jansen', 'inform', { via: 'email', message: 'De creditnota’s gaan deze week de deur uit.' }),
    ],
  },
  {
    by: 'm.elamrani',
    as: 'complaints',
    body: {
      channel: 'email',
      customer: { organisation: 'Fenwick Analytics', name: 'Priya Raman', email: 'priya.raman@fenwick.example', language: 'en' },
      subject: 'Firewall changes take three weeks',
      description: 'Every rule we ask for is promised within two days and done after three weeks. Our own customers are waiting for it.',
      concerns: { kind: 'service', name: 'Managed firewall' },
      rationale: 'No agreed service level, plain dissatisfaction with the process.',
      severity: 'high',
      serviceManager: 'k.visser',
    },
    steps: [
      does('m.elamrani', 'acknowledge', { via: 'email', message: 'We have your complaint, and the service manager looks at it today.' }),
      does('k.visser', 'plan', {
        approach: 'One engineer handles all open changes, then the approval is shortened.',
        measures: [{ what: 'Carry out the six open changes', owner: 'd.engel', dueOn: day.inDays(2) }],
        resolveBy: day.inDays(7),
      }),
      does('m.elamrani', 'inform', { via: 'phone', message: 'Four of the six changes are done.' }),
      does('k.visser', 'plan/revise', {
        approach: 'The open changes first; then standard changes go through without a meeting.',
        measures: [
          { what: 'Carry out the last two changes', owner: 'd.engel', dueOn: day.inDays(3) },
          { what: 'Agree on the list of standard changes with the customer', owner: 'k.visser', dueOn: day.inDays(9) },
        ],
        resolveBy: day.inDays(14),
        reason: 'The customer wants the cause taken away, not only the queue.',
      }),
      does('m.elamrani', 'inform', { via: 'email', message: 'The new plan is attached to your case; we will meet next week.' }),
    ],
    lookAt: 'a revised plan: both promises and what became of them stay visible',
  },
  {
    by: 'a.jansen',
    as: 'complaints',
    body: {
      channel: 'email',
      customer: { organisation: 'Van Rijn Bouw', name: 'Hendrik van Rijn', email: 'h.vanrijn@vanrijnbouw.example', customerId: 'C-20981' },
      subject: 'Schade door verloren tekeningen',
      description: 'Na de verhuizing van de server zijn tekeningen van twee projecten weg. Onze jurist kijkt mee.',
      rationale: 'Ontevreden over de uitvoering van de verhuizing.',
      severity: 'high',
      accountManager: 't.okafor',
    },
    steps: [
      does('a.jansen', 'acknowledge', { via: 'phone', message: 'Gesproken: wij zoeken uit welke tekeningen ontbreken.' }),
      does('f.hendriks', 'holds', { until: day.inDays(365), reason: 'Aansprakelijkstelling aangekondigd: niets mag worden gewist.' }),
      does('t.okafor', 'plan', {
        approach: 'Herstellen uit de oude server, en de schade laten vaststellen.',
        measures: [
          { what: 'Oude server uit de opslag halen en uitlezen', owner: 'j.meijer', dueOn: day.inDays(4) },
          { what: 'Verzekeraar inlichten', owner: 't.okafor', dueOn: day.inDays(1) },
        ],
        resolveBy: day.inDays(21),
      }),
      does('t.okafor', 'notes', { note: 'Geen uitspraken over schuld doen; eerst de verzekeraar.' }),
    ],
  },
  {
    by: 'l.bos',
    as: 'reports',
    body: {
      channel: 'portal',
      customer: { organisation: 'Sportcentrum De Brug', name: 'Kevin de Wit', email: 'kevin@debrug.example', language: 'nl' },
      subject: 'Toegangspoortjes vallen steeds uit',
      description: 'Elke zaterdag vallen de poortjes uit. Ze worden gemaakt, en een week later is het weer zover.',
      receivedAt: day.daysAgo(1),
      backdatedBecause: 'In het weekend binnengekomen.',
    },
    steps: [
      does('a.jansen', 'triage', { classification: 'incident', rationale: 'Storing aan de poortjes.', technical: true }),
      does('a.jansen', 'triage', {
        classification: 'complaint',
        rationale: 'De storing is verholpen; de klant is ontevreden dat zij steeds terugkomt.',
        serviceManager: 'r.vandam',
      }),
      does('a.jansen', 'external-records', {
        system: 'servicenow',
        recordId: '6c1c9f2bdb3a1010a1b2c3d4e5f60718',
        number: 'CS0004711',
        url: 'https://servicenow.example/cs/CS0004711',
      }),
      does('a.jansen', 'acknowledge', { via: 'portal', message: 'Wij pakken nu de oorzaak aan in plaats van de storing.' }),
      does('r.vandam', 'plan', {
        approach: 'De besturing vervangen en een maand lang elke zaterdag meekijken.',
        measures: [{ what: 'Besturing vervangen', owner: 'd.engel', dueOn: day.inDays(6) }],
        resolveBy: day.inDays(40),
      }),
    ],
  },
];
