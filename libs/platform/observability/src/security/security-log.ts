import { pino, type DestinationStream, type Logger } from 'pino';

/** What the security log tells of. */
export type SecurityEvent = 'sign-in' | 'rate-limit' | 'access' | 'personal-data' | 'export' | 'keys' | 'erasure';

/** One line. Ids, words of ours and route patterns only: nothing that a person wrote, and no address in the clear. */
export interface SecurityLine {
  readonly event: SecurityEvent;
  readonly outcome: 'granted' | 'refused';
  readonly method: string;
  /** The pattern, never the address that was asked for. */
  readonly route: string;
  readonly status: number;
  readonly action?: string;
  readonly actor?: string;
  readonly role?: string;
  readonly apiKey?: string;
  readonly case?: string;
  /** The id of what it is about, when that is no case. */
  readonly about?: string;
  /** A digest of the address that the request came from. */
  readonly address: string;
  readonly correlationId: string;
}

const STDOUT = 1;
/** Its owner reads and writes it, nobody else. */
const OWNER_ONLY = 0o600;

/** A log of its own, one JSON object a line, each line written before the next thing happens. Instants are RFC 3339 UTC. */
export class SecurityLog {
  private readonly logger: Logger;

  /** @param destination see {@link securityLogAt} */
  constructor(destination: DestinationStream) {
    const formatters = { level: () => ({ log: 'security' }) };
    this.logger = pino({ base: null, formatters, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  }

  write(line: SecurityLine): void {
    this.logger.info(line);
  }
}

/**
 * Where the lines go.
 *
 * @param place `stdout`, or the path of a file that is appended to, and made for its owner alone when it is not there
 * @param failed is told when a line could not be written
 * @throws Error of the file system when it cannot be opened
 */
export const securityLogAt = (place: string, failed: (error: Error) => void): DestinationStream => {
  const file = { dest: place, mkdir: true, append: true, mode: OWNER_ONLY, sync: true };
  const destination = pino.destination(place === 'stdout' ? { dest: STDOUT, sync: true } : file);
  destination.on('error', failed);
  return destination;
};
