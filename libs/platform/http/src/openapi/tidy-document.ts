import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations';

/** Bodies are classes named `…Dto`, and none of them takes a field that it does not know. */
const refuseUnknownFields = ({ components }: OpenAPIObject): void => {
  for (const [name, schema] of Object.entries(components?.schemas ?? {})) {
    if (name.endsWith('Dto') && 'properties' in schema) schema.additionalProperties = false;
  }
};

/** Groups operations by what their address is about: `/api/v1/complaints/…` under `complaints`. */
const tagByAddress = ({ paths }: OpenAPIObject): void => {
  for (const [address, path] of Object.entries(paths)) {
    const [tag] = address.split('/').slice(3);
    if (tag !== undefined) for (const operation of operationsOf(path)) operation.tags = [tag];
  }
};

/** Says in the document what the framework does not say by itself. */
export const tidyDocument = (document: OpenAPIObject): void => {
  refuseUnknownFields(document);
  tagByAddress(document);
};
