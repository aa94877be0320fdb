import type { Decision } from '@platform/decider';
import {
  DeciderStream,
  KeyedLock,
  type Accepted,
  type CommandContext,
  type CommandRequest,
  type DeciderStreamParts,
  type EventStreams,
  type Sealer,
} from '@platform/event-store';
import type { ApiClientEvent } from '../events/api-client-events';
import { apiClientFold, type ApiClient } from './api-client.fold';
import { clientDirectoryFold, type ClientDirectory } from './client-directory.fold';
import { decideNameClient } from './name-client.decide';
import type { ApiKeyRejection } from './refusals';

/** Where the directory is: no client is called so. */
const DIRECTORY = '_directory';

/** Nothing in these streams is about a person, so they have no keys. */
const nothingToSeal: Sealer = {
  sealing: () =>
    Promise.resolve(() => {
      throw new Error('events about clients have no personal fields');
    }),
};

/** The answer to a command about a client: without a position, since no view follows these streams and nobody can wait for it. */
export type ClientAccepted = Omit<Accepted, 'position'>;

/** A rule about a client with its command already in it. */
export type ApiClientRule = (client: ApiClient) => Decision<ApiClientEvent, ApiKeyRejection>;

/** The clients that come with API keys: a stream for each, and a directory of them all. */
export class ApiClients {
  private readonly streams: EventStreams<ApiClientEvent>;
  private readonly clients: DeciderStream<ApiClient, ApiClientEvent>;
  private readonly directory: DeciderStream<ClientDirectory, ApiClientEvent>;
  private readonly naming = new KeyedLock();

  constructor(parts: Omit<DeciderStreamParts<ApiClient, ApiClientEvent>, 'fold' | 'sealer'>) {
    this.streams = parts.streams;
    this.clients = new DeciderStream({ ...parts, sealer: nothingToSeal, fold: apiClientFold });
    this.directory = new DeciderStream({ ...parts, sealer: nothingToSeal, fold: clientDirectoryFold });
  }

  /** Carries a command about a client out. As {@link DeciderStream.decide}, for rules that refuse with reasons a caller can be told. */
  async decide(client: string, request: CommandRequest, context: CommandContext, rule: ApiClientRule): Promise<ClientAccepted> {
    const { position: _, ...accepted } = await this.clients.decide(client, request, context, rule);
    return accepted;
  }

  /**
   * Writes a client into the directory, before anything is written about it: so no key can be missing in a list. One after the other, since they all write there.
   *
   * @throws what {@link decide} throws
   */
  async name(client: string, { actor, correlationId }: CommandContext): Promise<void> {
    const request = { name: 'name-client', body: { client } };
    await this.naming.run(DIRECTORY, () =>
      this.directory.decide(DIRECTORY, request, { actor, correlationId }, (directory) => decideNameClient(client, directory)),
    );
  }

  /** The names of all clients, in the order in which they came. @throws EventStoreUnavailable, UnreadableEvent */
  names(): Promise<readonly string[]> {
    return this.directory.look(DIRECTORY);
  }

  /** A client as it is now; without keys when nothing is known of it. @throws EventStoreUnavailable, UnreadableEvent */
  read(client: string): Promise<ApiClient> {
    return this.clients.look(client);
  }

  /** The id of the key that was issued with a revision of the client's stream. @throws EventStoreUnavailable */
  async keyIssuedWith(client: string, revision: number): Promise<string> {
    const event = (await this.streams.read(client))[revision]?.event;
    if (event?.type !== 'ApiKeyIssued') throw new Error(`no key was issued to ${client} with revision ${String(revision)}`);
    return event.data.keyId;
  }
}
