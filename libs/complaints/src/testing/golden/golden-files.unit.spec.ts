import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { complaintEvents } from '../../events/complaint-events';
import { addMissingGoldenFiles, CHECKSUMS, GOLDEN_FOLDER, readChecksums } from './golden-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redress-golden-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const contents = (of: string) => Object.fromEntries(readdirSync(of).map((file) => [file, readFileSync(path.join(of, file), 'utf8')]));

describe('adding golden files', () => {
  it('has nothing to do when there is one of each', () => {
    cpSync(GOLDEN_FOLDER, folder, { recursive: true });
    expect(addMissingGoldenFiles(folder)).toEqual([]);
    expect(contents(folder)).toEqual(contents(GOLDEN_FOLDER));
  });
  it('writes what was added last as it was written then, and touches no other', () => {
    cpSync(GOLDEN_FOLDER, folder, { recursive: true });
    const checksums = Object.entries(readChecksums(folder));
    const [last] = checksums.at(-1) ?? [''];
    rmSync(path.join(folder, last));
    writeFileSync(path.join(folder, CHECKSUMS), JSON.stringify(Object.fromEntries(checksums.slice(0, -1))));
    expect(addMissingGoldenFiles(folder)).toEqual([last]);
    expect(contents(folder)).toEqual(contents(GOLDEN_FOLDER));
  });
  it('does not write over a file that nobody knows of', () => {
    cpSync(GOLDEN_FOLDER, folder, { recursive: true });
    writeFileSync(path.join(folder, CHECKSUMS), '{}');
    expect(() => addMissingGoldenFiles(folder)).toThrow('EEXIST');
    expect({ ...contents(folder), [CHECKSUMS]: '' }).toEqual({ ...contents(GOLDEN_FOLDER), [CHECKSUMS]: '' });
  });
  it('begins a chain in an empty folder', () => {
    writeFileSync(path.join(folder, CHECKSUMS), '{}');
    expect(addMissingGoldenFiles(folder)).toEqual(complaintEvents.map(({ type, version }) => `${type}.v${version}.json`));
    expect(contents(folder)['ReportReceived.v1.json']).toContain(`"prevHash": "${'0'.repeat(64)}"`);
  });
});
