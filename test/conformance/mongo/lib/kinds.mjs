// Shapes that many cases have. Each takes `test`, which defines a case, and gives a function that defines cases of that shape.

/** One document, and expressions by a short name, each on its own. */
export const expressionsFor = (test) => (name, doc, variants) => test(`expression: ${name}`, (t) => t.expressions(doc, variants));

/** Documents, and filters by a short name: the `_id`s each filter finds (or its refusal). */
export const filtersFor = (test) => (name, docs, queries) =>
  test(`filter: ${name}`, async (t) => {
    await t.given(...docs);
    const found = {};
    for (const [query, filter] of Object.entries(queries)) found[query] = await t.attempt(() => t.ids(filter));
    return found;
  });

/** Documents, and the stages of one pipeline. */
export const groupFor =
  (test) =>
  (name, docs, ...stages) =>
    test(`group: ${name}`, (t) => t.pipeline(docs, stages));

/** Documents and one pipeline. */
export const pipelineFor = (test) => (name, docs, stages) => test(`aggregate: ${name}`, (t) => t.pipeline(docs, stages));

/** Documents and several pipelines by a short name, each on its own. */
export const pipelinesFor = (test) => (name, docs, variants) =>
  test(`aggregate: ${name}`, async (t) => {
    if (docs.length > 0) await t.given(...docs);
    const found = {};
    for (const [title, stages] of Object.entries(variants)) found[title] = await t.attempt(() => t.aggregate(stages));
    return found;
  });
