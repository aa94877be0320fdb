import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** Checks values against schemas of an OpenAPI 3.1 document. What it does not know, it refuses. */
export const schemaChecker = (): Ajv2020 =>
  addFormats(new Ajv2020({ strict: true }))
    .addVocabulary(['example'])
    .addFormat('iri', (text) => URL.canParse(text));
