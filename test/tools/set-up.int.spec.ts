import { SmallProject } from './small-project';
import type { ToolRun } from './tool-run';

const BUILDING = 'redress: building\n';
const WAITING = 'redress: waiting for another set-up\n';

let project: SmallProject;
beforeEach(() => {
  project = new SmallProject();
});
afterEach(() => {
  project.remove();
});

const ops = async (): Promise<ToolRun> => {
  const run = project.start('ops', 'doctor', '--verbose');
  expect(await run.exitCode()).toBe(0);
  return run;
};

describe('the set-up before a command', () => {
  it('builds once, and leaves standard output to the command', async () => {
    expect(await ops()).toMatchObject({ stdout: '["doctor","--verbose"]\n', stderr: BUILDING });
    expect(await ops()).toMatchObject({ stdout: '["doctor","--verbose"]\n', stderr: '' });
  });

  it('builds again when a source was added, changed or deleted', async () => {
    await ops();
    project.write('libs/privacy/src/index.ts', 'export {};');
    expect(await ops()).toMatchObject({ stderr: BUILDING });
    project.write('libs/privacy/src/index.ts', 'export const changed = true;');
    expect(await ops()).toMatchObject({ stderr: BUILDING });
    project.delete('libs/privacy');
    expect(await ops()).toMatchObject({ stderr: BUILDING });
  });

  it('does not build because of a test or a text', async () => {
    await ops();
    project.write('libs/privacy/src/index.unit.spec.ts', 'export {};');
    project.write('libs/privacy/README.md', '# Privacy');
    expect(await ops()).toMatchObject({ stderr: '' });
  });

  it('does not take half a build for a whole one', async () => {
    project.write('apps/local/src/main.js', 'broken');
    const broken = project.start('ops');
    expect(await broken.exitCode()).toBe(1);
    expect(broken).toMatchObject({ stdout: '', stderr: `${BUILDING}cannot build local\nredress: the build failed (exit code 1)\n` });

    project.write('apps/local/src/main.js', '');
    expect(await ops()).toMatchObject({ stderr: BUILDING });
  });

  it('installs when the lock file is newer than what is installed', async () => {
    project.outdateInstallation();
    const run = project.start('ops');
    expect(await run.exitCode()).toBe(1);
    expect(run).toMatchObject({
      stdout: '',
      stderr: 'redress: installing packages (npm ci)\nnpm ci\nredress: npm ci failed (exit code 7)\n',
    });
  });

  it('is done by one of several commands at once, even when the one that does it is killed', async () => {
    project.write('slow-build', '');
    const killed = project.start('ops');
    await killed.prints(BUILDING);
    const others = [project.start('ops'), project.start('ops')];
    await Promise.all(others.map((run) => run.prints(WAITING)));

    killed.signal('SIGKILL');
    await Promise.any(others.map((run) => run.prints(BUILDING)));
    project.delete('slow-build');
    expect(await Promise.all(others.map((run) => run.exitCode()))).toEqual([0, 0]);
    expect(others.filter((run) => run.stderr.includes(BUILDING))).toHaveLength(1);
  });
});

describe('npm start', () => {
  it('leaves it to the app how to end, and answers 0', async () => {
    const run = project.start('start');
    await run.prints('serving\n');
    run.signal('SIGTERM');
    await run.prints('asked 1\n');
    run.signal('SIGTERM');
    expect(await run.exitCode()).toBe(0);
    expect(run.stdout).toBe('serving\nasked 1\nasked 2\n');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('answers 0 to %s in the middle of the build, and builds the next time', async (signal) => {
    project.write('slow-build', '');
    const interrupted = project.start('start');
    await interrupted.prints(BUILDING);
    interrupted.signal(signal);
    expect(await interrupted.exitCode()).toBe(0);

    project.delete('slow-build');
    expect(await ops()).toMatchObject({ stderr: BUILDING });
  });
});
