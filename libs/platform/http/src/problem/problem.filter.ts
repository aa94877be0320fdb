import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RouteTable } from '../application/route-table';
import { HttpPolicies } from '../http-policies';
import { sendProblem } from './send-problem';
import { frameworkProblem } from './framework-problems';
import { ProblemError } from './problem-error';
import { storeProblem } from './store-problems';

/** Turns everything that is thrown into `application/problem+json`. Faults of the server and of what it stands on are logged with their stack and answered without it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    private readonly policies: HttpPolicies,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error, request);
    if (!reply.sent) sendProblem(problem, request, reply);
  }

  private problemOf(error: unknown, request: FastifyRequest): ProblemError {
    if (error instanceof ProblemError) return error;
    const known = this.methodNotAllowed(error, request) ?? storeProblem(error, this.policies.refusals) ?? frameworkProblem(error);
    const problem = known ?? internalError;
    if (problem.status >= 500) this.alarm(problem, error, request);
    return problem;
  }

  private methodNotAllowed(error: unknown, request: FastifyRequest): ProblemError | undefined {
    if (!(error instanceof HttpException) || error.getStatus() !== 404) return undefined;
    const allowed = this.routes.methodsOf(request.url);
    if (allowed.length === 0 || allowed.includes(request.method)) return undefined;
    return new ProblemError({
      code: 'method-not-allowed',
      status: 405,
      detail: 'This address does not know this method.',
      headers: { Allow: allowed.join(', ') },
    });
  }

  private alarm({ code }: ProblemError, error: unknown, { id }: FastifyRequest): void {
    const stack = error instanceof Error ? [error.stack, error.cause].filter(Boolean).map(String).join('\ncaused by ') : String(error);
    this.logger.error(`${code} (correlation id ${id})`, stack);
  }
}

const internalError = new ProblemError({
  code: 'internal-error',
  status: 500,
  detail: 'Something went wrong on our side. It was logged under this correlation id.',
});
