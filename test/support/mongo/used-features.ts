import type { Document } from 'bson';
import type { SentCommand } from './sent-command';

/** What a server has to understand: kinds of things (`options of find`, `in filters`, …), and the names of each kind in order. */
export type Features = Readonly<Record<string, readonly string[]>>;

/** What a driver says for itself, to connect and to leave: it differs from server to server. */
const OF_THE_CONNECTION = new Set(['hello', 'ismaster', 'saslStart', 'saslContinue', 'endSessions']);

/** What a driver adds to any command. */
const OF_EVERY_COMMAND = new Set(['$db', '$clusterTime', '$readPreference', 'lsid']);

/** Collects everything that commands ask of a MongoDB. Values are left out, and so are documents that are stored, and what is the driver's own. */
export class UsedFeatures {
  private readonly kinds = new Map<string, Set<string>>();

  note({ name, body }: SentCommand): void {
    if (OF_THE_CONNECTION.has(name)) return;
    this.add('commands', [name]);
    this.add(
      `options of ${name}`,
      Object.keys(body).filter((option) => option !== name && !OF_EVERY_COMMAND.has(option)),
    );
    for (const [place, look] of Object.entries(this.looks)) for (const part of partsOf(body[place])) look(part, name);
  }

  get list(): Features {
    const sorted = [...this.kinds].sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(sorted.map(([kind, names]) => [kind, [...names].sort()]));
  }

  /** What is looked at in a command, by the field that it stands in. */
  private readonly looks: Readonly<Record<string, (part: Document, command: string) => void>> = {
    filter: (filter) => this.operators('in filters', filter),
    query: (filter) => this.operators('in filters', filter),
    q: (filter) => this.operators('in filters', filter),
    projection: (projection) => this.operators('in projections', projection),
    sort: (sort) => this.operators('in sorts', sort),
    update: (update) => this.update(update),
    u: (update) => this.update(update),
    pipeline: (stage) => this.stage(stage),
    updates: (statement) => this.statement('an update', statement),
    deletes: (statement) => this.statement('a delete', statement),
    indexes: (index, command) => {
      if (command === 'createIndexes') this.add('options of an index', Object.keys(index));
    },
  };

  private statement(kind: string, statement: Document): void {
    this.add(`options of ${kind}`, Object.keys(statement));
    for (const place of ['q', 'u']) for (const part of partsOf(statement[place])) this.looks[place]?.(part, kind);
  }

  /** A document in the place of an update replaces what is there, whatever its fields are called. */
  private update(update: Document): void {
    const names = Object.keys(update);
    this.add('in updates', names.some(isOperator) ? names : ['a whole document']);
  }

  private stage(stage: Document): void {
    const [[name, value] = ['', null]] = Object.entries(stage) as [string, unknown][];
    this.add('stages', [name]);
    if (name === '$match') this.operators('in filters', value);
    else if (name === '$group') this.group(value as Document);
    else if (name === '$facet')
      Object.values(value as Document).forEach((pipeline) => partsOf(pipeline).forEach((inner) => this.stage(inner)));
    else this.expression(value);
  }

  private group({ _id, ...fields }: Document): void {
    this.expression(_id);
    for (const field of Object.values(fields) as Document[]) {
      this.add('accumulators', Object.keys(field));
      Object.values(field).forEach((argument) => this.expression(argument));
    }
  }

  private expression(value: unknown): void {
    if (typeof value === 'string' && isOperator(value)) this.add('in expressions', ['a field path']);
    else if (Array.isArray(value)) value.forEach((inner) => this.expression(inner));
    else if (typeof value === 'object' && value !== null) {
      this.add('in expressions', Object.keys(value).filter(isOperator));
      Object.values(value).forEach((inner) => this.expression(inner));
    }
  }

  /** The names that begin with `$`, however deep they stand. */
  private operators(kind: string, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    this.add(kind, Object.keys(value).filter(isOperator));
    Object.values(value).forEach((inner) => this.operators(kind, inner));
  }

  private add(kind: string, names: readonly string[]): void {
    const known = this.kinds.get(kind) ?? new Set();
    names.forEach((name) => known.add(name));
    if (known.size > 0) this.kinds.set(kind, known);
  }
}

const isOperator = (name: string): boolean => name.startsWith('$');

/** One document or several; none where something else stands. */
const partsOf = (value: unknown): readonly Document[] =>
  [value].flat().filter((part): part is Document => typeof part === 'object' && part !== null);
