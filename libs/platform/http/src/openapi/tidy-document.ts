import type { OpenAPIObject } from '@nestjs/swagger';

/** Bodies are classes named `…Dto`, and none of them takes a field that it does not know. */
const refuseUnknownFields = ({ components }: OpenAPIObject): void => {
  for (const [name, schema] of Object.entries(components?.schemas ?? {})) {
    if (name.endsWith('Dto') && 'properties' in schema) schema.additionalProperties = false;
  }
};

/** Groups operations by what their address is about: `/api/v1/complaints/…` under `complaints`. */
const tagByAddress = ({ paths }: OpenAPIObject): void => {
  for (const [address, { get, post, put, patch, delete: remove }] of Object.entries(paths)) {
    const [tag] = address.split('/').slice(3);
    for (const operation of [get, post, put, patch, remove]) if (operation && tag !== undefined) operation.tags = [tag];
  }
};

/** Says in the document what the framework does not say by itself. */
export const tidyDocument = (document: OpenAPIObject): void => {
  refuseUnknownFields(document);
  tagByAddress(document);
};
