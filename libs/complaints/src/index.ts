export { parseComplaintId } from './complaint/complaint-id';
export { ComplaintStream } from './complaint/complaint-stream';
export { SERVICE_TERMS, type ServiceTerms } from './complaint/service-terms';
export { ComplaintsModule } from './complaints.module';
export { complaintEvents, type ComplaintEvent } from './events/complaint-events';
export { TrackingAccess } from './tracking/tracking-access';
export { TrackingTokens } from './tracking/tracking-tokens';
export { refusals } from './complaint/refusals';
