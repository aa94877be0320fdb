import { calendarIn, words } from './languages.js';

/**
 * What the customer is shown of a case, in words; nothing in it is HTML.
 *
 * @param {object} complaint the answer of `GET /complaints/{id}`; what was erased is missing in it
 * @param {'nl' | 'en'} language
 */
export const storyOf = (complaint, language) => {
  const telling = { words: words[language], calendar: calendarIn(language, timeZoneOf(complaint)) };
  return { state: stateOf(complaint, telling), promises: promisesOf(complaint, telling), messages: messagesOf(complaint, telling) };
};

/** Where the promises were made; undefined when there are none. */
export const timeZoneOf = ({ deadlines }) => deadlines[0]?.basis.timeZone;

/** What the customer of a case can do now: names of forms. */
export const possibleActions = ({ state, satisfaction }) => {
  const isAnswered = state === 'resolved' || state === 'closed';
  const isEnded = state === 'closed' || state === 'withdrawn';
  return [
    ...(isAnswered && !satisfaction ? ['satisfaction'] : []),
    ...(isAnswered ? ['reopen'] : []),
    ...(isEnded ? [] : ['withdraw']),
    'revoke',
  ];
};

const stateOf = ({ id, state, round, subject, incomplete }, { words: { states, ...say } }) => {
  const [name, explanation] = states[state === 'registered' && round > 1 ? 'reopened' : state];
  const notes = [say.reference(id), subject && say.about(subject), incomplete && say.incomplete];
  return { name, explanation, notes: notes.filter(Boolean) };
};

/** Every promise, the current ones first: old ones stay visible. */
const promisesOf = ({ deadlines, round }, { words: say, calendar }) =>
  deadlines.map(({ deadline, dueOn, status, metAt, ...promise }) => {
    const isLate = status === 'missed';
    const told = isLate && metAt ? 'metLate' : status;
    return {
      what: say.promised[deadline],
      until: `${say.until} ${calendar.date(dueOn)}`,
      status: say.promiseStatus[told](metAt && calendar.day(metAt)),
      ...(promise.round < round && { note: say.earlierRound }),
      isLate,
    };
  });

/** What the customer was told, the latest first. */
const messagesOf = (complaint, telling) => {
  const ofRounds = roundsOf(complaint).flatMap((round) => [
    acknowledgementIn(round, telling),
    planIn(round, telling),
    answerIn(round, telling),
  ]);
  const all = [...ofRounds, ...complaint.messages.map((message) => progress(message, telling))];
  return all
    .filter(Boolean)
    .sort((one, other) => other.at.localeCompare(one.at))
    .map((message) => ({ ...message, when: telling.calendar.moment(message.at), paragraphs: message.paragraphs.filter(Boolean) }));
};

/** The last answer stays beside the current round until there is a new one: it is told with the round that it was given in. */
const roundsOf = ({ earlierRounds, ...current }) => {
  const isOfEarlierRound = earlierRounds.at(-1)?.resolvedAt === current.resolvedAt;
  return [...earlierRounds, isOfEarlierRound ? { ...current, resolvedAt: undefined } : current];
};

const happenedAt = ({ at, late }) => late?.happenedAt ?? at;

const acknowledgementIn = ({ acknowledgement }, { words: say }) =>
  acknowledgement && { title: say.acknowledgement, at: happenedAt(acknowledgement), paragraphs: [acknowledgement.message] };

const progress = (message, { words: say }) => ({ title: say.progress, at: happenedAt(message), paragraphs: [message.message] });

const planIn = ({ plan }, { words: say, calendar }) =>
  plan && {
    title: plan.version > 1 ? say.revisedPlan : say.plan,
    at: happenedAt(plan),
    paragraphs: [plan.reason && say.planReason(plan.reason), plan.approach, say.resolveBy(calendar.date(plan.resolveBy))],
    list: listed(say.measures, plan.measures, ({ what, dueOn }) => (what && dueOn ? say.measureUntil(what, calendar.date(dueOn)) : what)),
  };

const listed = (title, things, inWords) => {
  const items = things.map(inWords).filter(Boolean);
  return items.length > 0 ? { title, items } : undefined;
};

const answerIn = ({ resolvedAt, outcome, resolution, remedy }, { words: say }) =>
  resolvedAt && { title: say.answer, at: resolvedAt, paragraphs: [say.outcomes[outcome], resolution, remedy && say.remedy(remedy)] };
