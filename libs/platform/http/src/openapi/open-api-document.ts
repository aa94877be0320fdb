import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { HttpPolicies } from '../http-policies';
import { describeAnswerHeaders } from './answer-headers';
import { API_KEY, describeAccess } from './describe-access';
import { tidyDocument } from './tidy-document';

/** What the document says about the interface as a whole. */
export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
}

/** The OpenAPI 3.1 document of an application, from its controllers. */
export const openApiDocument = (app: INestApplication, { title, version, description }: OpenApiInfo): OpenAPIObject => {
  const policies = app.get(HttpPolicies);
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setVersion(version)
    .setDescription(description ?? '')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addGlobalParameters({
      name: 'X-Correlation-Id',
      in: 'header',
      required: false,
      description: 'Taken over when it is safe, else made; stored with every event.',
      schema: { type: 'string', minLength: 1, maxLength: 128 },
    });
  if (policies.apiKeys) builder.addApiKey({ type: 'apiKey', in: 'header', name: 'X-Api-Key' }, API_KEY);
  const document = SwaggerModule.createDocument(app, builder.build());
  describeAnswerHeaders(document, policies);
  describeAccess(document, policies);
  tidyDocument(document);
  return document;
};
