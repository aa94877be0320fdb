import type { Settings } from '@platform/config';
import { lookForEventStore, silenceOf, type FoundEventStore } from '../event-store/look-for-event-store';
import { ok, problem, warning, type Finding } from './finding';

/** Which event store the installation uses, and whether it answers. */
export const checkEventStore = async (settings: Settings): Promise<Finding> => {
  const found = await lookForEventStore(settings);
  return found.kind === 'configured' ? ofConfigured(found.url) : ofDataFolder(found);
};

const ofConfigured = async (url: string): Promise<Finding> => {
  const silence = await silenceOf(url);
  if (silence === undefined) return ok('the one of EVENTSTORE_URL answers');
  return problem(`the one of EVENTSTORE_URL does not answer: ${silence}`, 'start it, or correct EVENTSTORE_URL');
};

const ofDataFolder = (found: Exclude<FoundEventStore, { kind: 'configured' }>): Finding => {
  switch (found.kind) {
    case 'running':
      return ok('the embedded one of the Redress that runs on the data folder answers');
    case 'at-rest':
      return found.leftOver
        ? warning(
            'the embedded one; the Redress that ran on the data folder ended without a farewell',
            'start it again: nothing acknowledged is lost',
          )
        : ok('the embedded one, at rest; npm start starts it');
    case 'none':
      return ok('the embedded one, empty; npm start makes and starts it');
  }
};
