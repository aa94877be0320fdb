import { createHmac } from 'node:crypto';

/** What tells who somebody is, opened. */
export interface Identifying {
  readonly email?: string;
  readonly phone?: string;
  readonly customerId?: string;
}

/** Ids of the people that cases are about: keyed hashes, so that the id tells nothing and the same person has the same one in all cases. */
export class SubjectIds {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /**
   * The id of whom a case is about: by the e-mail address, else by the telephone number, else by the customer id; without any of these the case stands for
   * itself. Capitals and spaces make no difference, nor how a telephone number is grouped, nor whether it begins with `00` or `+`.
   *
   * @returns 32 hexadecimal digits
   */
  of(caseId: string, { email, phone, customerId }: Identifying): string {
    if (email !== undefined) return this.hash('email', normalised(email));
    if (phone !== undefined) return this.hash('phone', digitsOf(phone));
    return customerId === undefined ? this.hash('case', caseId) : this.hash('customer', normalised(customerId));
  }

  private hash(kind: string, text: string): string {
    return createHmac('sha256', this.key).update(`${kind} ${text}`).digest('hex').slice(0, 32);
  }
}

const normalised = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const digitsOf = (phone: string): string => phone.replaceAll(/[^+0-9]/g, '').replace(/^00/, '+');
