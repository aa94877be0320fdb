import { errors } from 'jose';

/** What is wrong with the token itself; everything else is the trouble of somebody else. */
const faultsOfTheToken: readonly (abstract new (...args: never[]) => Error)[] = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/** True when a token is to blame, false when its keys could not be had. */
export const isFaultOfTheToken = (error: unknown): boolean => faultsOfTheToken.some((fault) => error instanceof fault);
