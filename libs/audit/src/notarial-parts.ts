import path from 'node:path';
import type { Clock } from '@platform/decider';
import type { EventLog, StreamReader } from '@platform/event-store';
import type { ReadStore } from '@platform/read-store';
import type { InstallationSecret, SealedFields } from '@redress/privacy';
import { CheckpointFolder } from './checkpoint/checkpoint-folder';
import { CheckpointSigning } from './checkpoint/checkpoint-signing';
import { installationSigner } from './checkpoint/installation-signer';
import { SignedCheckpoints } from './checkpoint/signed-checkpoints';
import type { Signer } from './checkpoint/signed-note';
import { LogTree } from './tree/log-tree';
import { TreeGrowth } from './tree/tree-growth';

/** What of an installation a notary works with. */
export interface LogOfInstallation {
  readonly log: EventLog;
  readonly streams: StreamReader;
  readonly readStore: ReadStore;
  readonly secret: InstallationSecret;
  readonly sealed: SealedFields;
  readonly clock: Clock;
  readonly dataDir: string;
  /** Those of the cases and of its other streams. Permanent: the order of the leaves follows from them. */
  readonly categories: readonly string[];
}

/** What checkpoints are made and kept with. */
export interface NotarialParts {
  readonly tree: LogTree;
  readonly growth: TreeGrowth;
  readonly signer: Signer;
  readonly checkpoints: SignedCheckpoints;
  readonly folder: CheckpointFolder;
  readonly signing: CheckpointSigning;
}

/** The folder of the signed checkpoints inside the data folder. */
export const checkpointFolderIn = (dataDir: string): string => path.join(dataDir, 'checkpoints');

/** Puts together what every process that signs or verifies works with. Nothing is read or connected yet. */
export const notarialParts = ({ log, readStore, secret, clock, dataDir, categories }: LogOfInstallation): NotarialParts => {
  const tree = new LogTree(readStore);
  const signer = installationSigner(secret);
  const checkpoints = new SignedCheckpoints(readStore);
  const folder = new CheckpointFolder(checkpointFolderIn(dataDir));
  return {
    tree,
    growth: new TreeGrowth({ log, tree, categories }),
    signer,
    checkpoints,
    folder,
    signing: new CheckpointSigning({ tree, signer, checkpoints, folder, clock }),
  };
};
