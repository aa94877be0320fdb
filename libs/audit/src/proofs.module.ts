import { Module, type DynamicModule } from '@nestjs/common';
import { CheckpointsController } from './checkpoints/checkpoints.controller';
import { CheckpointsReader } from './checkpoints/checkpoints.reader';
import type { CaseStory } from './dossier/case-story';
import { DossierController } from './dossier/dossier.controller';
import { DossierMaker } from './dossier/dossier-maker';
import { NOTARY_LEASE } from './notary/notary';
import { notarialParts, type LogOfInstallation } from './notarial-parts';
import { TreeReach } from './tree/tree-reach';
import { CaseVerification } from './verify-chain/case-verification';
import { VerifyChainController } from './verify-chain/verify-chain.controller';

/** What auditors get proved: cases against what was signed, checkpoints, dossiers. */
@Module({})
export class ProofsModule {
  /** @param story tells what happened to a case, in the dossier */
  static forRoot(installation: LogOfInstallation, story: CaseStory): DynamicModule {
    const { readStore: store, streams, sealed, clock } = installation;
    const { tree, growth, signer, checkpoints, signing } = notarialParts(installation);
    const key = signer.verifier;
    const reach = new TreeReach({ store, tree, growth, lease: NOTARY_LEASE });
    const verification = new CaseVerification({ streams, tree, signing, checkpoints });
    const reader = new CheckpointsReader({ tree, checkpoints, key });
    const maker = new DossierMaker({ streams, sealed, tree, reach, signing, checkpoints, signer, story, clock });
    return {
      module: ProofsModule,
      controllers: [VerifyChainController, DossierController, CheckpointsController],
      providers: [
        { provide: CaseVerification, useValue: verification },
        { provide: CheckpointsReader, useValue: reader },
        { provide: DossierMaker, useValue: maker },
      ],
    };
  }
}
