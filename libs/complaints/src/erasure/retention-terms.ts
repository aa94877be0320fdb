/** The `RetentionTerms` as an injectable value. */
export const RETENTION_TERMS = Symbol('RetentionTerms');
