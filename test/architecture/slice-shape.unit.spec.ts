import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shapeProblems, sliceNames } from './slice-shape';

const filesOf = (library: string) =>
  readdirSync(path.resolve(__dirname, '../../libs', library, 'src'), { recursive: true, encoding: 'utf8' });
const filesOfTheDomain = filesOf('complaints');

const slice = (folder: string, ...roles: readonly string[]) => roles.map((role) => `${folder}/${path.basename(folder)}.${role}.ts`);
const draftPlan = slice('write/draft-plan', 'command', 'controller', 'decide', 'dto', 'handler', 'unit.spec');
const worklist = slice('read/worklist', 'controller', 'projection', 'reader', 'unit.spec');
const recordDeadline = slice('evidence/record-deadline', 'command', 'decide', 'handler', 'unit.spec');
const reminder = slice('automation/reminder', 'act', 'policy', 'unit.spec');

describe('the shape of a slice', () => {
  it('is that of the domain', () => {
    expect(shapeProblems(filesOfTheDomain)).toEqual([]);
    expect(sliceNames(filesOfTheDomain, 'write')).toContain('draft-plan');
    expect(sliceNames(filesOfTheDomain, 'evidence')).toContain('record-deadline');
  });

  it('is that of the API keys too', () => {
    expect(shapeProblems(filesOf('api-keys'))).toEqual([]);
    expect(sliceNames(filesOf('api-keys'), 'write')).toEqual(['issue-api-key', 'revoke-api-key']);
  });

  it('is its own files, in write, evidence, read and automation', () => {
    expect(shapeProblems([...draftPlan, ...recordDeadline, ...worklist, ...reminder])).toEqual([]);
  });

  it('has no body when the command needs none', () => {
    expect(shapeProblems(draftPlan.filter((file) => !file.includes('.dto.')))).toEqual([]);
  });

  it('lets a view have several projections, each with its examples', () => {
    const parts = ['read/worklist/overdue-rows.projection.ts', 'read/worklist/overdue-rows.projection.unit.spec.ts'];
    expect(shapeProblems([...worklist, ...parts])).toEqual([]);
  });

  it('lets the many examples of a rule about evidence stand in several files', () => {
    expect(shapeProblems([...recordDeadline, 'evidence/record-deadline/missed-levels.unit.spec.ts'])).toEqual([]);
  });

  it('lets the areas share files beside the slices', () => {
    expect(shapeProblems(['write/slices.ts', 'evidence/must-be-allowed.ts', 'complaint/complaint.fold.ts', 'index.ts'])).toEqual([]);
  });

  it('misses a rule without examples', () => {
    expect(shapeProblems(draftPlan.filter((file) => !file.includes('.unit.spec.')))).toEqual([
      'write/draft-plan: draft-plan.unit.spec.ts is missing',
    ]);
  });

  it('misses a view without a projection', () => {
    expect(shapeProblems(worklist.filter((file) => !file.includes('.projection.')))).toEqual([
      'read/worklist: worklist.projection.ts is missing',
    ]);
  });

  it('refuses a route to evidence: timers and connectors send commands, not requests', () => {
    expect(shapeProblems([...recordDeadline, ...slice('evidence/record-deadline', 'controller', 'dto')])).toEqual([
      'evidence/record-deadline: record-deadline.controller.ts does not belong here',
      'evidence/record-deadline: record-deadline.dto.ts does not belong here',
    ]);
  });

  it('refuses a file of another kind, another name or another folder', () => {
    const strangers = ['draft-plan.service.ts', 'plan.decide.ts', 'rules/draft-plan.decide.ts'];
    expect(shapeProblems([...draftPlan, ...strangers.map((file) => `write/draft-plan/${file}`)])).toEqual([
      'write/draft-plan: draft-plan.service.ts does not belong here',
      'write/draft-plan: plan.decide.ts does not belong here',
      'write/draft-plan: rules/draft-plan.decide.ts does not belong here',
    ]);
  });

  it('refuses an action that is no verb', () => {
    expect(shapeProblems(slice('write/plan-draft', 'command', 'controller', 'decide', 'handler', 'unit.spec'))).toEqual([
      'write/plan-draft: does not begin with a verb',
    ]);
    expect(shapeProblems(slice('evidence/deadline-record', 'command', 'decide', 'handler', 'unit.spec'))).toEqual([
      'evidence/deadline-record: does not begin with a verb',
    ]);
  });
});
