import { CheckpointFolder, makeFileInPlace } from '../checkpoint/checkpoint-folder';
import type { OutsidePlace } from './outside-places';

/**
 * A folder outside, to which checkpoints are only ever added.
 *
 * @param key the verifier key, which lies beside them
 */
export const outsideFolder = (path: string, key: string): OutsidePlace => {
  const folder = new CheckpointFolder(path, makeFileInPlace);
  return {
    name: 'directory',
    pause: 0,
    tell: async ({ size, note }) => {
      await folder.add(size, note);
      await folder.addKey(key);
    },
  };
};
