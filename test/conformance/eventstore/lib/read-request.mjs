// Makes a Read request of any form, also of forms that the official client never sends.
import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { identifier } from './messages.mjs';

const { Empty } = shared;
const { Options } = streams.ReadReq;

/** from: 'start' (also when left out), 'end', anything that `setExact` understands, or null for none. */
function setStartingPoint(options, from, setExact) {
  if (from === 'start' || from === undefined) options.setStart(new Empty());
  else if (from === 'end') options.setEnd(new Empty());
  else if (from !== null) setExact(from);
}

function streamOptions({ stream, from }) {
  const options = new Options.StreamOptions();
  if (stream !== null) options.setStreamIdentifier(identifier(stream));
  setStartingPoint(options, from, (revision) => options.setRevision(String(revision)));
  return options;
}

function allOptions({ from }) {
  const options = new Options.AllOptions();
  setStartingPoint(options, from, ({ commit, prepare }) => {
    const position = new Options.Position();
    position.setCommitPosition(String(commit));
    position.setPreparePosition(String(prepare));
    options.setPosition(position);
  });
  return options;
}

function uuidOption(kind) {
  const option = new Options.UUIDOption();
  if (kind === 'structured') option.setStructured(new Empty());
  else option.setString(new Empty());
  return option;
}

function expression({ regex, prefixes }) {
  const message = new Options.FilterOptions.Expression();
  if (regex !== undefined) message.setRegex(regex);
  if (prefixes) message.setPrefixList(prefixes);
  return message;
}

/** filter: {on: 'type' | 'stream' | anything else for neither, regex, prefixes, max (null: no window at all), interval}. */
function filterOptions(filter) {
  const options = new Options.FilterOptions();
  if (filter.on === 'type') options.setEventType(expression(filter));
  else if (filter.on === 'stream') options.setStreamIdentifier(expression(filter));
  if (filter.max === undefined) options.setCount(new Empty());
  else if (filter.max !== null) options.setMax(filter.max);
  if (filter.interval !== undefined) options.setCheckpointintervalmultiplier(filter.interval);
  return options;
}

function setFilter(options, filter) {
  if (filter) options.setFilter(filterOptions(filter));
  else if (filter !== null) options.setNoFilter(new Empty());
}

function setHowMany(options, { count, subscription }) {
  if (subscription) options.setSubscription(new Options.SubscriptionOptions());
  else if (count !== null) options.setCount(String(count ?? Number.MAX_SAFE_INTEGER));
}

function controlOption(compatibility) {
  const option = new Options.ControlOption();
  option.setCompatibility(compatibility);
  return option;
}

/** o: {stream | all, from, count, subscription, backwards, resolve, uuid, filter, compatibility}; null in a field sends none where the default would send one. */
export function readRequest(o) {
  const options = new Options();
  if (o.stream !== undefined) options.setStream(streamOptions(o));
  if (o.all) options.setAll(allOptions(o));
  setHowMany(options, o);
  options.setReadDirection(o.backwards ? 1 : 0);
  options.setResolveLinks(!!o.resolve);
  if (o.uuid !== null) options.setUuidOption(uuidOption(o.uuid));
  setFilter(options, o.filter);
  if (o.compatibility !== undefined) options.setControlOption(controlOption(o.compatibility));
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request;
}
