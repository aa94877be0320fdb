import { readdirSync } from 'node:fs';
import { inProject } from './paths.mjs';

/** Where the domain lives in the project. */
export const DOMAIN = 'libs/complaints/src';

/** The names of the slices of one area of the domain, such as `draft-plan` in `write`, in alphabetical order. */
export const sliceNames = (area) =>
  readdirSync(inProject(DOMAIN, area), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** `draft-plan` → `DraftPlan` */
export const pascalCase = (name) => name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());

/** `PlanDrafted` → `plan-drafted` */
export const kebabCase = (name) => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
