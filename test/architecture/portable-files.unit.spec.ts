import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const trackedFiles = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

/** An absolute path on the machine of whoever wrote the file: it means nothing on any other. */
const PATH_OF_A_MACHINE = /(?<![\w.)~-])\/(?:home|root|Users|work\w*)\/\w/;
const mentionsMachine = (text: string) => text.split('\n').some((line) => PATH_OF_A_MACHINE.test(line));

describe('tracked files', () => {
  it('mention no path of the machine they were written on', () => {
    expect(trackedFiles).toContain('package.json');
    expect(trackedFiles.filter((file) => mentionsMachine(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it.each(['/home', '/root', '/Users', '/workspace'])('would be found out by a path below %s', (folder) => {
    expect(mentionsMachine(`first line\nsee ${folder}/somebody/notes.txt`)).toBe(true);
  });

  it('may hold routes, addresses and paths of a container', () => {
    expect(mentionsMachine('https://example.org/home/page, ./root/list, /api/v1/users/items, /var/lib/eventstore')).toBe(false);
  });
});
