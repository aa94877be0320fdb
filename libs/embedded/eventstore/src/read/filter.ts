import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { invalidArgument, unforeseen } from '../grpc/rpc-error';
import type { EventHeader } from '../store/event';

export interface EventFilter {
  readonly matches: (event: EventHeader) => boolean;
  /** A subscription gets a checkpoint after each so many events that it considered. */
  readonly checkpointInterval: number;
}

const DEFAULT_WINDOW = 32;
const IGNORE_CASE = '(?i)';

/** @throws RpcError when the filter is incomplete, has no checkpoint interval, or an expression that JavaScript does not know */
export function readFilter(options: ReadReq.Options.FilterOptions): EventFilter {
  const checkpointInterval = options.getCheckpointintervalmultiplier() * readWindow(options);
  const matches = readMatcher(options);
  if (checkpointInterval === 0) throw unforeseen();
  return { matches, checkpointInterval };
}

function readWindow(options: ReadReq.Options.FilterOptions): number {
  if (options.hasMax()) return options.getMax();
  if (options.hasCount()) return DEFAULT_WINDOW;
  throw invalidArgument("'None' is not a valid EventStore.Client.Streams.ReadReq+Types+Options+Types+FilterOptions+WindowOneofCase");
}

function readMatcher(options: ReadReq.Options.FilterOptions): EventFilter['matches'] {
  if (options.hasStreamIdentifier()) {
    const fits = readExpression(options.getStreamIdentifier());
    return ({ stream }) => fits(stream);
  }
  if (options.hasEventType()) {
    const fits = readExpression(options.getEventType());
    return ({ type }) => fits(type);
  }
  throw invalidArgument('The filter is not a valid EventStore.Client.Streams.ReadReq+Types+Options+Types+FilterOptions');
}

/** A regular expression goes before prefixes; with neither, nothing fits. */
function readExpression(expression: ReadReq.Options.FilterOptions.Expression | undefined): (text: string) => boolean {
  const regex = expression?.getRegex();
  if (regex) {
    const compiled = compile(regex);
    return (text) => compiled.test(text);
  }
  const prefixes = expression?.getPrefixList() ?? [];
  return (text) => prefixes.some((prefix) => text.startsWith(prefix));
}

/** Unicode mode refuses what .NET knows and JavaScript would silently read otherwise, such as `\A`. */
function compile(regex: string): RegExp {
  const ignoreCase = regex.startsWith(IGNORE_CASE);
  try {
    return new RegExp(ignoreCase ? regex.slice(IGNORE_CASE.length) : regex, ignoreCase ? 'iu' : 'u');
  } catch {
    throw unforeseen();
  }
}
