import { BellUnavailable, type Bell } from '@platform/jobs';
import type { LogPosition } from '@platform/event-store';
import { dutiesId } from '@redress/complaints';
import type { Installation } from '@redress/installation';

const VIEWS = [dutiesId];

/** Follows what comes to be done. */
export class DutyChanges {
  constructor(private readonly installation: Pick<Installation, 'streams' | 'views' | 'duties'>) {}

  /**
   * Waits until the view of the duties knows of everything that is in the log now, or until the signal comes.
   *
   * @throws ViewBehind while there is no such view yet; ViewStoreUnavailable
   */
  async caughtUp(signal: AbortSignal): Promise<void> {
    const { streams, views } = this.installation;
    let last: LogPosition | undefined;
    for await (const told of streams.follow(await this.fromHere(signal))) {
      if (told.kind === 'caught-up') break;
      if (told.kind === 'event') last = told.event.position;
    }
    if (last) await views.shown(VIEWS, last, signal);
  }

  /**
   * Lets a bell ring for everything that comes to be done from now on, until the signal comes.
   *
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async ringFor(bell: Bell, signal: AbortSignal): Promise<void> {
    const { streams, views, duties } = this.installation;
    for await (const told of streams.follow(await this.fromHere(signal))) {
      if (told.kind !== 'event' || !bell.isThere) continue;
      await views.shown(VIEWS, told.event.position, signal);
      await unlessGone(bell.arm(await duties.ofCase(streams.idOf(told.event.stream))));
    }
  }

  private async fromHere(signal: AbortSignal): Promise<{ readonly after?: LogPosition; readonly signal: AbortSignal }> {
    const after = await this.installation.views.frontier(VIEWS);
    return { signal, ...(after && { after }) };
  }
}

/** What the bell does not know, whoever looks around finds. */
const unlessGone = async (arming: Promise<void>): Promise<void> => {
  try {
    await arming;
  } catch (error) {
    if (!(error instanceof BellUnavailable)) throw error;
  }
};
