import type { Settings } from '@platform/config';
import { localTokens } from '../local-token';
import { whoServes } from '../served-redress';
import { dayOf } from './day';
import { DemoApi } from './demo-api';
import { Player, type PlayedCase } from './player';
import { progressOf } from './progress';
import { stories } from './stories';

/** Which Redress to play with, and which day. */
export interface DayOptions {
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  /** When the day began, RFC 3339 UTC; names the run too. */
  readonly run: string;
}

/**
 * Plays a day of twenty complaints through the HTTP interface of a running Redress; standard error shows how far it is.
 *
 * @throws Error in one line when nothing serves there, or an answer is not the expected one
 */
export const playDay = async (settings: Settings, { origin, run }: DayOptions): Promise<readonly PlayedCase[]> => {
  await expectRedress(origin);
  const player = await Player.ready(new DemoApi(origin), await localTokens(settings), run);
  const day = stories(dayOf(run));
  const progress = progressOf(day.length, process.stderr);
  const played: PlayedCase[] = [];
  try {
    for (const [index, story] of day.entries()) {
      const one = await player.play(story, index + 1);
      played.push(one);
      progress.done(`${one.id} ${one.state}`);
    }
    return played;
  } finally {
    progress.end();
  }
};

const expectRedress = async (origin: string): Promise<void> => {
  const served = await whoServes(origin);
  if (served.kind === 'none') throw new Error(`no Redress serves at ${origin}: start it with npm start, or name it with --url`);
  if (served.kind === 'not-ready')
    throw new Error(`the Redress at ${origin} is not ready (${served.parts.join(', ')}): npm run ops -- doctor`);
};
