export { AuditModule } from './audit.module';
export { verifyChain, type ChainReport } from './verify-chain/verify-chain';
