import { Agent } from 'node:http';
import type { Contract } from '../answers/contract';
import { Findings } from '../answers/findings';
import type { PlannedRequest } from './request-plan';
import { send } from './send';
import { Tally } from '../answers/tally';

/** Sends requests and holds each answer against the contract. */
export class Examination {
  readonly findings = new Findings();
  readonly tally = new Tally();
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    private readonly origin: string,
    private readonly contract: Contract,
  ) {}

  /** Sends a request; what is wrong with its answer goes to the findings. @returns whether it was carried out */
  async ask(planned: PlannedRequest): Promise<boolean> {
    const { operation, request } = planned;
    try {
      const answer = await send(this.origin, this.agent, request);
      this.tally.add(operation.name, answer.status);
      const objections = [...this.contract.objections(request, answer), ...usurpation(planned, answer.status)];
      objections.forEach((objection) => this.findings.add(planned, objection));
      return answer.status < 300;
    } catch (error) {
      this.findings.add(planned, `there is no whole answer: ${String(error)}`);
      return false;
    }
  }

  /** Asks one after the other until one is carried out. @returns whether one was */
  async askUntilCarriedOut(requests: readonly PlannedRequest[]): Promise<boolean> {
    for (const request of requests) if (await this.ask(request)) return true;
    return false;
  }

  /** Closes the connections. */
  end(): void {
    this.agent.destroy();
  }
}

/** Nothing is carried out for somebody who may not. */
const usurpation = ({ operation, asker, request }: PlannedRequest, status: number): readonly string[] => {
  const mayNot = request.method === operation.method && !operation.roles.includes(asker.caller);
  return mayNot && status < 300 ? [`it was carried out for ${asker.caller}`] : [];
};
