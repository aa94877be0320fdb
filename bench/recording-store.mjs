import { built } from '../tools/lib/built.mjs';

const { ReadStore } = built('libs/platform/read-store/src');

/** A read store that notes what is written through it in bulk: {collection, operations, options}, in the order of the calls. */
export class RecordingStore extends ReadStore {
  bulks = [];

  collection(name) {
    const collection = super.collection(name);
    const write = collection.bulkWrite.bind(collection);
    collection.bulkWrite = (operations, options) => {
      this.bulks.push({ collection: name, operations, options });
      return write(operations, options);
    };
    return collection;
  }
}
