import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@platform/http';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics';

/** For Prometheus, at the root and without a token, when there is no management port. */
@Controller('metrics')
@ApiExcludeController()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /** All metrics in Prometheus text format. */
  @Get()
  @Public()
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metrics.registry.contentType);
    return this.metrics.text();
  }
}
