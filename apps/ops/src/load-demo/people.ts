import type { Person } from './acts';
import type { Chance } from './chance';

type Ids = readonly [string, ...string[]];

const handlers: Ids = [
  ...(['a.jansen', 'm.elamrani', 'j.devries', 'l.smit', 'n.yilmaz', 'b.mulder'] as const),
  ...['e.dekker', 'r.hoekstra', 'i.schouten', 'd.willems', 's.benali', 'w.postma'],
];
const accountManagers: Ids = ['s.dijkstra', 't.okafor', 'h.vandenberg', 'c.maas', 'p.kuipers'];
const serviceManagers: Ids = ['k.visser', 'r.vandam', 'f.aydin', 'g.brouwer'];
const intake: Ids = ['l.bos', 'v.prins', 'y.sanders'];

/** The people of the company around one case. */
export interface Cast {
  readonly intake: Person;
  readonly handler: Person;
  readonly otherHandler: string;
  readonly accountManager: Person;
  readonly serviceManager: Person;
}

export const castFor = (chance: Chance): Cast => {
  const handler = chance.pick(handlers);
  const [first, ...others] = handlers.filter((id) => id !== handler);
  return {
    intake: { id: chance.pick(intake), role: 'intake' },
    handler: { id: handler, role: 'handler' },
    otherHandler: chance.pick([first ?? handler, ...others]),
    accountManager: { id: chance.pick(accountManagers), role: 'account-manager' },
    serviceManager: { id: chance.pick(serviceManagers), role: 'service-manager' },
  };
};

type Words = readonly [string, ...string[]];
const firstNames: Words = [
  ...(['Sanne', 'Daan', 'Fatima', 'Jeroen', 'Lotte', 'Mohammed', 'Anouk', 'Bram', 'Ilse', 'Kees', 'Noor', 'Pieter'] as const),
  ...['Sofia', 'Thijs', 'Willemijn', 'Youssef', 'Esmée', 'Gerrit', 'Hanna', 'Joost', 'Marijke', 'Ruben', 'Tineke', 'Zeynep'],
];
const lastNames: Words = [
  ...(['de Jong', 'Jansen', 'de Vries', 'van den Berg', 'Bakker', 'Visser', 'Smit', 'Meijer', 'de Boer', 'Mulder'] as const),
  ...['Bos', 'Peters', 'Hendriks', 'van Leeuwen', 'Dekker', 'Brouwer', 'de Wit', 'Dijkstra', 'van der Meer', 'Kok'],
  ...['Vermeulen', 'van Dam', 'Kuipers', 'Yıldız', 'El Idrissi', 'Postma', 'Scholten', 'Wouters', 'Hofman', 'Timmermans'],
];
const trades: Words = [
  ...(['Bakkerij', 'Notariskantoor', 'Installatiebedrijf', 'Zorggroep', 'Basisschool', 'Drukkerij', 'Autobedrijf', 'Kwekerij'] as const),
  ...['Tandartspraktijk', 'Uitgeverij', 'Transportbedrijf', 'Makelaardij', 'Bouwbedrijf', 'Architectenbureau', 'Museum', 'Apotheek'],
];
const places: Words = [
  ...([
    'Zonneveld',
    'De Waag',
    'Het Pakhuis',
    'Noorderlicht',
    'De Linde',
    'Oosterpoort',
    'Rijnzicht',
    'De Kade',
    'Westerkwartier',
  ] as const),
  ...['Hoogland', 'De Molen', 'Veldzicht', 'Amstelhoek', 'De Brug', 'Kromme Rijn', 'De Hoeve', 'Zuiderpark', 'De Vuurtoren'],
];

/** Somebody of a customer. */
export interface Customer {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly customerId: string;
}

/** A customer whose organisation comes back with other complaints: there are some three hundred. */
export const customerFor = (chance: Chance): Customer => {
  const [trade, place] = [chance.pick(trades), chance.pick(places)];
  const [first, last] = [chance.pick(firstNames), chance.pick(lastNames)];
  const domain = `${plain(trade)}-${plain(place)}.example`;
  return {
    organisation: `${trade} ${place}`,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}@${domain}`,
    phone: `+31 ${chance.pick(['20', '30', '10', '50', '6'])} 555 ${String(Math.floor(chance.between(10, 99)))} ${String(Math.floor(chance.between(10, 99)))}`,
    customerId: `K-${String(1_000 + trades.indexOf(trade) * places.length + places.indexOf(place))}`,
  };
};

/** Latin letters without marks, spaces and dots. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
