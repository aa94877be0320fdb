import { randomBytes } from 'node:crypto';
import { ReadStore, type Row } from '@platform/read-store';
import { mongoUrl } from '../../../../../test/support/mongo-url';
import type { CaseEvent } from '../../read/case-event';
import { dashboardFigures, type FiguresDocument } from '../../read/dashboard-figures/dashboard-figures.projection';
import { noComplaints, type FiguresAggregate } from '../../read/dashboard-figures/figures-aggregate.projection';
import { figuresPipeline, type DaysOfReceipt } from '../../read/dashboard-figures/figures-pipeline.projection';
import { figuresOf, type Figures } from '../../read/dashboard-figures/figures.projection';
import { endOfDay } from '../../read/dashboard-figures/local-days.projection';

type History = readonly Pick<CaseEvent, 'id' | 'event' | 'revision' | 'occurredAt' | 'actor'>[];

/** The row of a case as a projector would write it. */
const rowOf = (history: History, number: number): Row<FiguresDocument> => {
  const document = history.reduce<FiguresDocument | null>((before, event) => dashboardFigures.evolve(before, event), null);
  return { _id: `case-${String(number)}`, revision: history.length - 1, version: history.length - 1, ...(document && { document }) };
};

/** A view store of its own, to see what figures are made of which cases. */
export class FiguresStore {
  private readonly store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
  private readonly rows = this.store.collection<Row<FiguresDocument>>('figures');

  /** Holds these cases from now on, and no others. */
  async hold(cases: readonly History[]): Promise<void> {
    await this.rows.deleteMany({});
    if (cases.length > 0) await this.rows.insertMany(cases.map(rowOf));
  }

  /** The figures of these cases, looked at in Amsterdam at an instant, RFC 3339 UTC. */
  async figures(now: string, received: DaysOfReceipt = {}): Promise<Figures> {
    const lookedAt = { now, endOfDay: endOfDay(now, 'Europe/Amsterdam') };
    const [aggregate] = await this.rows.aggregate<FiguresAggregate>(figuresPipeline(received, lookedAt.endOfDay)).toArray();
    return figuresOf(aggregate ?? noComplaints, lookedAt);
  }

  async close(): Promise<void> {
    await this.store.database.dropDatabase();
    await this.store.close();
  }
}
