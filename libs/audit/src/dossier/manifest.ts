import { createHash } from 'node:crypto';
import { canonicalJson } from '@platform/event-store';
import { signedNote, type Signer } from '../checkpoint/signed-note';
import type { DossierAnswer, DossierManifestAnswer } from './dossier.answer';

/** A dossier without what vouches for it. */
export type DossierContent = Omit<DossierAnswer, 'manifest' | 'key' | 'signature'>;

/** The hash of each part. */
export const partsOf = (content: DossierContent): DossierManifestAnswer['parts'] => {
  const { events, opened, chain, inclusion, checkpoint, consistency, history } = content;
  return {
    events: digest(events).toString('hex'),
    opened: digest(opened).toString('hex'),
    chain: digest(chain).toString('hex'),
    inclusion: digest(inclusion).toString('hex'),
    checkpoint: digest(checkpoint).toString('hex'),
    consistency: digest(consistency).toString('hex'),
    history: digest(history).toString('hex'),
  };
};

/** A signed note over a manifest. Its first line is none of a checkpoint, so that neither can be taken for the other. */
export const signedManifest = (manifest: DossierManifestAnswer, signer: Signer): string =>
  signedNote(`${signer.verifier.name}/dossier\n${digest(manifest).toString('base64')}\n`, signer);

const digest = (value: unknown): Buffer => createHash('sha256').update(canonicalJson(value), 'utf8').digest();
