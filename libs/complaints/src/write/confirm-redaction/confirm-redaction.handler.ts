import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, validationFailed } from '@platform/http';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { CaseDuties } from '../../duties/case-duties';
import { externalSystems } from '../../events/effect';
import { ConfirmRedactionCommand } from './confirm-redaction.command';
import { decideConfirmRedaction } from './confirm-redaction.decide';
import type { ConfirmRedactionAnswer } from './confirm-redaction.answer';

@CommandHandler(ConfirmRedactionCommand)
export class ConfirmRedactionHandler implements ICommandHandler<ConfirmRedactionCommand> {
  constructor(
    private readonly duties: CaseDuties,
    private readonly complaints: ComplaintStream,
  ) {}

  /** @throws ProblemError `not-found` when no such duty waits; `validation-failed` when it is one of another kind */
  async execute({ duty: effect, context: { actor, correlationId } }: ConfirmRedactionCommand): Promise<ConfirmRedactionAnswer> {
    const duty = await this.duties.find(effect);
    if (!duty) throw notFound();
    const { kind, to, about, caseId } = duty;
    const system = kind === 'redact-record' ? externalSystems.find((name) => name === to) : undefined;
    if (!system) throw validationFailed([{ field: 'duty', message: 'must be of the kind redact-record: people do no other by hand' }]);
    await this.complaints.decide(caseId, { name: 'confirm-redaction', body: {} }, { actor, correlationId }, (complaint) =>
      decideConfirmRedaction({ effect, system, about }, complaint),
    );
    return { id: effect, state: 'done' };
  }
}
