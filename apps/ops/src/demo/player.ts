import { z } from 'zod';
import type { TokenMaker } from '../local-token';
import type { DemoApi, DemoRequest } from './demo-api';
import { staff, type StaffId } from './staff';
import type { Step, Story } from './story';

/** A case that was played, as the interface tells it afterwards. */
export interface PlayedCase {
  readonly id: string;
  readonly state: string;
  readonly subject: string;
  readonly lookAt?: string;
}

const createdAnswer = z.object({ id: z.string(), trackingToken: z.string() });
const detailsAnswer = z.object({ id: z.string(), state: z.string(), subject: z.string() });

/** Who looks at a case when its story has ended. */
const ONLOOKER: StaffId = 'a.jansen';

/** Plays stories through the HTTP interface, everybody with a token of their own. */
export class Player {
  private constructor(
    private readonly api: DemoApi,
    private readonly tokens: Readonly<Record<StaffId, string>>,
    private readonly run: string,
  ) {}

  /** @param run tells the runs apart: what is played again in the same run happens once */
  static async ready(api: DemoApi, makeToken: TokenMaker, run: string): Promise<Player> {
    const tokens = await Promise.all(Object.entries(staff).map(async ([sub, role]) => [sub, await makeToken({ sub, roles: [role] })]));
    return new Player(api, Object.fromEntries(tokens) as Record<StaffId, string>, run);
  }

  /**
   * Plays one story.
   *
   * @param number which one of the run, from 1
   * @throws Error in one line that names the step and the answer to it
   */
  async play({ by, as, body, steps, lookAt }: Story, number: number): Promise<PlayedCase> {
    const key = (step: number) => `demo-${this.run}-${String(number)}-${String(step)}`;
    const creation = { method: 'POST', path: as, token: this.tokens[by], key: key(0), body } as const;
    const { id, trackingToken } = createdAnswer.parse(await this.send(`story ${String(number)}, ${as} by ${by}`, creation));
    for (const [index, step] of steps.entries()) {
      const token = step.by === 'customer' ? trackingToken : this.tokens[step.by];
      const request = {
        method: 'POST',
        path: pathOf(id, step),
        token,
        key: key(index + 1),
        ...(step.body && { body: step.body }),
      } as const;
      await this.send(`${id}, ${step.act} by ${step.by}`, request);
    }
    const details = await this.send(id, { method: 'GET', path: `complaints/${id}`, token: this.tokens[ONLOOKER] });
    return { ...detailsAnswer.parse(details), ...(lookAt !== undefined && { lookAt }) };
  }

  private async send(what: string, request: DemoRequest): Promise<unknown> {
    try {
      return await this.api.send(request);
    } catch (error) {
      throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

const pathOf = (id: string, { act }: Step): string => `${act === 'triage' ? 'reports' : 'complaints'}/${id}/${act}`;
