import { possibleActions, storyOf } from './page/story.js';

const basis = { timeZone: 'Europe/Amsterdam' };
const promise = (deadline: string, dueOn: string, status: string, more: object = {}) => ({
  deadline,
  dueOn,
  status,
  round: 1,
  basis,
  ...more,
});
const complaint = {
  id: 'KL-7F3K9-2QDXM',
  state: 'registered',
  round: 1,
  subject: 'Invoices come twice',
  deadlines: [promise('acknowledgement', '2026-06-02', 'open'), promise('plan', '2026-06-08', 'open')],
  messages: [],
  earlierRounds: [],
};
const acknowledgement = { via: 'email', message: 'We look into it.', at: '2026-06-01T09:00:00.000Z' };
const plan = {
  ...{ version: 1, approach: 'Credit what came twice.', resolveBy: '2026-06-15', at: '2026-06-03T09:00:00.000Z' },
  measures: [{ what: 'Credit', owner: 'p.bakker', dueOn: '2026-06-10' }, { what: 'Call', owner: 'k.visser' }, { owner: 'k.visser' }],
};
const answer = {
  resolution: 'It was credited.',
  outcome: 'upheld',
  remedy: 'A credit of 25 euros.',
  resolvedAt: '2026-06-09T09:00:00.000Z',
};

describe('how a case stands', () => {
  it.each([
    ['received', 'Received'],
    ['incident', 'Disruption'],
    ['registered', 'Registered'],
    ['acknowledged', 'Being handled'],
    ['planned', 'There is a plan'],
    ['resolved', 'Answered'],
    ['closed', 'Finished'],
    ['withdrawn', 'Withdrawn'],
  ])('%s is called %s', (state, name) => expect(storyOf({ ...complaint, state }, 'en').state.name).toBe(name));

  it('is told apart for one that was reopened', () => {
    expect(storyOf({ ...complaint, round: 2 }, 'nl').state.name).toBe('Opnieuw in behandeling');
  });

  it('names the reference and the subject, and says when something is missing', () => {
    expect(storyOf(complaint, 'nl').state.notes).toEqual(['Uw kenmerk is KL-7F3K9-2QDXM.', 'Het gaat over: Invoices come twice']);
    expect(storyOf({ ...complaint, subject: undefined, incomplete: true }, 'en').state.notes).toEqual([
      'Your reference is KL-7F3K9-2QDXM.',
      'Please note: we cannot show a part of the details just now.',
    ]);
  });
});

describe('what was promised', () => {
  it.each([
    ['open', {}, 'This is not done yet. We still have time.', false],
    ['met', { metAt: '2026-06-01T22:30:00.000Z' }, 'Done in time, on Tuesday, 2 June 2026.', false],
    ['missed', {}, 'We are late.', true],
    ['missed', { metAt: '2026-06-04T08:00:00.000Z' }, 'Done too late, on Thursday, 4 June 2026.', true],
    ['extended', {}, 'This day was moved. The new day is shown above.', false],
    ['superseded', {}, 'A new promise took the place of this one.', false],
  ])('%s %j reads: %s', (status, more, told, isLate) => {
    const deadlines = [promise('acknowledgement', '2026-06-02', status, more)];
    expect(storyOf({ ...complaint, deadlines }, 'en').promises).toEqual([
      { what: 'You hear that we are handling your complaint', until: 'No later than Tuesday, 2 June 2026', status: told, isLate },
    ]);
  });

  it('stays visible after a reopening, as what it was', () => {
    const deadlines = [promise('plan', '2026-06-22', 'open', { round: 2 }), promise('plan', '2026-06-08', 'missed')];
    expect(storyOf({ ...complaint, round: 2, deadlines }, 'nl').promises.map(({ until, note }) => [until, note])).toEqual([
      ['Uiterlijk maandag 22 juni 2026', undefined],
      ['Uiterlijk maandag 8 juni 2026', 'Dit was voordat wij opnieuw naar uw klacht keken.'],
    ]);
  });
});

describe('what the customer was told', () => {
  it('is everything that was said, the latest first, in the time of the office', () => {
    const late = {
      via: 'phone',
      message: 'It takes a while.',
      at: '2026-06-05T09:00:00.000Z',
      late: { happenedAt: '2026-06-02T09:00:00.000Z' },
    };
    const { messages } = storyOf({ ...complaint, state: 'resolved', acknowledgement, plan, messages: [late], ...answer }, 'en');
    expect(messages.map(({ title, when }) => [title, when])).toEqual([
      ['Our answer', 'Tuesday, 9 June 2026 at 11:00'],
      ['Our plan', 'Wednesday, 3 June 2026 at 11:00'],
      ['How things are going', 'Tuesday, 2 June 2026 at 11:00'],
      ['We are handling your complaint', 'Monday, 1 June 2026 at 11:00'],
    ]);
    expect(messages[0]?.paragraphs).toEqual([
      'You are right: the complaint is justified.',
      'It was credited.',
      'What we do for you: A credit of 25 euros.',
    ]);
  });

  it('of a plan is what will be done, and not by whom', () => {
    const [told] = storyOf({ ...complaint, plan: { ...plan, version: 2, reason: 'It takes longer.' } }, 'en').messages;
    expect(told).toMatchObject({
      title: 'Our new plan',
      paragraphs: [
        'Why the plan was changed: It takes longer.',
        'Credit what came twice.',
        'Your complaint will be solved no later than Monday, 15 June 2026.',
      ],
      list: { title: 'This is what we will do:', items: ['Credit (no later than Wednesday, 10 June 2026)', 'Call'] },
    });
  });

  it('of earlier rounds stays, and the last answer is told once', () => {
    const reopened = { ...complaint, round: 2, ...answer, earlierRounds: [{ round: 1, acknowledgement, ...answer }] };
    expect(storyOf(reopened, 'nl').messages.map(({ title }) => title)).toEqual(['Ons antwoord', 'Wij behandelen uw klacht']);
  });

  it('is left out where it was erased', () => {
    const erased = {
      ...complaint,
      acknowledgement: { ...acknowledgement, message: undefined },
      plan: { ...plan, measures: [{ owner: 'k' }] },
    };
    expect(storyOf(erased, 'en').messages.map(({ paragraphs, list }) => [paragraphs.length, list])).toEqual([
      [2, undefined],
      [0, undefined],
    ]);
  });
});

describe('what the customer can do', () => {
  it.each([
    ['received', 'withdraw revoke'],
    ['incident', 'withdraw revoke'],
    ['planned', 'withdraw revoke'],
    ['resolved', 'satisfaction reopen withdraw revoke'],
    ['closed', 'satisfaction reopen revoke'],
    ['withdrawn', 'revoke'],
  ])('with a case that is %s: %s', (state, actions) => expect(possibleActions({ ...complaint, state }).join(' ')).toBe(actions));

  it('no more once they have said what they think', () => {
    expect(possibleActions({ ...complaint, state: 'closed', satisfaction: { outcome: 4, process: 2 } })).toEqual(['reopen', 'revoke']);
  });
});
