import { ops } from './ops-run';

describe('the command line', () => {
  it.each([
    [[]],
    [['demo']],
    [['diff']],
    [['doctor']],
    [['engines']],
    [['load-demo']],
    [['parked']],
    [['rebuild']],
    [['replay']],
    [['replay-parked']],
    [['simulate']],
    [['token']],
    [['verify-log']],
    [['verify-views']],
  ])('explains %j with examples and exit codes', async (command) => {
    const { exitCode, stdout, stderr } = await ops({}, ...command, '--help');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: ${['ops', ...command].join(' ')} [options]`);
    expect(stdout).toMatch(/\nExamples:\n {2}npm run --silent .+\n(?: {2}.+\n)*\nExit codes:\n {2}0 {2}.+\n {2}1 {2}.+\n/);
  });

  it('says on standard error what is wrong with an argument', async () => {
    expect(await ops({}, 'token', '--role', 'king', '--sub', 'a.jansen')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        "error: option '--role <role>' argument 'king' is invalid. a role is one of handler, account-manager, service-manager, admin, " +
        'auditor, intake, reader, customer.\n(--help tells more)\n',
    });
  });

  it('says that there is no such command', async () => {
    expect(await ops({}, 'backup')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: "error: unknown command 'backup'\n(--help tells more)\n",
    });
  });
});
