import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, type Operation } from './operations';

/** Bodies are classes named `…Dto`, and none of them takes a field that it does not know. */
const refuseUnknownFields = ({ components }: OpenAPIObject): void => {
  for (const [name, schema] of Object.entries(components?.schemas ?? {})) {
    if (name.endsWith('Dto') && 'properties' in schema) schema.additionalProperties = false;
  }
};

/** No body is an empty one: where no field is needed it may be left out. */
const letBodiesBeLeftOut = ({ paths, components }: OpenAPIObject): void => {
  const schemas = Object.entries(components?.schemas ?? {});
  const withoutNeeds = schemas.filter(([, schema]) => 'properties' in schema && !schema.required?.length);
  const references = new Set(withoutNeeds.map(([name]) => `#/components/schemas/${name}`));
  for (const { requestBody } of Object.values(paths).flatMap(operationsOf)) {
    if (requestBody && 'content' in requestBody && references.has(referenceIn(requestBody))) requestBody.required = false;
  }
};

type RequestBody = Exclude<NonNullable<Operation['requestBody']>, { $ref: string }>;

const referenceIn = ({ content }: RequestBody): string => {
  const schema = content['application/json']?.schema;
  return schema && '$ref' in schema ? schema.$ref : '';
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
  letBodiesBeLeftOut(document);
  tagByAddress(document);
};
