import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { asking, ViewReader } from '@platform/read-store';
import { VIEW_TERMS, type ViewTerms } from '../view-terms';
import { dashboardFigures } from './dashboard-figures.projection';
import { noComplaints, type FiguresAggregate } from './figures-aggregate.projection';
import { figuresPipeline, type DaysOfReceipt } from './figures-pipeline.projection';
import { figuresOf, type Figures } from './figures.projection';
import { endOfDay } from './local-days.projection';

/** Makes the figures of the dashboard. */
@Injectable()
export class DashboardFiguresReader {
  constructor(
    private readonly views: ViewReader,
    private readonly clock: Clock,
    @Inject(VIEW_TERMS) private readonly terms: ViewTerms,
  ) {}

  /**
   * How the complaints that were received on some days stand now. A case with events that cannot be read counts as far as it can be read.
   *
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async figures(received: DaysOfReceipt): Promise<Figures> {
    const now = this.clock.now();
    const lookedAt = { now, endOfDay: endOfDay(now, this.terms.calendar.timeZone) };
    const pipeline = figuresPipeline(received, lookedAt.endOfDay);
    const rows = await this.views.collectionOf(dashboardFigures);
    const [aggregate] = await asking(() => rows.aggregate<FiguresAggregate>(pipeline).toArray());
    return figuresOf(aggregate ?? noComplaints, lookedAt);
  }
}
