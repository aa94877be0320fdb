import type { Personal } from '@platform/event-schema';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { CaseDeadlines } from '../case-deadlines.projection';

/** What lists can be in the order of. */
export const orders = ['planDueAt', 'receivedAt', 'updatedAt'] as const;
export type OrderedBy = (typeof orders)[number];

/** What is known of a case beside its deadlines, and what follows from it. */
export interface WorklistFacts {
  readonly id: string;
  readonly state: string;
  readonly stateBeforeIncident?: string;
  /** 0 until registered as a complaint; reopening begins a new round. */
  readonly round: number;
  readonly channel: ReportReceived['data']['channel'];
  readonly customer: ReportReceived['data']['customer'];
  readonly subject: Personal<string>;
  readonly severity?: ComplaintRegistered['data']['severity'];
  readonly handler?: string;
  readonly accountManager?: string;
  readonly serviceManager?: string;
  /** Whom it was escalated to in this round. */
  readonly escalatedTo: readonly string[];
  readonly registeredAt?: string;
}

/** The keyed hashes that a case is found by. */
export interface SearchKeys {
  /** Of its words and their beginnings, sorted. */
  readonly tokens: readonly string[];
  /** Of whom it is about. Nobody any more once that is erased. */
  readonly subjectId?: string;
}

/** A case as lists show, sort and find it. Personal fields are sealed. */
export interface WorklistDocument {
  readonly facts: WorklistFacts;
  readonly deadlines: CaseDeadlines;
  readonly updatedAt: string;
  /** The managers that it concerns: named, or escalated to. */
  readonly managers: readonly string[];
  /** When the plan is due by its current promise, kept or not, and the first due instant of the promises that are open. RFC 3339 UTC. */
  readonly due: { readonly plan?: string; readonly next?: string };
  /** What lists are sorted by: an instant and the id, so that no two are the same. */
  readonly order: Readonly<Record<OrderedBy, string>>;
  /** Does not follow from the events alone: it is made of what is sealed, with the keys of the installation. */
  readonly search?: SearchKeys;
  /** When the personal data were erased: nothing that is sealed can be opened any more. RFC 3339 UTC. */
  readonly erasedAt?: string;
}
