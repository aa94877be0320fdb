import { Controller, Get, Query } from '@nestjs/common';
import { Action, AfterPosition, QueryResponses, validationFailed } from '@platform/http';
import { DashboardAnswer } from './dashboard-figures.answer';
import { DashboardQueryDto } from './dashboard-figures.dto';
import { DashboardFiguresReader } from './dashboard-figures.reader';

@Controller('dashboard')
export class DashboardFiguresController {
  constructor(private readonly reader: DashboardFiguresReader) {}

  /** How the complaints that were received on some days stand now: counts, and what was done on time. No personal data. */
  @Get()
  @Action('dashboard.read')
  @AfterPosition()
  @QueryResponses()
  async figures(@Query() { from, to }: DashboardQueryDto): Promise<DashboardAnswer> {
    if (from !== undefined && to !== undefined && to < from) throw validationFailed([{ field: 'to', message: 'must not lie before from' }]);
    const { perWeek, ...figures } = await this.reader.figures({ from, to });
    return { ...figures, perWeek: [...perWeek] };
  }
}
