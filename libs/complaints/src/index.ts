export { parseComplaintId } from './complaint/complaint-id';
export { ComplaintStream } from './complaint/complaint-stream';
export { SERVICE_TERMS, type ServiceTerms } from './complaint/service-terms';
export { ComplaintsModule } from './complaints.module';
export {
  OutsideFailure,
  type CaseRecord,
  type CaseRegister,
  type CaseStep,
  type CustomerNews,
  type FailureKind,
  type Letter,
  type LinkedRecord,
  type ObservedState,
  type Post,
  type RegisterName,
  type StaffMember,
  type StaffNews,
} from './automation/ports';
export { complaintEvents, type ComplaintEvent } from './events/complaint-events';
export { TrackingAccess } from './tracking/tracking-access';
export { TrackingTokens } from './tracking/tracking-tokens';
export { refusals } from './complaint/refusals';
export type { CaseEvent } from './read/case-event';
export { complaintViews, projectedComplaintViews } from './read/complaint-views';
export { CaseHistory, type FoundHistory } from './read/case-history';
export type { CaseDocument } from './read/complaint-details/case-document.projection';
export { complaintDetails } from './read/complaint-details/complaint-details.projection';
export { untilMoment } from './read/complaint-details/moment.projection';
export { asOf, type DeadlineRow, type PromiseStatus } from './read/deadline-rows.projection';
export { SubjectIds } from './read/subject-ids';
export { timelineOf, type TimelineDocument, type TimelineEntry } from './read/timeline/timeline.projection';
export { toldTimeline, type ShownEntry, type ToldEntry } from './read/timeline/timeline.reader';
export { PageCursors } from './read/page-cursors';
export { SearchTokens } from './read/search-tokens';
export { describeEvent } from './sentences/describe-event';
export { localTime, type LanguageCode, type LocalTime } from './sentences/local-time';
export type { ToldEvent } from './sentences/told-event';
export * from './rules';
