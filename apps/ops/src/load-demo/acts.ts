import type { Role } from '@redress/access';
import {
  deadlineEffect,
  decideAcknowledgeComplaint,
  decideAddNote,
  decideAssignComplaint,
  decideCloseComplaint,
  decideDraftPlan,
  decideEscalateComplaint,
  decideExtendPlanDeadline,
  decideInformCustomer,
  decideReceiveReport,
  decideRecordDeadline,
  decideRecordSatisfaction,
  decideRegisterComplaint,
  decideReopenComplaint,
  decideResolveComplaint,
  decideRevisePlan,
  decideTriageReport,
  decideWithdrawComplaint,
  type ComplaintRule,
  type ServiceTerms,
} from '@redress/complaints';

/** Who does something: an id and a role, as in a token. */
export interface Person {
  readonly id: string;
  readonly role: Role;
}

/** One thing that somebody does with a case. */
export interface Act {
  readonly by: Person;
  /** The command as the API names it. */
  readonly name: string;
  readonly body: object;
  readonly ruleFor: (complaintId: string) => ComplaintRule;
}

type CommandOf<Decide extends (command: never, ...rest: never[]) => unknown> = Parameters<Decide>[0];
type BodyOf<Decide extends (command: never, ...rest: never[]) => unknown> = Omit<
  CommandOf<Decide>,
  'now' | 'terms' | 'calendar' | 'caller'
>;
export type ReportBody = CommandOf<typeof decideReceiveReport>['report'];
type RegistrationBody = ReportBody & CommandOf<typeof decideRegisterComplaint>['judgement'];
type MissedPromise = Omit<CommandOf<typeof decideRecordDeadline>, 'now' | 'calendar' | 'effect'>;

const SYSTEM: Person = { id: 'deadlines', role: 'system' };

/** Everything that is done in the demonstration: the rules of the domain with their commands in them. */
export class Acts {
  constructor(private readonly terms: ServiceTerms) {}

  receive(by: Person, body: ReportBody): Act {
    return {
      ...{ by, name: 'receive-report', body },
      ruleFor: (complaintId) => (complaint, now) => decideReceiveReport({ complaintId, report: body, now }, complaint),
    };
  }

  register(by: Person, body: RegistrationBody): Act {
    const { terms } = this;
    const given = { report: body, judgement: body, caller: by.id, terms };
    return {
      ...{ by, name: 'register-complaint', body },
      ruleFor: (complaintId) => (complaint, now) => decideRegisterComplaint({ complaintId, ...given, now }, complaint),
    };
  }

  triage(by: Person, body: BodyOf<typeof decideTriageReport>): Act {
    const { terms } = this;
    return act(by, 'triage-report', body, (complaint) => decideTriageReport({ ...body, caller: by.id, terms }, complaint));
  }

  acknowledge(by: Person, body: BodyOf<typeof decideAcknowledgeComplaint>): Act {
    return act(by, 'acknowledge-complaint', body, (complaint, now) => decideAcknowledgeComplaint({ ...body, now }, complaint));
  }

  assign(by: Person, body: BodyOf<typeof decideAssignComplaint>): Act {
    return act(by, 'assign-complaint', body, (complaint) => decideAssignComplaint(body, complaint));
  }

  escalate(by: Person, body: BodyOf<typeof decideEscalateComplaint>): Act {
    return act(by, 'escalate-complaint', body, (complaint) => decideEscalateComplaint(body, complaint));
  }

  extend(by: Person, body: BodyOf<typeof decideExtendPlanDeadline>): Act {
    const { calendar } = this.terms;
    return act(by, 'extend-plan-deadline', body, (complaint, now) => decideExtendPlanDeadline({ ...body, now, calendar }, complaint));
  }

  plan(by: Person, body: BodyOf<typeof decideDraftPlan>): Act {
    const { calendar } = this.terms;
    return act(by, 'draft-plan', body, (complaint, now) => decideDraftPlan({ ...body, now, calendar }, complaint));
  }

  revise(by: Person, body: BodyOf<typeof decideRevisePlan>): Act {
    const { calendar } = this.terms;
    return act(by, 'revise-plan', body, (complaint, now) => decideRevisePlan({ ...body, now, calendar }, complaint));
  }

  inform(by: Person, body: BodyOf<typeof decideInformCustomer>): Act {
    return act(by, 'inform-customer', body, (complaint, now) => decideInformCustomer({ ...body, now }, complaint));
  }

  note(by: Person, note: string): Act {
    return act(by, 'add-note', { note }, (complaint) => decideAddNote({ note }, complaint));
  }

  resolve(by: Person, body: BodyOf<typeof decideResolveComplaint>): Act {
    return act(by, 'resolve-complaint', body, (complaint, now) => decideResolveComplaint({ ...body, now }, complaint));
  }

  close(by: Person): Act {
    return act(by, 'close-complaint', {}, decideCloseComplaint);
  }

  reopen(by: Person, reason: string): Act {
    const { terms } = this;
    return act(by, 'reopen-complaint', { reason }, (complaint, now) => decideReopenComplaint({ reason, now, terms }, complaint));
  }

  withdraw(by: Person, reason: string): Act {
    return act(by, 'withdraw-complaint', { reason }, (complaint) => decideWithdrawComplaint({ reason }, complaint));
  }

  satisfied(by: Person, body: BodyOf<typeof decideRecordSatisfaction>): Act {
    return act(by, 'record-satisfaction', body, (complaint) => decideRecordSatisfaction(body, complaint));
  }

  /** A promise was not kept: as the timers record it. */
  missed(promise: MissedPromise): Act {
    const { calendar } = this.terms;
    return {
      ...{ by: SYSTEM, name: 'record-deadline', body: promise },
      ruleFor: (complaintId) => (complaint, now) =>
        decideRecordDeadline({ ...promise, effect: deadlineEffect(complaintId, promise), now, calendar }, complaint),
    };
  }
}

const act = (by: Person, name: string, body: object, rule: ComplaintRule): Act => ({ by, name, body, ruleFor: () => rule });
