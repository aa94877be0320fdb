import type { Answer } from './api-client';

/** What a command led to; `version` where it is not the revision (evidence leaves it as it was). */
interface Done {
  readonly id: string;
  readonly revision: number;
  readonly events: readonly string[];
  readonly version?: number;
}

/** A command was carried out: what a client finds in the answer, body and headers. */
export const expectDone = (answer: Answer, { id, revision, events, version = revision }: Done): void => {
  expect(answer.body).toEqual({ id, revision, events });
  expect([answer.status, answer.headers.get('ETag')]).toEqual([200, `"${version}"`]);
  expect(answer.headers.get('X-Log-Position')).toMatch(/^\d+\/\d+$/);
  expect(answer.headers.get('X-Correlation-Id')).toMatch(/^[\w-]{36}$/);
};

/** What was refused, with which code, and under which path. */
interface Refused {
  readonly status: number;
  readonly code: string;
  readonly path: string;
}

/** A request was refused: a problem as RFC 9457 has it, and nothing besides. */
export const expectRefused = (answer: Answer, { status, code, path }: Refused): void => {
  const { title, detail, correlationId, errors, ...rest } = answer.body;
  expect(rest).toEqual({ type: `/problems/${code}`, status, code, instance: path });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
  expect([title, detail]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w{3} .*\.$/)]);
  expect(correlationId).toBe(answer.headers.get('X-Correlation-Id'));
  expect(Array.isArray(errors)).toBe(code === 'validation-failed');
};
