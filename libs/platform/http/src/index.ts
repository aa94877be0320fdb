export type { AccessDecision, AccessPolicy } from './access/access-policy';
export { Action, declaredAction, Public } from './access/action.decorator';
export type { ApiKeyScheme } from './access/api-key-scheme';
export { authorise, type Wish } from './access/authorise';
export type { BearerScheme } from './access/bearer-scheme';
export { issueLocalToken, LocalTokenScheme, type LocalTokenClaims } from './access/local-tokens';
export { OidcScheme, type OidcSettings } from './access/oidc-scheme';
export { callerOf, type Caller, type Principal } from './access/principal';
export { secretOf, signIn, type Shown } from './access/sign-in';
export { addressOf } from './application/address';
export { networkOf } from './application/network';
export { createHttpApplication, type HttpApplicationOptions, type RequestObserver } from './application/create-http-application';
export { CaseId } from './command/case-id.decorator';
export { CommandAnswer } from './command/command.answer';
export { Context } from './command/context.decorator';
export { CurrentPrincipal } from './command/current-principal.decorator';
export type { StreamedFileOptions } from './files/made-while-sent';
export { csvFile, type CsvForm } from './files/streamed-csv';
export { NDJSON_TYPE, ndjsonFile } from './files/streamed-ndjson';
export { HttpModule } from './http.module';
export { HttpPolicies, type CaseIdParser } from './http-policies';
export { Language } from './language/language.decorator';
export { mountDocs } from './openapi/mount-docs';
export { openApiDocument, type OpenApiInfo } from './openapi/open-api-document';
export {
  ActResponses,
  CommandResponses,
  CreationResponses,
  ManyCasesResponses,
  QueryResponses,
  VersionedQueryResponses,
} from './openapi/route-responses';
export { notFound, ProblemError, validationFailed, type ProblemParts } from './problem/problem-error';
export { AfterPosition } from './query/after-position';
export type { Versioned } from './query/versioned';
export { countedRateLimits, type CountedRateLimitsParts } from './rate-limit/counted-rate-limits';
export { unlimited, type RateLimiter, type RateLimits } from './rate-limit/rate-limits';
export type { RefusalTable } from './problem/store-problems';
export { FromDigits } from './validation/from-digits.decorator';
export { IsInstant, toUtc } from './validation/instant.decorator';
export { IsLocalDate } from './validation/local-date.decorator';
export { IsLine, IsMeaningfulText } from './validation/meaningful-text.decorator';
export { Optional } from './validation/optional.decorator';
export { Removable } from './validation/removable.decorator';
export { WithoutBody, WithoutQuery } from './validation/without-input.decorator';
