import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseComplaintId } from '../complaint/complaint-id';

/** Until tokens can be revoked there is one version. */
const VERSION = 1;

/** Tokens with which a customer reaches the own case and no other: an HMAC of case and version under a key of the installation. */
export class TrackingTokens {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /** The token of a case, the same each time: `KL-7F3K9-2QDXM.1.<HMAC-SHA-256, base64url>`. */
  issue(complaintId: string): string {
    const claim = `${complaintId}.${String(VERSION)}`;
    return `${claim}.${this.mac(claim)}`;
  }

  /** True for what looks like one of these tokens, valid or not. */
  accepts(token: string): boolean {
    return /^KL-[^.]*\./.test(token);
  }

  /** The case that a token opens, or null when it is none of ours. */
  caseOf(token: string): string | null {
    const complaintId = parseComplaintId(token.slice(0, token.indexOf('.')));
    if (complaintId === null) return null;
    const expected = Buffer.from(this.issue(complaintId));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected) ? complaintId : null;
  }

  private mac(claim: string): string {
    return createHmac('sha256', this.key).update(claim).digest('base64url');
  }
}
