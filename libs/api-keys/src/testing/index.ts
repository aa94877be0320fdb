import type { ApiKeyIssued } from '../events/api-key-issued.event';
import type { ApiKeyRevoked } from '../events/api-key-revoked.event';

const numbered = (number: number): string => `portal.00000000000${String(number)}`;

/** The key number so and so of a portal, in whole; up to nine. */
export const aKey = (number: number) => ({ keyId: numbered(number), scopes: ['report.receive'], secretHash: String(number).repeat(64) });

export const issued = (number: number): ApiKeyIssued => ({ type: 'ApiKeyIssued', data: aKey(number) });
export const revoked = (number: number): ApiKeyRevoked => ({ type: 'ApiKeyRevoked', data: { keyId: numbered(number) } });
