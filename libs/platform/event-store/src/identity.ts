import { createHmac, randomUUID } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import { canonicalJson } from './canonical-json';
import type { CommandContext, CommandRequest } from './command';

const COMMANDS = '0b9d1a5e-6a36-5f0e-9c5c-3f6f1c1c7a10';

/**
 * Names commands and events so that a repetition meets its own traces, and nothing about the caller can be read from them: idempotency keys and bodies
 * only ever leave this class as HMACs under a key of the installation.
 */
export class Identity {
  /** @param key 32 bytes, derived from the secret of the installation */
  constructor(private readonly key: Buffer) {}

  /** The id of a command on a stream: the same for the same person, stream and idempotency key; random without a key. */
  commandId(stream: string, { actor, idempotencyKey }: CommandContext): string {
    if (idempotencyKey === undefined) return randomUUID();
    return uuidv5(canonicalJson([stream, actor.id, this.hmac('idempotency-key', idempotencyKey)]), COMMANDS);
  }

  /** What was asked: a keyed hash of the command's name and body. */
  requestHash({ name, body }: CommandRequest): string {
    return this.hmac('request', canonicalJson([name, body]));
  }

  /** The id of the command's event number `index`, from 0. */
  eventId(commandId: string, request: string, index: number): string {
    return uuidv5(canonicalJson([request, index]), commandId);
  }

  /**
   * Bytes to make a new stream's id of: the same ones for the same person and idempotency key.
   *
   * @param attempt 0, or how many ids were found taken by others before this one
   */
  creationSeed(actorId: string, idempotencyKey: string, attempt: number): Buffer {
    return Buffer.from(this.hmac('creation', canonicalJson([actorId, idempotencyKey, attempt])), 'hex');
  }

  private hmac(purpose: string, text: string): string {
    return createHmac('sha256', this.key).update(`${purpose}\n${text}`, 'utf8').digest('hex');
  }
}
