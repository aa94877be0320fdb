import { Body, Controller, HttpCode, Inject, Logger, Optional, Post, Req } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { HttpPolicies, notFound, ProblemError, Public, signIn, WithoutQuery, type Principal, type Shown } from '@platform/http';
import { ObserveRegisters } from '@redress/complaints';
import type { FastifyRequest } from 'fastify';
import { NoticesFromServiceNow } from './servicenow-notices';

/** These notices as an injectable value. */
export const SERVICENOW_NOTICES = Symbol('NoticesFromServiceNow');

@Controller('integrations/servicenow')
export class ServiceNowWebhookController {
  private readonly logger = new Logger('ServiceNowWebhook');

  constructor(
    private readonly registers: ObserveRegisters,
    private readonly policies: HttpPolicies,
    @Optional() @Inject(SERVICENOW_NOTICES) private readonly notices?: NoticesFromServiceNow,
  ) {}

  /**
   * A change of a record in ServiceNow, posted by a business rule there. What cannot be recorded now is found by asking what has changed. It stands in the
   * README of the connector and not in the description of the interface: it is no route for clients.
   */
  @Post('webhook')
  @HttpCode(202)
  @Public()
  @ApiExcludeEndpoint()
  @WithoutQuery()
  async changed(@Body() body: object | undefined, @Req() request: FastifyRequest): Promise<void> {
    if (!this.notices) throw notFound();
    if (!(await signIn(request, this.policies.limits, shownIn(request, this.notices)))) throw unauthenticated();
    try {
      const observation = this.notices.observationOf(body);
      if (observation) await this.registers.record('servicenow', observation);
    } catch (error) {
      this.logger.warn(`a change was not recorded: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}

/** Who posts when the secret is the agreed one. A notice is no command: it takes no role. */
const SERVICENOW: Principal = { id: 'servicenow', roles: [] };

const shownIn = ({ headers }: FastifyRequest, notices: NoticesFromServiceNow): Shown | null => {
  const { 'x-redress-secret': secret } = headers;
  if (typeof secret !== 'string') return null;
  return { secret, recognise: () => Promise.resolve(notices.isFrom(secret) ? SERVICENOW : null) };
};

const unauthenticated = (): ProblemError =>
  new ProblemError({ code: 'unauthenticated', status: 401, detail: 'The agreed secret is needed: X-Redress-Secret.' });
