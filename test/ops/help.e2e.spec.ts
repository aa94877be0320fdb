import { ops } from './ops-run';

describe('the command line', () => {
  it('explains a command on standard output', async () => {
    const { exitCode, stdout, stderr } = await ops({}, 'doctor', '--help');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: ops doctor [options]');
    expect(stdout).toContain('\nExit codes:\n');
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
