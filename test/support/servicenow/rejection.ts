/** A request that the instance does not carry out, as it says so itself. */
export class Rejection extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly detail: string | null = null,
  ) {
    super(message);
    this.name = 'Rejection';
  }

  /** The body of the answer. */
  get body(): string {
    return JSON.stringify({ error: { message: this.message, detail: this.detail }, status: 'failure' });
  }
}

export const invalidTable = (table: string): Rejection => new Rejection(400, `Invalid table ${table}`);
export const notFound = (): Rejection =>
  new Rejection(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");
export const notAuthenticated = (): Rejection => new Rejection(401, 'User is not authenticated', 'Required to provide Auth information');
export const insertRefused = (): Rejection =>
  new Rejection(403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints');
export const mandatoryMissing = (fields: readonly string[]): Rejection =>
  new Rejection(403, 'Operation Failed', `Data Policy Exception: The following fields are mandatory: ${fields.join(', ')}`);
export const stoppedByBusinessRule = (): Rejection => {
  const rule = 'Check assignment^0a1b2c3d4e5f60718293a4b5c6d7e8f9';
  return new Rejection(
    403,
    'Operation Failed',
    `Operation against file 'task' was aborted by Business Rule '${rule}'. Business Rule Stack:Check assignment`,
  );
};
