import { Readable } from 'node:stream';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { Action, AfterPosition, QueryResponses, WithoutQuery } from '@platform/http';
import { SubjectExportAnswer } from './subject-export.answer';
import { SubjectExportReader } from './subject-export.reader';

@Controller('privacy/subjects/:subject/export')
export class SubjectExportController {
  constructor(private readonly reader: SubjectExportReader) {}

  /** Everything that is held about a person, over all cases, open. What was erased is `{"erased": true}`. */
  @Get()
  @Action('subject.export')
  @AfterPosition()
  @ApiParam({ name: 'subject', type: String, description: 'The `customer.subjectId` of one of the cases.' })
  @QueryResponses()
  @ApiOkResponse({ type: SubjectExportAnswer })
  @WithoutQuery()
  async export(@Param('subject') subjectId: string): Promise<StreamableFile> {
    const pieces = await this.reader.pieces(subjectId);
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'application/json; charset=utf-8',
      disposition: 'attachment; filename="person.json"',
    });
  }
}
