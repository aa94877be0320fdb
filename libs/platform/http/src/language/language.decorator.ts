import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { onMethod } from '../on-method';

/** Metadata of routes whose answer is in one of several languages. */
export const IN_LANGUAGES = 'http:in-languages';

const negotiated = new WeakMap<FastifyRequest, string>();

export const setLanguage = (request: FastifyRequest, language: string): void => {
  negotiated.set(request, language);
};

const languageOf = (request: FastifyRequest): string => {
  const language = negotiated.get(request);
  if (language === undefined) throw new Error('@Language needs HttpModule');
  return language;
};

const AcceptLanguage = ApiHeader({
  name: 'Accept-Language',
  required: false,
  description: 'The languages that the answer may be in (RFC 9110). `Content-Language` tells which one it is in.',
  schema: { type: 'string' },
  example: 'nl, en;q=0.5',
});

/**
 * The language to answer in: the one of `HttpPolicies.languages` that `Accept-Language` asks for most, the first of them when nothing was asked for or nothing
 * fits. The answer then tells it: `Content-Language`, `Vary`.
 */
export const Language = createParamDecorator(
  (_: unknown, context: ExecutionContext) => languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
  [onMethod(SetMetadata(IN_LANGUAGES, true), AcceptLanguage)],
);
