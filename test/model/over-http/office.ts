import { deepStrictEqual, match } from 'node:assert';
import type { Answer, ApiClient, CallOptions } from '../../support/api-client';
import type { Role } from '../rules/roles';
import { shown } from '../rules/shown';
import { revisionOf, versionOf } from '../rules/life';
import { seenIn } from '../seen';
import type { Correspondence } from './correspondence';
import { givesToken, isCreation, replyIn, type Letter, type Reply } from './letter';
import { routes, withoutBody } from './routes';

/** The program, as everybody reaches it over HTTP. */
export class Office {
  constructor(
    private readonly api: ApiClient,
    private readonly tokens: Readonly<Partial<Record<Role, string>>>,
  ) {}

  /** Sends a letter, takes its case's reference from the answer when it is new, and gives the reply. */
  async send(letter: Letter, correspondence: Correspondence): Promise<Reply> {
    const answer = await this.deliver(letter, correspondence);
    if (answer.status < 300) acknowledge(letter, answer, correspondence);
    return replyIn(answer);
  }

  /** The case as it is answered to a handler, once it is where a reply said. */
  look({ id, life }: Correspondence, reply: Reply): Promise<Answer> {
    const revision = Math.max(0, 'events' in reply ? reply.revision : revisionOf(life));
    return this.api.get(`/api/v1/complaints/${id}?minRevision=${revision}`, this.as('handler'));
  }

  /** The auditor finds every event in its place, by whom it was recorded, in an unbroken chain. */
  async expectTheSameHistory({ id, life, actors }: Correspondence): Promise<void> {
    const audit = (what: string) => this.api.get(`/api/v1/audit/complaints/${id}/${what}`, this.as('auditor'));
    const [events, chain] = await Promise.all([audit('events'), audit('verify')]);
    if (life.log.length === 0) {
      deepStrictEqual([events.status, chain.status], [404, 404]);
      return;
    }
    const stored = events.body as unknown as { revision: number; type: string; metadata: { actor: { role: string } } }[];
    deepStrictEqual(
      stored.map(({ revision, type, metadata: { actor } }) => [revision, type, actor.role]),
      life.log.map((type, revision) => [revision, type, actors[revision]]),
    );
    const { valid, events: count } = chain.body;
    deepStrictEqual({ valid, count }, { valid: true, count: life.log.length });
  }

  /** After its last revision the case was what it is now, to the auditor. Only a deadline that passes in between tells them apart: none does within a life. */
  async expectTheSamePresent({ id, life }: Correspondence): Promise<void> {
    if (life.log.length === 0) return;
    const last = life.log.length - 1;
    const [present, past] = await Promise.all([
      this.api.get(`/api/v1/complaints/${id}?minRevision=${last}`, this.as('auditor')),
      this.api.get(`/api/v1/audit/complaints/${id}/state?revision=${last}`, this.as('auditor')),
    ]);
    deepStrictEqual([past.status, past.body], [present.status, present.body]);
  }

  private deliver(
    { ask: { name, body }, by, token = this.tokens[by] ?? '', key, ifMatch }: Letter,
    { id }: Correspondence,
  ): Promise<Answer> {
    const path = `/api/v1${routes[name](id)}`;
    const options: CallOptions = {
      token,
      ...(key === undefined ? {} : { key }),
      ...(ifMatch === undefined ? {} : { ifMatch: `"${ifMatch}"` }),
    };
    if (name === 'lift') return this.api.delete(path, body, options);
    return withoutBody.includes(name) ? this.api.postNothing(path, options) : this.api.post(path, body, options);
  }

  private as(role: Role): CallOptions {
    return { token: this.tokens[role] ?? '' };
  }
}

/** The case is seen as the model shows it, with its version; or is not found. */
export const expectTheSameSight = ({ status, headers, body }: Answer, { chronicle: { life, now } }: Correspondence): void => {
  const expected = shown(life, now);
  deepStrictEqual(status === 200 ? seenIn(body, expected?.deadlines[0]?.length ?? 0) : undefined, expected);
  deepStrictEqual([status, headers.get('ETag')], expected ? [200, `"${versionOf(life)}"`] : [404, null]);
};

/** An answer names its case: the one that was made, or the one that was written about. */
const acknowledge = (letter: Letter, { body, headers }: Answer, correspondence: Correspondence): void => {
  if (isCreation(letter) && correspondence.life.log.length === 0) correspondence.id = String(body.id);
  match(correspondence.id, /^KL-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  deepStrictEqual(body.id, correspondence.id);
  deepStrictEqual(headers.get('Location'), isCreation(letter) ? `/api/v1${routes[letter.ask.name]('')}/${correspondence.id}` : null);
  if (givesToken(letter)) keep(String(body.trackingToken), headers.has('Idempotency-Replayed'), correspondence);
  else deepStrictEqual(body.trackingToken, undefined);
};

/** A tracking token is the next one, or in a repeated answer the one of then. */
const keep = (token: string, isRepeated: boolean, { tokens, life }: Correspondence): void => {
  deepStrictEqual([...tokens.values()].includes(token), isRepeated);
  const version = life.log.length === 0 ? 1 : life.trackingVersion + 1;
  if (!isRepeated) tokens.set(version, token);
};
