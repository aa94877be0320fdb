import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@platform/http';
import type { FastifyReply } from 'fastify';
import { HealthRegistry, readiness, type Health } from './health-registry';

/** For orchestrators and load balancers, at the root and without a token. */
@Controller('health')
@ApiExcludeController()
export class HealthController {
  constructor(private readonly registry: HealthRegistry) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work: 200, or 503 when a part is down. The body names every part. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.registry.check();
    reply.status(readiness(health));
    return health;
  }
}
