import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { readFilter } from './filter';

const { FilterOptions } = ReadReq.Options;

function byStream({ regex, prefixes }: { regex?: string; prefixes?: string[] }): InstanceType<typeof FilterOptions> {
  const expression = new FilterOptions.Expression();
  if (regex !== undefined) expression.setRegex(regex);
  if (prefixes) expression.setPrefixList(prefixes);
  return new FilterOptions().setStreamIdentifier(expression).setMax(32).setCheckpointintervalmultiplier(2);
}

const names = ['complaint-1', 'COMPLAINT-2', '$$complaint-1', 'plan-complaint'];

function fitting(options: InstanceType<typeof FilterOptions>): string[] {
  const { matches } = readFilter(options);
  return names.filter((stream) => matches({ stream, id: '', type: '', revision: 0n }));
}

describe('a filter', () => {
  it('takes streams by prefix, in the letter case given', () => {
    expect(fitting(byStream({ prefixes: ['complaint-', 'plan'] }))).toEqual(['complaint-1', 'plan-complaint']);
  });

  it('takes streams by regular expression, anywhere in the name', () => {
    expect(fitting(byStream({ regex: 'complaint$' }))).toEqual(['plan-complaint']);
  });

  it('ignores case where the expression says so', () => {
    expect(fitting(byStream({ regex: '(?i)^complaint-' }))).toEqual(['complaint-1', 'COMPLAINT-2']);
  });

  it('lets the regular expression go before prefixes', () => {
    expect(fitting(byStream({ regex: '^plan', prefixes: ['complaint-'] }))).toEqual(['plan-complaint']);
  });

  it('takes nothing without an expression', () => {
    expect(fitting(byStream({ regex: '', prefixes: [] }))).toEqual([]);
  });

  it('sets checkpoints after window times interval events', () => {
    expect(readFilter(byStream({ prefixes: [''] })).checkpointInterval).toBe(64);
  });

  it.each(['(', '\\Acomplaint', '(?i:x)(?-i)'])('refuses %s, which JavaScript does not read as .NET does', (regex) => {
    expect(() => readFilter(byStream({ regex }))).toThrow('Exception was thrown by handler.');
  });

  it('refuses a window of nothing', () => {
    expect(() => readFilter(byStream({ prefixes: [''] }).setMax(0))).toThrow('Exception was thrown by handler.');
  });
});
