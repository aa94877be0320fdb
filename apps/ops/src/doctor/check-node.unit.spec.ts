import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkNode } from './check-node';

const packageJson = path.resolve(__dirname, '../../../../package.json');

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.30.1', '24.0.0', '25.1.0'])('%s is meant', (version) => {
    expect(checkNode(version)).toEqual({ level: 'ok', says: `version ${version}` });
  });

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.0'])('%s is not', (version) => {
    expect(checkNode(version)).toEqual({
      level: 'warning',
      says: `version ${version} is not one that Redress is made for`,
      toDo: 'install Node 20.19, 22.12, 24 or later',
    });
  });

  it('is judged as in package.json', () => {
    expect(JSON.parse(readFileSync(packageJson, 'utf8'))).toMatchObject({ engines: { node: '^20.19.0 || ^22.12.0 || >=24.0.0' } });
  });
});
