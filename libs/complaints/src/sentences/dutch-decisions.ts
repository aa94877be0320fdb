import type { DecisionEvent } from '../events/complaint-events';
import type { Channel } from '../events/shapes';
import { dutchCorrections } from './dutch-corrections';
import { grounds, managers, outcomes, promise, severities, subjects, via } from './dutch-words';
import type { LocalTime } from './local-time';
import { hasHeard, quoted, saying, type Sentences } from './phrases';
import type { ShownData } from './told-event';

type Plan = Omit<ShownData['PlanDrafted'], 'version'>;

const reporter = ({ name, organisation }: ShownData['ReportReceived']['customer']): string =>
  name === undefined || organisation === undefined ? '' : ` van ${name} van ${organisation}`;

const judgements = {
  complaint: 'De melding is beoordeeld als klacht: de klant is niet tevreden en krijgt een antwoord.',
  incident: 'De melding is beoordeeld als incident: een verstoring die technische specialisten verhelpen.',
} as const;

const marks = ({ serviceLevelMissed, technical }: ShownData['ReportTriaged']) => [
  serviceLevelMissed === undefined ? undefined : `De afgesproken serviceniveaus zijn ${serviceLevelMissed ? 'niet ' : ''}gehaald.`,
  technical === undefined ? undefined : `Het gaat ${technical ? '' : 'niet '}om een technisch probleem.`,
];

const customerHears = (channel: Channel, happenedAt: string | undefined): string =>
  hasHeard(channel, happenedAt) ? `De klant heeft ${via[channel]} gehoord` : `De klant krijgt ${via[channel]} bericht`;

const measure = ({ what, owner, dueOn }: Plan['measures'][number], time: LocalTime): string => {
  const until = dueOn === undefined ? '' : `, uiterlijk ${time.day(dueOn)}`;
  return saying(`Voor ${what === undefined ? 'een' : 'deze'} maatregel zorgt ${owner}${until}`, what);
};

const contents = ({ approach, measures, due }: Plan, time: LocalTime) => [
  quoted('Aanpak', approach),
  ...measures.map((one) => measure(one, time)),
  promise(due, time),
];

const lateness = (isAfterDue: boolean): string | undefined => (isAfterDue ? 'De termijn was toen al voorbij.' : undefined);

/** What people decided, told in Dutch. */
export const dutchDecisions: Sentences<DecisionEvent['type']> = {
  ReportReceived: ({ channel, receivedAt, customer, subject, concerns, desiredOutcome }, { time, happenedAt }) => [
    `${happenedAt === undefined ? `Op ${time.moment(receivedAt)}` : 'Er'} kwam ${via[channel]} een melding binnen${reporter(customer)}.`,
    quoted('Onderwerp', subject),
    concerns && `De melding gaat over ${subjects[concerns.kind]} “${concerns.name}”.`,
    quoted('Gewenste uitkomst', desiredOutcome),
  ],
  ReportTriaged: (data) => [judgements[data.classification], ...marks(data), quoted('Toelichting', data.rationale)],
  ComplaintRegistered: ({ severity, handler, accountManager, serviceManager, due }, { time }) => [
    `De klacht is geregistreerd. De ernst is ${severities[severity]}.`,
    `Klachtenbehandelaar is ${handler}.`,
    accountManager && `Accountmanager is ${accountManager}.`,
    serviceManager && `Servicemanager is ${serviceManager}.`,
    ...due.map((each) => promise(each, time)),
  ],
  DetailsCorrected: ({ changes, reason }) => ['De gegevens zijn gecorrigeerd.', ...dutchCorrections(changes), quoted('Reden', reason)],
  ComplaintAssigned: ({ handler }) => [`De klacht is overgedragen aan klachtenbehandelaar ${handler}.`],
  ComplaintEscalated: ({ to, manager, reason }) => [`De klacht is geëscaleerd naar ${managers[to]} ${manager}.`, quoted('Reden', reason)],
  ComplaintAcknowledged: ({ via: channel, message }, { happenedAt }) => [
    `${customerHears(channel, happenedAt)} dat de klacht in behandeling is.`,
    quoted('Bericht', message),
  ],
  PlanDeadlineExtended: ({ due, reason, customerInformedAt }, { time }) => [
    `Het plan van aanpak komt later: uiterlijk ${time.day(due.dueOn)}.`,
    `De klant heeft dit gehoord op ${time.moment(customerInformedAt)}.`,
    quoted('Reden', reason),
  ],
  PlanDrafted: (plan, { time }) => ['Het plan van aanpak is gemaakt.', lateness(plan.afterDue), ...contents(plan, time)],
  PlanRevised: (plan, { time }) => [
    `Het plan van aanpak is herzien: dit is versie ${plan.version}.`,
    lateness(plan.afterDue),
    quoted('Reden', plan.reason),
    ...contents(plan, time),
  ],
  CustomerInformed: ({ via: channel, message }, { happenedAt }) => [
    saying(`${customerHears(channel, happenedAt)} hoe het ermee staat`, message),
  ],
  NoteAdded: ({ note }) => [saying('Er is een notitie voor collega’s gemaakt', note)],
  ComplaintResolved: ({ outcome, resolution, rootCause, remedy, withoutPlanBecause, afterDue }) => [
    `De klacht is afgehandeld en is ${outcomes[outcome]}.`,
    lateness(afterDue),
    quoted('Antwoord aan de klant', resolution),
    quoted('Oorzaak', rootCause),
    quoted('Herstel', remedy),
    quoted('Er was geen plan van aanpak nodig', withoutPlanBecause),
  ],
  ComplaintClosed: () => ['De klacht is afgesloten: er is niets meer te doen.'],
  ComplaintReopened: ({ round, reason, due }, { time }) => [
    `De klacht is heropend: ronde ${round} begint.`,
    quoted('Reden', reason),
    ...due.map((each) => promise(each, time)),
  ],
  ComplaintWithdrawn: ({ reason }) => ['De klant heeft de melding ingetrokken.', quoted('Reden', reason)],
  SatisfactionRecorded: ({ outcome, process, comment }) => [
    `De klant geeft de oplossing een ${outcome} en de behandeling een ${process}, op een schaal van 1 tot 5.`,
    quoted('Toelichting', comment),
  ],
  TrackingRevoked: () => ['De volglinks die tot nu toe zijn gegeven, werken niet meer.'],
  LegalHoldPlaced: ({ until, reason }, { time }) => [
    `Er geldt een juridische bewaarplicht: niets uit het dossier wordt gewist tot en met ${time.day(until)}.`,
    quoted('Reden', reason),
  ],
  LegalHoldLifted: ({ reason }) => ['De juridische bewaarplicht is opgeheven.', quoted('Reden', reason)],
  ErasureRequested: ({ ground, reason }) => [
    `Er is gevraagd om alle persoonsgegevens te wissen, ${grounds[ground]}: een tweede beheerder moet daarmee instemmen.`,
    quoted('Reden', reason),
  ],
  ErasureApproved: ({ ground, reason }) => [
    `Een tweede beheerder stemt ermee in dat alle persoonsgegevens worden gewist, ${grounds[ground]}.`,
    quoted('Reden', reason),
  ],
  ErasureBegun: ({ ground }) => [`Alle persoonsgegevens worden gewist, ${grounds[ground]}.`],
  PersonalDataErased: ({ ground }) => [`Alle persoonsgegevens zijn gewist, ${grounds[ground]}.`],
};
