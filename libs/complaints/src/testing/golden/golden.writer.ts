import { addMissingGoldenFiles, GOLDEN_FOLDER } from './golden-files';

// Run by `npm run golden`, never with the tests.
it('writes the golden file of each version of an event that has none yet', () => {
  const added = addMissingGoldenFiles(GOLDEN_FOLDER);
  process.stdout.write(added.length > 0 ? `${added.join('\n')}\n` : 'nothing to add\n');
});
