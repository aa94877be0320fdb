import type { Answer, ApiClient, CallOptions, FileAnswer } from './api-client';
import { complaint, report } from './examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from './redress';

export type Role = 'intake' | 'handler' | 'account-manager' | 'service-manager' | 'admin' | 'auditor' | 'reader';

/** A case, and the customer who follows it with its tracking token. */
export interface Case {
  readonly id: string;
  readonly customer: Person;
}

/** The path of a step in the procedure: triage judges a report, all else happens to a complaint. */
export const pathOf = (id: string, step: string): string => `/api/v1/${step === 'triage' ? 'reports' : 'complaints'}/${id}/${step}`;

/** Somebody who talks to Redress: staff in one role, or the customer of one case. */
export class Person {
  constructor(
    private readonly api: ApiClient,
    private readonly token: string,
  ) {}

  /** Takes a step: `handler.does(id, 'acknowledge', { via: 'phone' })`. */
  does(id: string, step: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.sends('POST', pathOf(id, step), body, options);
  }

  /** Takes something away: `admin.undoes(id, 'holds')`. */
  undoes(id: string, step: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.sends('DELETE', pathOf(id, step), body, options);
  }

  /** Creates a case: `handler.brings('complaints', …)`. */
  brings(what: 'reports' | 'complaints', body: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.sends('POST', `/api/v1/${what}`, body, options);
  }

  /** Looks at a case: `reader.sees(id)`, `customer.sees(id, '/timeline', 'nl')`. */
  sees(id: string, view = '', language = 'en'): Promise<Answer> {
    return this.api.get(`/api/v1/complaints/${id}${view}`, { token: this.token, headers: { 'Accept-Language': language } });
  }

  /** Looks into the records of a case: `auditor.inspects(id, 'state?revision=2')`. */
  inspects(id: string, view: string): Promise<Answer> {
    return this.api.get(`/api/v1/audit/complaints/${id}/${view}`, { token: this.token });
  }

  /** Takes a file along: `auditor.takes('/audit/events?format=csv')`. */
  takes(path: string): Promise<FileAnswer> {
    return this.api.file(`/api/v1${path}`, { token: this.token });
  }

  sends(method: string, path: string, body: unknown, options: CallOptions): Promise<Answer> {
    return this.api.send(method, path, { token: this.token, ...options }, body);
  }
}

/** A running Redress and who works with it; a person's staff id is the role. */
export class Office {
  private constructor(
    private readonly installation: Installation,
    private readonly redress: Redress,
    private readonly staff: ReadonlyMap<Role, Person>,
  ) {}

  /** Starts it, and signs in one person in each of the roles. */
  static async open(...roles: readonly Role[]): Promise<Office> {
    const installation = await newInstallation();
    const redress = await Redress.start(installation);
    const signIn = async (role: Role) => [role, new Person(redress.api, await tokenFor(installation, role, role))] as const;
    return new Office(installation, redress, new Map(await Promise.all(roles.map(signIn))));
  }

  async close(): Promise<void> {
    await this.redress.stop();
    await removeInstallation(this.installation);
  }

  get api(): ApiClient {
    return this.redress.api;
  }

  /** @throws Error when nobody has that role */
  the(role: Role): Person {
    const person = this.staff.get(role);
    if (person === undefined) throw new Error(`nobody here is ${role}`);
    return person;
  }

  /** Whoever comes with the tracking token of a case. */
  customerWith(trackingToken: unknown): Person {
    return new Person(this.api, String(trackingToken));
  }

  /** A report that nobody has judged yet. */
  async newReport(): Promise<Case> {
    return this.caseOf(await this.the('handler').brings('reports', report));
  }

  /** A complaint as it was just registered; `more` says what is special about it. */
  async newComplaint(more: object = {}): Promise<Case> {
    return this.caseOf(await this.the('handler').brings('complaints', { ...complaint, ...more }));
  }

  private caseOf({ status, body }: Answer): Case {
    if (status !== 201) throw new Error(`no case was made: ${JSON.stringify(body)}`);
    return { id: String(body.id), customer: this.customerWith(body.trackingToken) };
  }
}
