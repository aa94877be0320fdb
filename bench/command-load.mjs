// A command on a case as it is carried out, and the same without encryption and without the hash chain.
import { randomBytes, randomUUID } from 'node:crypto';
import { built } from '../tools/lib/built.mjs';

const { complaintEvents, ComplaintStream, decideAddNote, decideRegisterComplaint } = built('libs/complaints/src');
const { EventCodec, EventLog, EventStreams, GENESIS, Identity, metadataSchema } = built('libs/platform/event-store/src');
const { serviceTermsOf, readInstallationSettings } = built('libs/installation/src');
const { SealedFields } = built('libs/privacy/src');

const HANDLER = { id: 'a.jansen', role: 'handler' };
const NOTE = 'The customer was called back, and was told that eleven invoices are credited.';
/** In one measurement: so many cases, with so many notes each. */
const CASES = 20;
const NOTES = 10;
const MICROSECONDS_PER_MS = 1_000;
const KEY_BYTES = 32;

const definitions = new Map(complaintEvents.map((definition) => [definition.type, definition]));

/** Checks events against their schemas and appends them as they are. */
class PlainStreams extends EventStreams {
  chained(id, history, events) {
    return events.map(({ id: eventId, event, metadata }, index) => {
      const { data: schema, version: schemaVersion, kind } = definitions.get(event.type);
      const data = schema.parse(event.data);
      const whole = metadataSchema.parse({ ...metadata, schemaVersion, prevHash: GENESIS, hash: GENESIS });
      const place = { id: eventId, stream: this.streamOf(id), revision: history.length + index };
      return { recorded: { ...place, type: event.type, data, metadata: whole }, metadata: whole, kind, event };
    });
  }
}

const plainSealer = { sealing: async () => (_of, value) => value };

/** Keys that are kept in memory: disks are not what is measured. */
function keysInMemory() {
  const keys = new Map();
  return {
    find: async (name) => keys.get(name),
    obtain: async (name) => keys.get(name) ?? keys.set(name, randomBytes(KEY_BYTES)).get(name),
  };
}

export class CommandLoad {
  #log;
  #terms = serviceTermsOf(readInstallationSettings({}));
  #sealed;
  #plain;

  constructor(eventstoreUrl) {
    this.#log = new EventLog(eventstoreUrl);
    this.#sealed = this.#complaints(EventStreams, new SealedFields(keysInMemory()));
    this.#plain = this.#complaints(PlainStreams, plainSealer);
  }

  /** Milliseconds of this process's CPU for one command as it is. */
  sealedTime() {
    return this.#timeOf(this.#sealed);
  }

  /** The same without encryption and chain. */
  plainTime() {
    return this.#timeOf(this.#plain);
  }

  async close() {
    await this.#log.close();
  }

  #complaints(Streams, sealer) {
    const streams = new Streams(this.#log, new EventCodec(complaintEvents), `bench${randomBytes(6).toString('hex')}`);
    const clock = { now: () => new Date().toISOString() };
    return new ComplaintStream({ streams, sealer, identity: new Identity(randomBytes(KEY_BYTES)), clock });
  }

  async #timeOf(complaints) {
    const ids = [];
    for (let count = 0; count < CASES; count += 1) ids.push(await this.#register(complaints));
    const before = process.cpuUsage();
    for (const id of ids) for (let count = 0; count < NOTES; count += 1) await addNote(complaints, id);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / MICROSECONDS_PER_MS / (CASES * NOTES);
  }

  async #register(complaints) {
    const ruleFor = (complaintId) => (complaint, now) =>
      decideRegisterComplaint(
        { complaintId, report: REPORT, judgement: JUDGEMENT, caller: HANDLER.id, now, terms: this.#terms },
        complaint,
      );
    return (await complaints.create({ name: 'register-complaint', body: REPORT }, context(), ruleFor)).id;
  }
}

const REPORT = {
  channel: 'phone',
  customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries', phone: '+31 6 1234 5678' },
  subject: 'Invoices keep coming twice',
  description: 'Every invoice since March was sent twice, and nobody calls back.',
};
const JUDGEMENT = { rationale: 'Dissatisfied.', handler: HANDLER.id, severity: 'normal' };

const context = () => ({ actor: HANDLER, correlationId: randomUUID() });

const addNote = (complaints, id) =>
  complaints.decide(id, { name: 'add-note', body: { note: NOTE } }, context(), (complaint) => decideAddNote({ note: NOTE }, complaint));
