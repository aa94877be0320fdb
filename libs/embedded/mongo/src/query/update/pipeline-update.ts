import { Document } from '../../bson/document';
import { encode } from '../../bson/encode';
import { isEqual } from '../../bson/compare';
import { type BsonValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { type QueryContext } from '../context';
import { type Filter } from '../filter/filter';
import { parsePipeline } from '../pipeline/parse-pipeline';
import { type Pipeline } from '../pipeline/pipeline';
import { changedId, withIdFirst } from './replacement';
import { type Update } from './update';
import { upsertFields } from './upsert-fields';

const ALLOWED_STAGES = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

/** An update by a pipeline, which makes one document of one. */
export class PipelineUpdate implements Update {
  readonly isReplacement = false;
  readonly #pipeline: Pipeline;

  /** @throws CommandError 72 for a stage that is not for updates, and as `parsePipeline` does. */
  constructor(stages: readonly BsonValue[], context: QueryContext) {
    this.#pipeline = parsePipeline(stages, context);
    stages.forEach(requireAllowed);
  }

  apply(document: Document): Document {
    const bytes = encode(this.#made(document));
    return bytes.equals(encode(document)) ? document : Document.fromBytes(bytes);
  }

  insertFor(filter: Filter): Document {
    return this.#made(upsertFields(filter));
  }

  #made(before: Document): Document {
    const [after = before] = this.#pipeline.run([before]);
    const id = before.get('_id') ?? after.get('_id');
    if (id !== undefined && !isEqual(id, after.get('_id') ?? id)) throw changedId();
    return withIdFirst(after, id);
  }
}

function requireAllowed(stage: BsonValue): void {
  const [name = ''] = (stage instanceof Document ? stage.first() : undefined) ?? [];
  if (!ALLOWED_STAGES.has(name)) throw new CommandError(72, `${name} is not allowed to be used within an update`);
}
