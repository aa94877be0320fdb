import { Module } from '@nestjs/common';
import { ReadEventsController } from './read-events/read-events.controller';
import { VerifyChainController } from './verify-chain/verify-chain.controller';

/** What auditors read. Needs a StreamReader from its surroundings. */
@Module({ controllers: [ReadEventsController, VerifyChainController] })
export class AuditModule {}
