// What the cases about $all share: five events over two streams, and the case's own events among everybody's.
import { until } from './wait.mjs';

const FIVE = [0, 1, 2, 3, 4];

/** Writes the events first..first + 4 in turn to the streams a (even) and b (odd); gives their positions. */
export async function fill({ client, stream, ev }, first = 0, typeOf = (n) => (n % 2 ? 'odd' : 'even')) {
  const positions = [];
  for (const n of FIVE.map((i) => first + i)) {
    const { position } = await client.appendToStream(stream(n % 2 ? 'b' : 'a'), ev(n, { type: typeOf(n) }));
    positions.push(position);
  }
  return positions;
}

export const isMine = (c, { event }) => event?.streamId.startsWith(c.prefix) ?? false;

/** The numbers of the case's own events that a subscription saw. */
export const mine = (c, watch) => watch.events.filter((e) => isMine(c, e)).map((e) => e.event.data.n);

export const summary = (c, watch, extra = {}) => ({
  mine: mine(c, watch),
  confirmed: watch.confirmed,
  caughtUp: watch.caughtUp,
  errors: watch.errors,
  ...extra,
});

/** Waits until n of the case's own events came, or an error. */
export const hasMine = (c, watch, n) => until(() => mine(c, watch).length >= n || watch.errors.length > 0, 4000);
