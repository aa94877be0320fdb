import { CommandAnswer } from '@platform/http';

/** The answer to a key that was issued. `id` is that of the key. */
export class NewKeyAnswer extends CommandAnswer {
  /** The key, to be sent as `X-Api-Key`: told this once. Absent when the command was carried out before; a key that got lost is revoked. */
  key?: string;
}
