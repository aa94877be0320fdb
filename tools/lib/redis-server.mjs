import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isThere = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
const isDebian = () => existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Standard output belongs to the tests. */
const apt = (...args) =>
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

const install = () => {
  process.stderr.write('redress: installing redis-server\n');
  return apt('install', '-qq', '-y', 'redis-server') || (apt('update', '-qq') && apt('install', '-qq', '-y', 'redis-server'));
};

/**
 * Makes sure that tests find a `redis-server` on the PATH, which some of them kill: installed when that is possible without asking. Otherwise
 * it says in one line what to do; the tests that need it fail then.
 */
export function needRedis() {
  if (isThere()) return;
  const mayInstall = process.getuid?.() === 0 && isDebian();
  if (mayInstall && install() && isThere()) return;
  process.stderr.write(
    'redress: some tests need Redis: install redis-server (Debian: apt install redis-server; macOS: brew install redis)\n',
  );
}
