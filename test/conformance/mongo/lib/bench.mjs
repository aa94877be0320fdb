import { codeOf } from './scribe.mjs';

const TYPES_VISIBLE = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true };

const answerOf = (doc) => ('answer' in doc ? doc.answer : '<missing>');
const showing = (expression) => ({ $project: { _id: 0, answer: expression } });

/** What a case works with: its own collection, and a few verbs. */
export class Bench {
  constructor(client, { database, collection, scribe }) {
    this.client = client;
    this.db = client.db(database);
    this.name = collection;
    this.scribe = scribe;
    this.coll = this.collection(collection);
    this.typed = this.typedCollection(collection);
  }

  /** Another collection of this case, for joins and renames. */
  collection(name) {
    return this.db.collection(name);
  }

  /** Reads through it show Int32, Double, Long, Decimal128 and Binary as they are stored. */
  typedCollection(name) {
    return this.db.collection(name, TYPES_VISIBLE);
  }

  /** Inserts documents; those without `_id` get 1, 2, 3 ... by their place. */
  async given(...docs) {
    await this.coll.insertMany(docs.map((doc, at) => (doc instanceof Map || '_id' in doc ? doc : { _id: at + 1, ...doc })));
  }

  /** Whole content, by `_id`. */
  docs(filter = {}) {
    return this.typed.find(filter, { sort: { _id: 1 } }).toArray();
  }

  doc(id = 1) {
    return this.typed.findOne({ _id: id });
  }

  /** The `_id`s that a filter matches, in order. */
  async ids(filter, options = {}) {
    const found = await this.coll.find(filter, { sort: { _id: 1 }, projection: { _id: 1 }, ...options }).toArray();
    return found.map((doc) => doc._id);
  }

  /** The `_id`s in the order of a sort. */
  async order(sort, options = {}) {
    const found = await this.coll.find({}, { sort, ...options }).toArray();
    return found.map((doc) => doc._id);
  }

  find(filter, options) {
    return this.typed.find(filter, { sort: { _id: 1 }, ...options }).toArray();
  }

  aggregate(pipeline, options) {
    return this.typed.aggregate(pipeline, options).toArray();
  }

  /** What a pipeline makes of these documents. */
  async pipeline(docs, stages) {
    if (docs.length > 0) await this.given(...docs);
    return this.aggregate(stages);
  }

  /** One expression on each document (or on one empty document). */
  async evaluate(expression, ...docs) {
    const answers = await this.pipeline(docs.length > 0 ? docs : [{}], [{ $sort: { _id: 1 } }, showing(expression)]);
    return answers.map(answerOf);
  }

  /** Several expressions, each on its own and on one document, so that one refusal hides nothing. */
  async expressions(doc, expressions) {
    await this.given(doc);
    const answers = {};
    for (const [name, expression] of Object.entries(expressions)) {
      answers[name] = await this.attempt(async () => (await this.aggregate([showing(expression)])).map(answerOf)[0]);
    }
    return answers;
  }

  /** updateOne on document 1: the counts or the refusal, and the document afterwards. */
  async update(change, options) {
    const outcome = await this.attempt(() => this.coll.updateOne({ _id: 1 }, change, options));
    return { outcome, doc: await this.doc(1) };
  }

  /** The same as a bare command, for changes that the driver itself would refuse. */
  async updateCommand(u, more = {}) {
    const outcome = await this.attempt(() => this.command({ update: this.name, updates: [{ q: { _id: 1 }, u, ...more }] }));
    return { outcome, docs: await this.docs() };
  }

  /** A command as it is, and its reply made comparable. */
  async command(command, database) {
    return this.scribe.reply(await this.reply(command, database));
  }

  /** A command as it is, and its reply as it is: cursor ids stay longs and can be used again. */
  async reply(command, database = this.db.databaseName) {
    return this.client.db(database).command(command, TYPES_VISIBLE);
  }

  /** A step that may be refused: its value, or `{ error }`. */
  async attempt(step) {
    try {
      return await step();
    } catch (error) {
      return { error: this.scribe.error(error) };
    }
  }

  /** Just the code of a refusal, or 'ok'. */
  async code(step) {
    try {
      await step();
      return 'ok';
    } catch (error) {
      return error.code === undefined ? error.constructor.name : codeOf(error);
    }
  }
}
