export { LetterTemplates, type WrittenLetter } from './letters/letter-templates';
export type { Notice, OpenPost } from './post/mail';
export { openPost } from './post/open-post';
export { OutboxPost, type OutboxOptions } from './post/outbox-post';
export { SmtpPost, type SmtpOptions, type SmtpTimeLimits } from './post/smtp-post';
export { readStaff } from './staff/read-staff';
export type { KnownStaffMember, StaffDirectory } from './staff/staff-directory';
