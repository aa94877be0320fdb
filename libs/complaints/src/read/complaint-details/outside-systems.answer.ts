import { Erasable, type ErasableText } from '../erasable.decorator';

/** Whether the complaint stands in the systems of record. */
export class RegistrationAnswer {
  /** True when each system is confirmed, waived or not configured. */
  complete!: boolean;
  servicenow!: 'confirmed' | 'waived' | 'pending' | 'not-configured';
  pct!: 'confirmed' | 'waived' | 'pending' | 'not-configured';
}

/** A step that a system of record has not been told of yet. */
export class OutstandingAnswer {
  system!: 'servicenow' | 'pct';
  /** The id of the event that it has to be told of. */
  event!: string;
  /** RFC 3339 UTC. */
  since!: string;
}

/** Why the case need not stand in an outside system. */
export class WaivedRecordAnswer {
  system!: 'servicenow' | 'pct';
  @Erasable()
  because?: ErasableText;
  at!: string;
  by!: string;
}

/** What an outside system said last about the case. */
export class ExternalStateAnswer {
  system!: 'servicenow' | 'pct';
  state!: string;
  /** RFC 3339 UTC. */
  observedAt!: string;
}

/** The incident in incident management. */
export class IncidentAnswer {
  system!: 'servicenow' | 'pct';
  incidentNumber?: string;
  url?: string;
  at!: string;
}

/** A record of the case in an outside system. */
export class ExternalRecordAnswer {
  system!: 'servicenow' | 'pct';
  recordId!: string;
  number?: string;
  url?: string;
}
