import { addressOf, callerOf, networkOf, secretOf, type Caller, type RequestObserver } from '@platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routeOf } from '../route-of';
import { FirstWithin } from './first-within';
import type { SecurityEvent, SecurityLine, SecurityLog } from './security-log';

/** A request that was carried out for somebody. */
export interface CarriedOut {
  readonly action: string;
  readonly role: string;
  /** Whether the answer is a file to be kept. */
  readonly isDownload: boolean;
}

/** What is written down, and where. */
export interface SecurityWatchParts {
  readonly log: SecurityLog;
  /** What a request that was carried out is to the security log; undefined: nothing to be written down. */
  readonly eventOf: (carriedOut: CarriedOut) => SecurityEvent | undefined;
  /** Stands for an address or a token, which are never kept. */
  readonly digest: (text: string) => string;
}

type Happening = Pick<SecurityLine, 'event' | 'outcome'>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UNAUTHENTICATED = 401;
const TOO_MANY = 429;
const DOWNLOAD = /^(?:attachment|text\/csv|application\/x-ndjson)/;

/**
 * Writes down who signed in, what was refused, and what those did who may do more than others. A token that is valid is written down once an hour; so that nobody
 * can fill the disk, requests without credentials and those that come too often are written down once a minute for each network or principal.
 */
export class SecurityWatch {
  private readonly signIns = new FirstWithin(HOUR);
  private readonly refusals = new FirstWithin(MINUTE);

  constructor(private readonly parts: SecurityWatchParts) {}

  /** Looks at every answer before its first byte goes out: whoever breaks it off has been written down. */
  readonly observe: RequestObserver = (instance) => {
    instance.addHook('onSend', (request, reply, _payload, done) => {
      for (const happening of this.happeningsIn(request, reply)) this.parts.log.write({ ...happening, ...this.detailsOf(request, reply) });
      done();
    });
  };

  private happeningsIn(request: FastifyRequest, reply: FastifyReply): readonly Happening[] {
    const caller = callerOf(request);
    return [
      ...this.signIn(request, reply, caller),
      ...this.oneTooMany(request, reply, caller),
      ...(caller?.action !== undefined && caller.actAs === undefined ? [refused('access')] : []),
      ...this.deed(reply, caller),
    ];
  }

  private signIn(request: FastifyRequest, { statusCode }: FastifyReply, caller: Caller | undefined): readonly Happening[] {
    const secret = secretOf(request);
    if (caller && secret !== undefined) return this.signIns.isFirst(this.parts.digest(secret)) ? [granted('sign-in')] : [];
    if (statusCode !== UNAUTHENTICATED) return [];
    return secret !== undefined || this.refusals.isFirst(`nothing shown from ${networkOf(addressOf(request))}`) ? [refused('sign-in')] : [];
  }

  private oneTooMany(request: FastifyRequest, { statusCode }: FastifyReply, caller: Caller | undefined): readonly Happening[] {
    const whoever = caller?.principal.id ?? networkOf(addressOf(request));
    const isTold = statusCode === TOO_MANY && this.refusals.isFirst(`too many from ${whoever}`);
    return isTold ? [refused('rate-limit')] : [];
  }

  private deed(reply: FastifyReply, { action, actAs: role }: Partial<Caller> = {}): readonly Happening[] {
    if (reply.statusCode >= 300 || action === undefined || role === undefined) return [];
    const event = this.parts.eventOf({ action, role, isDownload: isDownload(reply) });
    return event ? [granted(event)] : [];
  }

  private detailsOf(request: FastifyRequest, reply: FastifyReply): Omit<SecurityLine, keyof Happening> {
    const about = aboutOf(request, reply);
    return {
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ...whoWantedWhat(callerOf(request)),
      ...(about !== undefined && { about }),
      address: this.parts.digest(addressOf(request)),
      correlationId: request.id,
    };
  }
}

const whoWantedWhat = (caller: Caller | undefined): Partial<SecurityLine> => {
  if (!caller) return {};
  const { principal, action, actAs, caseId } = caller;
  return {
    ...(action !== undefined && { action }),
    actor: principal.id,
    ...(actAs !== undefined && { role: actAs }),
    ...(principal.apiKeyId !== undefined && { apiKey: principal.apiKeyId }),
    ...(caseId !== undefined && { case: caseId }),
  };
};

const granted = (event: SecurityEvent): Happening => ({ event, outcome: 'granted' });
const refused = (event: SecurityEvent): Happening => ({ event, outcome: 'refused' });

const isDownload = (reply: FastifyReply): boolean =>
  ['content-disposition', 'content-type'].some((name) => DOWNLOAD.test(String(reply.getHeader(name))));

/** What was made (`Location`) or named in the address; only of what was carried out, since before that it may be any text. */
const aboutOf = ({ params }: FastifyRequest, reply: FastifyReply): string | undefined => {
  if (reply.statusCode >= 300) return undefined;
  const made = reply.getHeader('location');
  if (typeof made === 'string') return made.split('/').at(-1);
  return Object.entries(params ?? {}).find(([name]) => name !== 'id')?.[1] as string | undefined;
};
