import { built } from '../lib/built.mjs';
import { ruleTypes } from '../lib/rule-types.mjs';
import { sliceNames } from '../lib/slices.mjs';

/** The areas of the domain in which things are decided. */
const AREAS = ['write', 'evidence'];

const { complaintEvents } = built('libs/complaints/src/events/complaint-events');
const { refusals } = built('libs/complaints/src/complaint/refusals');

const inOrderOf = (order) => (a, b) => order.indexOf(a) - order.indexOf(b);
const eventOrder = inOrderOf(complaintEvents.map(({ type }) => type));
const reasonOrder = inOrderOf(Object.keys(refusals));

/** What each slice can record and why it can refuse, in the order of the procedure: `{ slice: 'write/draft-plan', events, reasons }`. */
export const rules = ruleTypes(AREAS.flatMap((area) => sliceNames(area).map((name) => `${area}/${name}`)))
  .map(({ slice, events, reasons }) => ({ slice, events: events.toSorted(eventOrder), reasons: reasons.toSorted(reasonOrder) }))
  .sort((a, b) => eventOrder(a.events[0], b.events[0]));
