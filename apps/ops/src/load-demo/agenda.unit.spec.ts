import fc from 'fast-check';
import { Agenda } from './agenda';

const all = (agenda: Agenda<{ readonly at: string }>): readonly string[] => {
  const taken = agenda.take();
  return taken ? [taken.at, ...all(agenda)] : [];
};

describe('an agenda', () => {
  it('gives what is due first, in whatever order it was added', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (instants) => {
        const agenda = new Agenda<{ readonly at: string }>();
        for (const at of instants) agenda.add({ at });
        expect(all(agenda)).toEqual([...instants].sort());
      }),
    );
  });

  it('takes things in between', () => {
    const agenda = new Agenda<{ readonly at: string }>();
    for (const at of ['5', '2', '9']) agenda.add({ at });
    expect(agenda.take()).toEqual({ at: '2' });
    agenda.add({ at: '7' });
    agenda.add({ at: '1' });
    expect(all(agenda)).toEqual(['1', '5', '7', '9']);
    expect(agenda.take()).toBeUndefined();
  });
});
