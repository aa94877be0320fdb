import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { tap, type Observable } from 'rxjs';
import { HttpPolicies } from '../http-policies';
import { IN_LANGUAGES, setLanguage } from './language.decorator';

/** Negotiates the language of routes with `@Language`, and tells it with their answer. Problems are in English and tell none. */
@Injectable()
export class LanguageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly policies: HttpPolicies,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.reflector.get<boolean | undefined>(IN_LANGUAGES, context.getHandler())) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { languages } = this.policies;
    const language = new Negotiator(request).language(languages) ?? languages[0];
    setLanguage(request, language);
    return next.handle().pipe(tap(() => void reply.headers({ 'Content-Language': language, Vary: 'Accept-Language' })));
  }
}
