import type { Chronicle } from '../lives/chronicle';
import { sentenceOf } from '../lives/sentences';
import { after, type Outcome } from '../rules/expected';
import { revisionOf, versionOf, type Life } from '../rules/life';
import { roles } from '../rules/roles';
import { isCreation, isSameKey, isSameRequest, refusal, type Letter, type Reply } from './letter';

/** A letter that led to events, and the reply to it. */
interface Answered {
  readonly letter: Letter & { readonly key: string };
  readonly reply: Reply;
}

/** The life of one case as those know it who write about it over HTTP: which letters were sent, and what must be replied. */
export class Correspondence {
  /** The reference of the case; one that nobody has until there is one. */
  id = 'KL-ZZZZZ-ZZZZZ';
  /** The tracking tokens that were given out, by version: only that of the current one works. */
  readonly tokens = new Map<number, string>();
  /** Who had which event recorded. */
  readonly actors: string[] = [];
  private readonly answered: Answered[] = [];

  constructor(readonly chronicle: Chronicle) {}

  get life(): Life {
    return this.chronicle.life;
  }

  /** The letters that can be sent once more under their key. */
  get repeatable(): readonly Answered['letter'][] {
    return this.answered.map(({ letter }) => letter);
  }

  /** What must be replied to a letter now: who may not is told first, then what was asked before, then the stale version, then the rules have their say. */
  expected(letter: Letter): Reply {
    return this.atTheDoor(letter) ?? this.askedBefore(letter) ?? this.outdated(letter) ?? this.ruled(letter);
  }

  /** Goes on after a letter that led to events. @param at when the program recorded them */
  goOn(letter: Letter, reply: Reply, at: string): void {
    if (!('events' in reply) || reply.replayed || reply.events.length === 0) return;
    this.chronicle.goOn(letter.ask, reply, at);
    this.actors.push(...reply.events.map(() => letter.by));
    const { key } = letter;
    if (key !== undefined) this.answered.push({ letter: { ...letter, key }, reply });
  }

  tell({ ask, by, key, ifMatch }: Letter, reply: Reply): void {
    const outcome: Outcome = 'events' in reply ? reply : { refused: `${reply.status} ${reply.code}` };
    const headers = [key, ifMatch === undefined ? undefined : `If-Match ${ifMatch}`].filter((header) => header !== undefined);
    this.chronicle.tell(`${[by, ...headers].join(', ')}: ${sentenceOf(ask, outcome)}`);
  }

  private atTheDoor({ by, token, ask }: Letter): Reply | undefined {
    if (by === 'customer' && token !== this.tokens.get(this.life.trackingVersion)) return { status: 401, code: 'unauthenticated' };
    return roles[ask.name].includes(by) ? undefined : { status: 403, code: 'forbidden' };
  }

  private askedBefore(letter: Letter): Reply | undefined {
    const earlier = this.answered.find((answered) => isSameKey(answered.letter, letter));
    if (!earlier) return undefined;
    return isSameRequest(earlier.letter, letter) ? { ...earlier.reply, replayed: true } : { status: 422, code: 'idempotency-key-reused' };
  }

  private outdated({ ifMatch }: Letter): Reply | undefined {
    const isCurrent = ifMatch === undefined || this.life.log.length === 0 || ifMatch === versionOf(this.life);
    return isCurrent ? undefined : { status: 412, code: 'revision-mismatch' };
  }

  private ruled(letter: Letter): Reply {
    const outcome = this.chronicle.expected(letter.ask);
    if (!('events' in outcome)) return refusal(outcome);
    const { events } = outcome;
    const life = events.length > 0 ? after(letter.ask, this.life, events, this.chronicle.now) : this.life;
    return { status: isCreation(letter) ? 201 : 200, events, revision: revisionOf(life), etag: `"${versionOf(life)}"`, replayed: false };
  }
}
