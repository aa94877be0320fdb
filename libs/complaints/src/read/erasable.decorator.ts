import { ApiPropertyOptional } from '@nestjs/swagger';

/** A text about a person: `{"erased": true}` once it was erased. */
export type ErasableText = string | { readonly erased: true };

/** Documents an {@link ErasableText}, which is left out for those who may not see personal data. */
export const Erasable = (): PropertyDecorator =>
  ApiPropertyOptional({
    oneOf: [{ type: 'string' }, { type: 'object', properties: { erased: { type: 'boolean', enum: [true] } }, required: ['erased'] }],
  });
