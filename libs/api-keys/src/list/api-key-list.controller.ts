import { Controller, Get } from '@nestjs/common';
import { Action, QueryResponses, WithoutQuery } from '@platform/http';
import type { ApiKeyListAnswer } from './api-key-list.answer';
import { ApiKeyListReader } from './api-key-list.reader';

@Controller('admin/api-keys')
export class ApiKeyListController {
  constructor(private readonly reader: ApiKeyListReader) {}

  /** All API keys, revoked ones too: whose they are, what for, and when they were used last. */
  @Get()
  @Action('key.manage')
  @QueryResponses()
  @WithoutQuery()
  keys(): Promise<ApiKeyListAnswer> {
    return this.reader.all();
  }
}
