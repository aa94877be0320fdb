import { Body, Controller, Headers, HttpCode, Inject, Logger, Optional, Post } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { notFound, ProblemError, Public, WithoutQuery } from '@platform/http';
import { ObserveRegisters } from '@redress/complaints';
import { NoticesFromServiceNow } from './servicenow-notices';

/** These notices as an injectable value. */
export const SERVICENOW_NOTICES = Symbol('NoticesFromServiceNow');

@Controller('integrations/servicenow')
export class ServiceNowWebhookController {
  private readonly logger = new Logger('ServiceNowWebhook');

  constructor(
    private readonly registers: ObserveRegisters,
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
  async changed(@Body() body: object | undefined, @Headers('x-redress-secret') secret = ''): Promise<void> {
    if (!this.notices) throw notFound();
    if (!this.notices.isFrom(secret)) throw unauthenticated();
    try {
      const observation = this.notices.observationOf(body);
      if (observation) await this.registers.record('servicenow', observation);
    } catch (error) {
      this.logger.warn(`a change was not recorded: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}

const unauthenticated = (): ProblemError =>
  new ProblemError({ code: 'unauthenticated', status: 401, detail: 'The agreed secret is needed: X-Redress-Secret.' });
