/** Each part of the dossier by its SHA-256 over its canonical JSON (RFC 8785), 64 hexadecimal digits. */
export class DossierPartsAnswer {
  events!: string;
  opened!: string;
  chain!: string;
  inclusion!: string;
  checkpoint!: string;
  consistency!: string;
  history!: string;
}

/** What the dossier holds. The signature covers it, and with it every value. */
export class DossierManifestAnswer {
  /** Of this form: 1. */
  version!: number;
  /** The reference of the case. */
  case!: string;
  /** The installation: the name of the signer. */
  origin!: string;
  /** RFC 3339 UTC. */
  madeAt!: string;
  /** How many events the case has. */
  events!: number;
  /** Whether what is personal was opened. */
  isOpened!: boolean;
  parts!: DossierPartsAnswer;
}

/** An event as stored: what its leaf in the tree covers, and its position in the log of all streams, `commit/prepare`. */
export class DossierEventAnswer {
  stream!: string;
  revision!: number;
  eventId!: string;
  type!: string;
  /** As it stands in the metadata. */
  schemaVersion!: number;
  data!: Record<string, unknown>;
  metadata!: Record<string, unknown>;
  position!: string;
}

/** The data of an event with what was sealed opened; of an erased person `{"erased": true}` stands there. */
export class OpenedEventAnswer {
  revision!: number;
  data!: Record<string, unknown>;
}

/** The hash of the last event. */
export class DossierChainAnswer {
  events!: number;
  head!: string;
}

/** Leads from an event to the root of the checkpoint: RFC 6962, 2.1.1. */
export class InclusionAnswer {
  revision!: number;
  /** The number of its leaf, from 0. */
  index!: number;
  /** In base64, the deepest first. */
  proof!: string[];
}

/** Leads from an earlier checkpoint to that of the dossier: RFC 6962, 2.1.2. */
export class EarlierCheckpointAnswer {
  size!: number;
  /** In base64, the deepest first. */
  proof!: string[];
}

/** An event in whole sentences. */
export class ToldLineAnswer {
  revision!: number;
  /** RFC 3339 UTC. */
  at?: string;
  text!: string;
}

/** The history of the case for people. */
export class DossierHistoryAnswer {
  nl!: ToldLineAnswer[];
  en!: ToldLineAnswer[];
}

/** One case with everything that it takes to verify it without us: `tools/verify-dossier.mjs`. */
export class DossierAnswer {
  manifest!: DossierManifestAnswer;
  events!: DossierEventAnswer[];
  opened!: OpenedEventAnswer[];
  chain!: DossierChainAnswer;
  inclusion!: InclusionAnswer[];
  /** A signed note (C2SP tlog-checkpoint) that covers every event of the case. */
  checkpoint!: string;
  consistency!: EarlierCheckpointAnswer[];
  history!: DossierHistoryAnswer;
  /** The verifier key (C2SP signed-note). Whoever verifies takes it from elsewhere. */
  key!: string;
  /** A signed note over the SHA-256 of the manifest's canonical JSON, in base64. */
  signature!: string;
}
