import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseComplaintId } from '../complaint/complaint-id';

/** What a case begins with. */
export const FIRST_VERSION = 1;

/** What a valid token says. */
export interface TrackingClaim {
  readonly complaintId: string;
  /** Revoking raises the version of a case: tokens of an earlier one no longer open it. */
  readonly version: number;
}

/** Tokens with which a customer reaches the own case and no other: an HMAC of case and version under a key of the installation. */
export class TrackingTokens {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /** The token of a case and version, the same each time: `KL-7F3K9-2QDXM.1.<HMAC-SHA-256, base64url>`. */
  issue({ complaintId, version }: TrackingClaim): string {
    const claim = `${complaintId}.${version}`;
    return `${claim}.${this.mac(claim)}`;
  }

  /** True for what looks like one of these tokens, valid or not. */
  accepts(token: string): boolean {
    return /^KL-[^.]*\./.test(token);
  }

  /** What a token says, or null when it is none of ours. Whether its version still holds, the case knows. */
  claimOf(token: string): TrackingClaim | null {
    const [id = '', version = ''] = token.split('.');
    const complaintId = parseComplaintId(id);
    if (complaintId === null || !/^[1-9]\d{0,5}$/.test(version)) return null;
    const claim = { complaintId, version: Number(version) };
    const expected = Buffer.from(this.issue(claim));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected) ? claim : null;
  }

  private mac(claim: string): string {
    return createHmac('sha256', this.key).update(claim).digest('base64url');
  }
}
