import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRejected, type CommandContext } from '@platform/event-store';
import { notFound } from '@platform/http';
import { ComplaintStream } from '../../complaint/complaint-stream';
import type { DeferredErasureAnswer, ErasureAwaitedAnswer, SubjectErasureAnswer } from '../../erasure/subject-erasure.answer';
import { RecordErasureCommand } from '../../evidence/record-erasure/record-erasure.command';
import { CasesOfSubject } from '../../read/cases-of-subject';
import { RequestErasureCommand } from './request-erasure.command';
import { decideRequestErasure } from './request-erasure.decide';
import type { RequestErasureDto } from './request-erasure.dto';

type Because = DeferredErasureAnswer['because'];

/** How it stands with one case of the person: erased when nothing is in the way. */
interface Standing {
  readonly id: string;
  readonly because?: Because;
}

/** Reaches all cases of a person, one after the other. Whatever stops it half-way, asking again goes on with those that are left. */
@CommandHandler(RequestErasureCommand)
export class RequestErasureHandler implements ICommandHandler<RequestErasureCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    private readonly people: CasesOfSubject,
    private readonly commands: CommandBus,
  ) {}

  /** @throws ProblemError `not-found` when no case is about such a person, or none any more */
  async execute({ subjectId, body, context }: RequestErasureCommand): Promise<ErasureAwaitedAnswer | SubjectErasureAnswer> {
    const ids = await this.people.find(subjectId);
    if (ids.length === 0) throw notFound();
    const standings: Standing[] = [];
    for (const id of ids) standings.push(await this.ask(id, body, context));
    return answerOf(standings);
  }

  private async ask(id: string, body: RequestErasureDto, context: CommandContext): Promise<Standing> {
    const { actor } = context;
    await this.complaints.decide(id, { name: 'request-erasure', body }, context, (complaint, now) =>
      decideRequestErasure({ ...body, caller: actor.id, now }, complaint),
    );
    const { erasure, isErased } = await this.complaints.look(id);
    if (!isErased && !erasure?.approval) return { id, because: 'awaiting-second-admin' };
    return this.erase(id, { actor, correlationId: context.correlationId });
  }

  private async erase(id: string, context: CommandContext): Promise<Standing> {
    try {
      await this.commands.execute(new RecordErasureCommand(id, context));
      return { id };
    } catch (error) {
      const because = error instanceof CommandRejected ? deferrals.find((reason) => reason === error.reason) : undefined;
      if (because === undefined) throw error;
      return { id, because };
    }
  }
}

const deferrals: readonly Because[] = ['still-open', 'on-legal-hold'];

const answerOf = (standings: readonly Standing[]): ErasureAwaitedAnswer | SubjectErasureAnswer => {
  if (standings.every(({ because }) => because === 'awaiting-second-admin'))
    return { status: 'awaiting-second-admin', cases: standings.map(({ id }) => id) };
  return {
    erased: standings.filter(({ because }) => because === undefined).map(({ id }) => id),
    deferred: standings.flatMap(({ id, because }) => (because === undefined ? [] : [{ id, because }])),
  };
};
