import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { badValue, failedToParse } from '../../errors';
import { parseFilter } from '../../query/filter/parse-filter';
import { parseUpdate } from '../../query/update/parse-update';
import type { Update } from '../../query/update/update';
import type { Collection, StoredDocument } from '../../storage/collection';
import type { Call, Command, Reply } from '../command';
import { writtenTargetOf } from '../namespace';
import { Options, type OptionTable } from '../options';
import { hintOf, orderOf } from '../reading/order';
import { allOf, change, firstOf, idOf, insertFor, type Selection } from './change';
import { counted, runStatements, STATEMENT_OPTIONS } from './statements';

const UPDATE: OptionTable = {
  q: 'document',
  u: 'any',
  multi: 'flag',
  upsert: 'flag',
  sort: 'document',
  hint: 'any',
  c: 'refused',
  collation: 'refused',
  arrayFilters: 'refused',
  upsertSupplied: 'refused',
  sampleId: 'ignored',
};

export const update: Command = {
  names: ['update'],
  options: { updates: 'documents', ...STATEMENT_OPTIONS },
  run: (call) => {
    const { engine, options } = call;
    const namespace = writtenTargetOf(call);
    const statements = counted(options.documents('updates')).map((statement) => Options.read(statement, UPDATE, 'update.updates'));
    for (const statement of statements) {
      statement.required('q', statement.document('q'));
      checkChange(statement.required('u', statement.value('u')));
    }
    return engine.writes.run(() => runUpdates(call, namespace, statements));
  },
};

function checkChange(change: BsonValue): void {
  if (!(change instanceof Document) && !isArray(change)) throw failedToParse('Update argument must be either an object or an array');
}

/** What updates have come to. */
class Tally {
  matched = 0;
  modified = 0;
  readonly upserted: Document[] = [];

  reply(): Reply {
    const upserted = this.upserted.length === 0 ? {} : { upserted: this.upserted };
    return { n: new Int32(this.matched + this.upserted.length), nModified: new Int32(this.modified), ...upserted };
  }
}

function runUpdates({ engine: { catalog }, options, now }: Call, namespace: string, statements: readonly Options[]): Reply {
  const tally = new Tally();
  const errors = runStatements(statements, options, (statement, index) => {
    const change = changeOf(statement, now);
    const collection = catalog.get(namespace) ?? (change.isUpsert ? catalog.create(namespace) : undefined);
    if (collection === undefined) return;
    const upserted = applyTo(collection, { ...change, hint: hintOf(collection, statement.value('hint')) }, tally);
    if (upserted !== undefined)
      tally.upserted.push(
        Document.of([
          ['index', new Int32(index)],
          ['_id', idOf(upserted)],
        ]),
      );
  });
  const collection = catalog.get(namespace);
  if (collection !== undefined) catalog.noteTraits(collection);
  return { ...tally.reply(), ...errors };
}

interface Change extends Selection {
  readonly update: Update;
  readonly isMulti: boolean;
  readonly isUpsert: boolean;
}

function changeOf(statement: Options, now: Date): Change {
  const update = parseUpdate(statement.value('u') ?? null, { now });
  const filter = parseFilter(statement.document('q') ?? Document.empty, { now });
  const isMulti = statement.flag('multi', false);
  if (isMulti && update.isReplacement) throw failedToParse('multi update is not supported for replacement-style update');
  if (isMulti && statement.has('sort')) throw failedToParse('Cannot specify sort with multi=true');
  const { sort, natural } = orderOf(statement.document('sort'));
  if (natural !== undefined) throw badValue('$natural is no order for an update');
  return { filter, sort, update, isMulti, isUpsert: statement.flag('upsert', false) };
}

/** @returns the document that was inserted, if one was */
function applyTo(collection: Collection, { update, isMulti, isUpsert, ...selection }: Change, tally: Tally): Document | undefined {
  const found = isMulti ? allOf(collection, selection) : oneOf(collection, selection);
  for (const stored of found) {
    const after = change(collection, stored, update);
    tally.matched += 1;
    if (after !== stored.document) tally.modified += 1;
  }
  return found.length === 0 && isUpsert ? insertFor(collection, selection.filter, update) : undefined;
}

function oneOf(collection: Collection, selection: Selection): StoredDocument[] {
  const first = firstOf(collection, selection);
  return first === undefined ? [] : [first];
}
