import type { Clock } from '@platform/decider';
import { positionText, type RecordedEvent, type StreamReader } from '@platform/event-store';
import { notFound } from '@platform/http';
import { isErased, withErased, type SealedFields } from '@redress/privacy';
import { logAltered, notaryBehind } from '../checkpoint/proof-problems';
import type { CheckpointSigning } from '../checkpoint/checkpoint-signing';
import { LogAltered, LogShorter } from '../checkpoint/log-altered';
import type { KeptCheckpoint, SignedCheckpoints } from '../checkpoint/signed-checkpoints';
import type { Signer } from '../checkpoint/signed-note';
import { verifierKeyText } from '../checkpoint/verifier-key';
import { leafContent, leafHashOf } from '../leaf/leaf';
import { consistencyProof, inclusionProof } from '../merkle/tree';
import type { LogTree } from '../tree/log-tree';
import type { TreeReach } from '../tree/tree-reach';
import { verifyChain } from '../verify-chain/verify-chain';
import type { CaseStory, ToldLine, ToldStory } from './case-story';
import type { DossierAnswer, DossierEventAnswer, EarlierCheckpointAnswer, InclusionAnswer, OpenedEventAnswer } from './dossier.answer';
import { partsOf, signedManifest, type DossierContent } from './manifest';

/** How long the tree may take to reach the case. Milliseconds. */
const REACH_WITHIN = 10_000;
/** From so many checkpoints before it a dossier shows that its own goes on. */
const EARLIER_CHECKPOINTS = 64;

/** What dossiers are made of. */
export interface DossierParts {
  readonly streams: StreamReader;
  readonly sealed: SealedFields;
  readonly tree: LogTree;
  readonly reach: TreeReach;
  readonly signing: CheckpointSigning;
  readonly checkpoints: SignedCheckpoints;
  readonly signer: Signer;
  readonly story: CaseStory;
  readonly clock: Clock;
}

/** Makes dossiers: a case with everything that it takes to verify it without us. */
export class DossierMaker {
  constructor(private readonly parts: DossierParts) {}

  /**
   * @param id of the case
   * @param isOpened whether what is personal is opened, or stays sealed
   * @throws ProblemError `not-found`; `notary-behind` when the tree does not reach the case in time; `log-altered` when it is not what was signed
   * @throws EventStoreUnavailable, ViewStoreUnavailable, KeyStoreUnavailable
   */
  async dossier(id: string, isOpened: boolean): Promise<DossierAnswer> {
    const { streams, signer, story, clock } = this.parts;
    const events = await streams.recorded(id);
    if (events.length === 0) throw notFound();
    const stream = streams.streamOf(id);
    const { size, note } = await this.checkpointOver(stream, events.length);
    const content: DossierContent = {
      events: events.map(asStored),
      opened: isOpened ? await this.opened(events) : [],
      chain: intactChain(events),
      inclusion: await this.inclusion(stream, events, size),
      checkpoint: note,
      consistency: await this.consistency(size),
      history: historyWithin(await story.tell(id, isOpened), events.length),
    };
    const origin = signer.verifier.name;
    const manifest = { version: 1, case: id, origin, madeAt: clock.now(), events: events.length, isOpened, parts: partsOf(content) };
    return { manifest, ...content, key: verifierKeyText(signer.verifier), signature: signedManifest(manifest, signer) };
  }

  private async checkpointOver(stream: string, events: number): Promise<KeptCheckpoint> {
    const { reach, signing } = this.parts;
    if (!(await reach.reach(stream, events, REACH_WITHIN))) throw notaryBehind();
    try {
      const signed = await signing.sign();
      if (signed) return signed;
    } catch (error) {
      if (error instanceof LogShorter) throw notaryBehind({ cause: error });
      if (error instanceof LogAltered) throw logAltered({ cause: error });
      throw error;
    }
    throw notaryBehind();
  }

  private async opened(events: readonly RecordedEvent[]): Promise<OpenedEventAnswer[]> {
    return isErased(events) ? events.map(asErased) : Promise.all(events.map((event) => this.openedEvent(event)));
  }

  private async openedEvent({ stream, revision, data }: RecordedEvent): Promise<OpenedEventAnswer> {
    return { revision, data: (await this.parts.sealed.open(stream, data)) as OpenedEventAnswer['data'] };
  }

  private async inclusion(stream: string, events: readonly RecordedEvent[], size: number): Promise<InclusionAnswer[]> {
    const { tree } = this.parts;
    const nodes = tree.nodes();
    const leaves = new Map((await tree.leavesOf(stream, size)).map((leaf) => [leaf.revision, leaf]));
    return Promise.all(
      events.map(async (event) => {
        const leaf = leaves.get(event.revision);
        if (!leaf?.hash.equals(leafHashOf(event))) throw logAltered();
        return { revision: event.revision, index: leaf.index, proof: inBase64(await inclusionProof(leaf.index, size, nodes)) };
      }),
    );
  }

  private async consistency(size: number): Promise<EarlierCheckpointAnswer[]> {
    const { tree, checkpoints } = this.parts;
    const nodes = tree.nodes();
    const earlier = await checkpoints.before(size, EARLIER_CHECKPOINTS);
    return Promise.all(earlier.map(async ({ size: from }) => ({ size: from, proof: inBase64(await consistencyProof(from, size, nodes)) })));
  }
}

const asErased = ({ revision, data }: RecordedEvent): OpenedEventAnswer => ({
  revision,
  data: withErased(data) as OpenedEventAnswer['data'],
});

/** Its chain was verified: the metadata has its form. */
const asStored = (event: RecordedEvent): DossierEventAnswer => ({
  ...(leafContent(event) as Omit<DossierEventAnswer, 'position'>),
  position: positionText(event.position),
});

/** @throws ProblemError `log-altered` */
const intactChain = (events: readonly RecordedEvent[]): DossierContent['chain'] => {
  const { valid, head } = verifyChain(events);
  if (!valid) throw logAltered();
  return { events: events.length, head };
};

/** What was recorded since the events were read is no part of the dossier. */
const historyWithin = ({ nl, en }: ToldStory, count: number): DossierContent['history'] => {
  const isWithin = ({ revision }: ToldLine) => revision < count;
  return { nl: nl.filter(isWithin), en: en.filter(isWithin) };
};

const inBase64 = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));
