// What the embedded server need not share with a real EventStoreDB 23.10.6 or 24.10.6, and why. Everything that is not named here must be the same.

/** Cases that are not compared: [name, why]. */
export const outside = [
  [/^idempotency: any with the ids in reverse order$/, 'the real server never answers; ours answers as for any known ids'],
  [
    /^idempotency: ids of another stream, on an existing stream$/,
    "the real server's memory of ids under `any` is a cache of the last stream and revision only",
  ],
  [/^idempotency: (the same id twice in one append|an id written twice at different revisions)/, 'as above'],
  [/^read all: maxCount 0/, 'the real server never ends the answer; ours may refuse or end at once'],
  [/^read all: which kinds of system streams are seen/, "the server's own streams"],
  [/^server features: methods of /, 'it advertises what it offers'],
  [/^links:/, 'links are not followed; a refusal does not show in the recording'],
  [/^gossip: shape of the answer$/, 'either form of the id is legal'],
  [/^unknown: a method and a service that do not exist$/, 'both UNIMPLEMENTED; the words differ'],
  [/^unknown: an Append request that is no protobuf$/, 'both refuse'],
  [/compatibility 1: which frames come/, 'the official client 6 does not ask for it'],
  [
    /^subscribe to all, checkpoints: (interval 2, window 5|default interval and window)/,
    "places of checkpoints in history depend on the real server's page size; what counts is that one is safe to resume from and that live ones come at the interval",
  ],
  [/^batch append: no correlation id$/, 'the official client always sends one'],
];

/**
 * Cases about what Redress does not use: deleting, stream metadata, truncation, links, the old Append call. There the embedded server is right or it refuses
 * (UNIMPLEMENTED, or access denied for streams whose name begins with a dollar), never silently different. All other cases are core.
 */
export const elsewhere = [
  /^(classic append|delete|tombstone|delete and tombstone|metadata|truncation|acl|credentials):/,
  /^payload: errors on a stream name that is not ASCII$|^read stream: .*only metadata/,
  /soft-deleted|soft delete|tombston|with metadata only|metadata stream|\$maxCount|\$maxAge|\$tb|\$-name|\$-type|system stream|metadata event/,
];
export const notOffered = /UNIMPLEMENTED|unsupported|UnsupportedError|access-denied|AccessDenied/;

/** Parts of an outcome that are not compared: [name, paths, why]. */
export const ignored = [
  [/^batch append: /, [/^end\b/], 'the real server keeps the call open after a half-close; ours may end it once everything is answered'],
  [
    /^idempotency: .*(after a soft delete|hid them)$/,
    [/position$/],
    'the real server omits the position of an event that cannot be read any more',
  ],
  [/^batch append: the final chunk never comes/, [/correlation$/], 'string or structure'],
];

/** An error that the real server did not foresee (its handler threw, or it is a .NET text): any refusal will do in its place. */
export const unforeseen = /Exception was thrown by handler|Unexpected Read(Stream|All)Result|Received HTTP status code 500/;

/** Texts of errors in which only the fact of an error counts. */
export const freeText =
  /is not a valid EventStore|The combination of|Object reference not set|Value cannot be null|given key was not present|Unrecognized Guid format/;

/** Cases that are asked while nobody else writes: [name, why]. All others run side by side. */
export const needsQuietLog = [
  [/^read all/, 'they count records backwards from the end, or take single records next to their own'],
  [/^subscribe to all/, "what others write moves the checkpoints, and can overrun the reader's buffer, which ends the subscription"],
  [/^concurrency: (multi-event appends|an answered append is at once in \$all)/, 'they look at the last records of $all'],
  [/^batch append: the final chunk never comes/, 'they measure seconds'],
];

/**
 * Cases that are not asked again when their answer is wrong: [name, why]. Of the others a few may be, alone, as some of their limits are times,
 * which a busy machine overruns; the run names each of them.
 */
export const askedOnce = [
  [/^concurrency:|^idempotency: two equal|gap/, 'they look for races: an answer that is wrong now and then is wrong'],
];
