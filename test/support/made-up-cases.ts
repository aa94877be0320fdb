import { EventCodec, Identity } from '@platform/event-store';
import { complaintEvents, type ComplaintEvent } from '@redress/complaints';
import type { Installation } from '@redress/installation';
import { Load } from '../../apps/ops/src/load-demo/load';
import { RememberedStreams } from '../../apps/ops/src/load-demo/remembered-streams';

const UNTIL = '2026-11-23T09:00:00.000Z';

/** Made-up complaints, written straight into the log of an installation as `ops load-demo` writes them: through the rules of the domain. */
export class MadeUpCases {
  /** How many there are by now. */
  complaints = 0;
  events = 0;

  /** @param seed the same one leads to the same cases, apart from their references and what is sealed */
  constructor(
    private readonly installation: Pick<Installation, 'log' | 'sealed' | 'secret' | 'settings' | 'terms'>,
    private seed: number,
  ) {}

  /** Adds so many complaints, each with about seven events, as fast as the log takes them. */
  async add(complaints: number): Promise<void> {
    const { log, sealed: sealer, secret, settings, terms } = this.installation;
    const streams = new RememberedStreams(log, new EventCodec<ComplaintEvent>(complaintEvents), settings.streamCategory);
    const desk = { streams, sealer, identity: new Identity(secret.keyFor('identity')) };
    const loaded = await new Load(desk, terms, { complaints, seed: this.seed++, until: UNTIL }).run(() => undefined);
    this.complaints += loaded.complaints;
    this.events += loaded.events;
  }
}
