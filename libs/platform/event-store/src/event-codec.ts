import type { DomainEvent } from '@platform/decider';
import { isSealed, personalPaths, type EventDefinition, type EventKind } from '@platform/event-schema';
import { UnreadableEvent } from './errors';
import { chainHash } from './hash-chain';
import { metadataSchema, type EventMetadata } from './metadata';
import { mapPaths } from './personal-fields';
import type { RecordedEvent } from './recorded-event';
import type { SealValue } from './sealer';

/** A stored event, checked and brought to today's version. Personal fields are sealed. */
export interface StoredEvent<E extends DomainEvent = DomainEvent> {
  readonly recorded: RecordedEvent;
  readonly metadata: EventMetadata;
  readonly kind: EventKind;
  readonly event: E;
}

/** A new event and its place in its stream. */
export interface NewEvent<E extends DomainEvent = DomainEvent> {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly event: E;
  readonly metadata: Omit<EventMetadata, 'schemaVersion' | 'hash'>;
}

/** A new event in its stored form: all that is missing is the position, which the store gives. */
export interface EncodedEvent<E extends DomainEvent = DomainEvent> extends Omit<StoredEvent<E>, 'recorded'> {
  readonly recorded: Omit<RecordedEvent, 'position'>;
}

interface KnownType {
  readonly definition: EventDefinition;
  readonly personal: readonly string[];
}

/** The only way into the log and back: schema check, sealing, hash; and back: schema check and upcasting. */
export class EventCodec<E extends DomainEvent> {
  private readonly types: ReadonlyMap<string, KnownType>;

  constructor(definitions: readonly EventDefinition[]) {
    this.types = new Map(definitions.map((definition) => [definition.type, { definition, personal: personalPaths(definition.data) }]));
  }

  /**
   * Checks, seals and chains one new event.
   *
   * @throws Error when the domain made an event that its own schema refuses, or metadata that could not be read back: a defect, nothing is written
   */
  encode({ stream, revision, id, event, metadata }: NewEvent<E>, seal: SealValue): EncodedEvent<E> {
    const { definition, personal } = this.known(event.type);
    const data = mapPaths(definition.data.parse(event.data), personal, (path, value) =>
      isSealed(value) ? value : seal(`${id}/${path}`, value),
    );
    const covered = { ...metadata, schemaVersion: definition.version };
    const { type, version: schemaVersion } = definition;
    const hash = chainHash(metadata.prevHash, { stream, revision, eventId: id, type, schemaVersion, data, metadata: covered });
    const whole = metadataSchema.parse({ ...covered, hash });
    return {
      recorded: { id, stream, revision, type, data, metadata: whole },
      metadata: whole,
      kind: definition.kind,
      event: { type, data } as E,
    };
  }

  /**
   * Reads one stored event.
   *
   * @throws UnreadableEvent for an unknown type or version, or data or metadata that the schema refuses
   */
  decode(recorded: RecordedEvent): StoredEvent<E> {
    const known = this.types.get(recorded.type);
    if (!known) throw unreadable(recorded, 'unknown type');
    const metadata = metadataSchema.safeParse(recorded.metadata);
    if (!metadata.success) throw unreadable(recorded, 'its metadata has another shape');
    const data = known.definition.data.safeParse(upcast(known.definition, recorded, metadata.data.schemaVersion));
    if (!data.success) throw unreadable(recorded, 'its data has another shape');
    const event = { type: recorded.type, data: data.data } as E;
    return { recorded, metadata: metadata.data, kind: known.definition.kind, event };
  }

  private known(type: string): KnownType {
    const known = this.types.get(type);
    if (!known) throw new Error(`there is no definition of the event ${type}`);
    return known;
  }
}

const unreadable = ({ stream, revision }: RecordedEvent, reason: string) => new UnreadableEvent(stream, revision, reason);

const upcast = (definition: EventDefinition, recorded: RecordedEvent, from: number): unknown => {
  if (from > definition.version) throw unreadable(recorded, `version ${String(from)} is newer than this program`);
  let { data } = recorded;
  for (let version = from; version < definition.version; version++) {
    const step = definition.upcast[version];
    if (!step) throw unreadable(recorded, `there is no way from version ${String(version)} to ${String(version + 1)}`);
    data = step(data);
  }
  return data;
};
