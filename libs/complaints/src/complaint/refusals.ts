/** Every reason for a refusal, and what a caller is told: HTTP status, a title, and what to do about it. Part of the contract. */
export const refusals = {
  'not-found': { status: 404, title: 'Not found', detail: 'There is no case with this reference.' },
  'already-exists': { status: 409, title: 'Already exists', detail: 'There is a case with this reference already. Try again.' },
  'not-triaged': {
    status: 409,
    title: 'Not triaged',
    detail: 'The report has not been triaged yet: tell incident and complaint apart first.',
  },
  'already-triaged': { status: 409, title: 'Already triaged', detail: 'The report was triaged like this before.' },
  'already-registered': {
    status: 409,
    title: 'Already registered',
    detail: 'It was registered as a complaint before and returns with the severity and the people it had: leave these fields out.',
  },
  'not-a-complaint': {
    status: 409,
    title: 'Not a complaint',
    detail: 'The report was triaged as an incident: triage it as a complaint first.',
  },
  'not-acknowledged': {
    status: 409,
    title: 'Not acknowledged',
    detail: 'The customer has not heard yet that the complaint is being handled: acknowledge it first.',
  },
  'already-acknowledged': { status: 409, title: 'Already acknowledged', detail: 'The complaint was acknowledged before in this round.' },
  'already-escalated': {
    status: 409,
    title: 'Already escalated',
    detail: 'The complaint was escalated to this manager before in this round.',
  },
  'not-planned': {
    status: 409,
    title: 'Not planned',
    detail: 'There is no plan yet: draft one first, or resolve with the reason why none was needed.',
  },
  'plan-already-drafted': {
    status: 409,
    title: 'Plan already drafted',
    detail: 'There is a plan in this round already: it is revised, not drafted anew, and no reason is needed for having none.',
  },
  'not-resolved': { status: 409, title: 'Not resolved', detail: 'The complaint has not been resolved yet.' },
  'already-resolved': { status: 409, title: 'Already resolved', detail: 'The complaint has been resolved.' },
  'already-closed': { status: 409, title: 'Already closed', detail: 'The complaint has been closed.' },
  'not-closed': { status: 409, title: 'Not closed', detail: 'The complaint is still open: there is nothing to take up again.' },
  'already-assigned': { status: 409, title: 'Already assigned', detail: 'This complaint handler takes care of the complaint already.' },
  'already-recorded': { status: 409, title: 'Already recorded', detail: 'What the customer thinks was recorded before in this round.' },
  'deadline-passed': {
    status: 409,
    title: 'Deadline passed',
    detail: 'The due instant of the promise has passed: only before it can a later day be promised.',
  },
  'not-later': { status: 409, title: 'Not later', detail: 'The day is not later than the one that was promised already.' },
  'not-due': { status: 409, title: 'Not due', detail: 'The instant has not come yet by the clock of this server.' },
  'already-met': { status: 409, title: 'Already met', detail: 'What was promised was done before that instant.' },
  superseded: { status: 409, title: 'Superseded', detail: 'A later promise took the place of this one.' },
  'on-legal-hold': {
    status: 409,
    title: 'On legal hold',
    detail: 'The case is on legal hold, and placing it again for the same day changes nothing.',
  },
  'still-open': {
    status: 409,
    title: 'Still open',
    detail: 'The case is not over: it is neither closed nor withdrawn nor handed over as an incident.',
  },
  'already-erased': {
    status: 409,
    title: 'Already erased',
    detail: 'Nobody can read any more whom the case was about and what was said: nothing of this kind is recorded about it again.',
  },
  'not-on-legal-hold': { status: 409, title: 'Not on legal hold', detail: 'The case is on no legal hold.' },
  forbidden: { status: 403, title: 'Forbidden', detail: 'This role may not do this.' },
  'already-withdrawn': { status: 409, title: 'Already withdrawn', detail: 'The complaint has been withdrawn.' },
} satisfies Record<string, { readonly status: number; readonly title: string; readonly detail: string }>;

/** Every reason why a rule says no: a rule that refuses with another one does not compile. */
export type ComplaintRejection = keyof typeof refusals;
