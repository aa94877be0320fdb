import type { Settings } from '@platform/config';
import { engineKinds } from '../engines/engine-kinds';
import { checkCalendar } from './check-calendar';
import { checkCaseKeys } from './check-case-keys';
import { checkDataFolder } from './check-data-folder';
import { checkEngine } from './check-engine';
import { checkKeys } from './check-keys';
import { checkNode } from './check-node';
import { checkPort } from './check-port';
import { checkSignIn } from './check-sign-in';
import { checkViews } from './check-views';
import { problem, reasonOf, type Finding } from './finding';

type Check = (settings: Settings) => Finding | Promise<Finding>;

/** Everything that is looked at, in the order in which it is told. */
const checks: Readonly<Record<string, Check>> = {
  Node: () => checkNode(process.versions.node),
  'Data folder': checkDataFolder,
  Keys: checkKeys,
  Calendar: checkCalendar,
  'Event store': (settings) => checkEngine(engineKinds.eventStore, settings),
  'View store': (settings) => checkEngine(engineKinds.viewStore, settings),
  Views: checkViews,
  'Keys of cases': checkCaseKeys,
  'Sign-in': checkSignIn,
  Port: checkPort,
};

/** What was looked at, and what was found. */
export type Findings = readonly (readonly [about: string, finding: Finding])[];

/** Looks at an installation from outside, at everything at once. Changes nothing. */
export const examine = (settings: Settings): Promise<Findings> =>
  Promise.all(Object.entries(checks).map(async ([about, check]) => [about, await outcomeOf(check, settings)] as const));

const outcomeOf = async (check: Check, settings: Settings): Promise<Finding> => {
  try {
    return await check(settings);
  } catch (error) {
    return problem(reasonOf(error), 'see to it before the next start');
  }
};
