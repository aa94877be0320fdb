export { counted, rechained, withChange } from './counted-events';
export { DoctoredLog, eventsIn } from './doctored-log';
export { KeysInMemory } from './keys-in-memory';
export { NotaryWorkshop } from './notary-workshop';
export { shortStory } from './short-story';
