import { EJSON, serialize, type Document } from 'bson';
import { commandIn, messagesIn } from './sent-command';
import { UsedFeatures } from './used-features';

const int32 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeInt32LE(number, 4 * index));
  return bytes;
};
const message = (operation: number, content: Buffer): Buffer => Buffer.concat([int32(16 + content.length, 1, 0, operation), content]);
const bodySection = (body: Document) => Buffer.concat([Buffer.from([0]), serialize(body)]);
const sequence = (name: string, documents: readonly Document[]): Buffer => {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((document) => serialize(document))]);
  return Buffer.concat([Buffer.from([1]), int32(4 + content.length), content]);
};
const featuresOf = (...bodies: readonly Document[]) => {
  const used = new UsedFeatures();
  for (const body of bodies) used.note(commandIn(message(2013, Buffer.concat([int32(0), bodySection(body)]))));
  return used.list;
};

describe('a command in a message', () => {
  it('has the documents that were sent beside it', () => {
    const statements = [
      { q: { _id: 'a' }, u: { n: 1 } },
      { q: {}, u: {} },
    ];
    const bytes = message(2013, Buffer.concat([int32(0), bodySection({ update: 'rows', $db: 'views' }), sequence('updates', statements)]));
    const command = commandIn(bytes);
    expect([command.name, command.about]).toEqual(['update', 'rows']);
    expect(EJSON.stringify(command.body)).toBe(EJSON.stringify({ update: 'rows', $db: 'views', updates: statements }));
  });

  it('is read from the message that a driver begins with', () => {
    const content = Buffer.concat([int32(0), Buffer.from('admin.$cmd\0'), int32(0, -1), serialize({ hello: 1, client: {} })]);
    expect(commandIn(message(2004, content))).toMatchObject({ name: 'hello', body: { hello: 1, client: {} } });
  });

  it('is cut out of what comes, wherever that was cut', () => {
    const bytes = message(2013, Buffer.concat([int32(0), bodySection({ ping: 1 })]));
    const { messages, rest } = messagesIn(Buffer.concat([bytes, bytes, bytes.subarray(0, 20)]));
    expect([messages, rest]).toEqual([[bytes, bytes], bytes.subarray(0, 20)]);
    expect(messagesIn(bytes.subarray(0, 3))).toEqual({ messages: [], rest: bytes.subarray(0, 3) });
  });
});

describe('what commands ask of a server', () => {
  it('is their options and the operators in their filters', () => {
    expect(
      featuresOf(
        { find: 'rows', filter: { $and: [{ n: { $gt: 1 } }, { m: 2 }] }, sort: { n: 1 } },
        { count: 'rows', query: { n: { $in: [1] } } },
      ),
    ).toEqual({
      commands: ['count', 'find'],
      'in filters': ['$and', '$gt', '$in'],
      'options of count': ['query'],
      'options of find': ['filter', 'sort'],
    });
  });

  it('is not what a driver says for itself, which depends on the server', () => {
    const own = { lsid: {}, $db: 'views', $clusterTime: {}, $readPreference: {} };
    expect(featuresOf({ hello: 1, topologyVersion: {}, ...own }, { saslStart: 1, ...own }, { ping: 1, ...own })).toEqual({
      commands: ['ping'],
    });
  });

  it('is the operators of updates, not what stands in documents', () => {
    const updates = [
      { q: { _id: 1 }, u: { $set: { a: { $sealed: 'x' } } }, upsert: true },
      { q: {}, u: { a: { $sealed: 'x' } } },
    ];
    expect(featuresOf({ update: 'rows', updates }, { findAndModify: 'rows', query: {}, update: { $inc: { n: 1 } } })).toMatchObject({
      'in updates': ['$inc', '$set', 'a whole document'],
      'options of an update': ['q', 'u', 'upsert'],
    });
  });

  it('is the stages, accumulators and expressions of pipelines', () => {
    const group = { $group: { _id: { $ifNull: ['$a', 0] }, n: { $sum: { $cond: [1, 2, 3] } } } };
    expect(
      featuresOf({ aggregate: 'rows', pipeline: [{ $match: { a: { $lt: 1 } } }, { $facet: { all: [group, { $limit: 1 }] } }] }),
    ).toEqual({
      accumulators: ['$sum'],
      commands: ['aggregate'],
      'in expressions': ['$cond', '$ifNull', 'a field path'],
      'in filters': ['$lt'],
      'options of aggregate': ['pipeline'],
      stages: ['$facet', '$group', '$limit', '$match'],
    });
  });
});
