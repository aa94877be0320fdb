import { Module } from '@nestjs/common';
import { ReadEventsController } from './read-events/read-events.controller';

/** What auditors read. Needs a StreamReader from its surroundings. */
@Module({ controllers: [ReadEventsController] })
export class AuditModule {}
