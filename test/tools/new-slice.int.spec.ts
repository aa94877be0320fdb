import { ProjectCopy } from './project-copy';

const MINUTES = 60_000;
const NAMES = `
  import { namesFor } from './tools/new-slice/names.mjs';
  for (const slice of process.argv.slice(1)) console.log(namesFor(slice).Event);
`;

let project: ProjectCopy;
beforeAll(() => {
  project = new ProjectCopy();
});
afterAll(() => {
  project.remove();
});

const newSlice = (...names: readonly string[]) => project.run('tools/new-slice.mjs', ...names);

/** What a commit has to pass, as far as a slice can break it, and all examples of the domain. */
const checksFor = (files: readonly string[]): readonly (readonly string[])[] => [
  ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['node_modules/eslint/bin/eslint.js', ...files],
  ['node_modules/prettier/bin/prettier.cjs', '--check', ...files],
  ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs'],
  ['tools/generated.mjs', '--check'],
  ['node_modules/jest/bin/jest.js', 'libs/(access|complaints)/.*unit', 'test/architecture/(slice|one-handler)'],
];

describe('npm run new:slice', () => {
  it(
    'makes a slice with which everything passes as it is',
    async () => {
      const { exitCode, stdout } = await newSlice('flag-complaint');
      expect({ exitCode, stdout }).toEqual({
        exitCode: 0,
        stdout: expect.stringMatching(/^flag-complaint: .* it records ComplaintFlagged\.$/m),
      });
      const files = [...stdout.matchAll(/^ {2}(\S+\.ts)$/gm)].map(([, file]) => String(file));
      expect(files).toContain('libs/complaints/src/write/flag-complaint/flag-complaint.unit.spec.ts');
      expect(files).toContain('libs/complaints/src/sentences/dutch-decisions.ts');

      const results = await Promise.all(checksFor(files).map((check) => project.run(...check)));
      expect(results.filter((result) => result.exitCode !== 0)).toEqual([]);
      expect(results.at(-1)?.stderr).toContain('PASS libs/complaints/src/write/flag-complaint/flag-complaint.unit.spec.ts');
    },
    10 * MINUTES,
  );

  it.each([
    [['close-complaint'], 'there is a slice close-complaint already'],
    [['write-note', 'NoteAdded'], 'there is an event NoteAdded already'],
    [['place-hold'], 'there is an action hold.place already'],
    [['extend-plan'], 'there is a route complaints/{id}/plan/extend already'],
    [['Flag-complaint'], "'Flag-complaint' is no name of a slice: a verb and a noun in small letters, such as flag-complaint"],
    [['flag'], "'flag' is no name of a slice: a verb and a noun in small letters, such as flag-complaint"],
    [['../flag-complaint'], "'../flag-complaint' is no name of a slice: a verb and a noun in small letters, such as flag-complaint"],
    [['send-letter', 'letter-sent'], "'letter-sent' is no name of an event: a noun and a past tense, such as ComplaintFlagged"],
    [[], "missing required argument 'verb-noun'"],
  ])('refuses %j', async (names, reason) => {
    expect(await newSlice(...names)).toEqual({ exitCode: 1, stdout: '', stderr: `error: ${reason}\n` });
  });

  it.each([
    ['flag-complaint', 'ComplaintFlagged'],
    ['archive-legal-file', 'LegalFileArchived'],
    ['notify-customer', 'CustomerNotified'],
    ['survey-customer', 'CustomerSurveyed'],
    ['inspect-site', 'SiteInspected'],
    ['review-answer', 'AnswerReviewed'],
  ])('names what %s records: %s', async (slice, event) => {
    expect(await project.run('--input-type=module', '--eval', NAMES, slice)).toEqual({ exitCode: 0, stdout: `${event}\n`, stderr: '' });
  });
});
