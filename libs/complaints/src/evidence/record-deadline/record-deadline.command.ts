import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { Deadline } from '../../events/shapes';

/** Which promise a timer rang for, and at which level. */
export interface RungDeadline {
  readonly type: 'DeadlineApproaching' | 'DeadlineMissed';
  readonly deadline: Deadline;
  readonly round: number;
  readonly promise: number;
  /** From 1. */
  readonly level: number;
}

export class RecordDeadlineCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly rung: RungDeadline,
    readonly context: CommandContext,
  ) {
    super();
  }
}
