// Types of compare.mjs for the specs, which are TypeScript.
export type Answer = unknown;
export type Recording = Readonly<Record<string, Answer>>;
export type Verdict = 'same' | 'refused' | 'different' | 'missing' | 'outside' | 'not recorded';
export interface Judgement {
  readonly name: string;
  readonly verdict: Verdict;
  readonly where?: readonly string[];
  readonly expected?: Answer;
  readonly actual?: Answer;
}
export interface Rules {
  readonly recordings: readonly Recording[];
  readonly exact?: boolean;
}
export function textOf(value: Answer): string;
export function isOutside(name: string): boolean;
export function judge(name: string, answer: Answer, rules: Rules): Judgement;
export function isWrong(judgement: Judgement): boolean;
export function compare(answers: Recording, rules: Rules & { readonly only?: RegExp }): Judgement[];
export function summaryOf(judgements: readonly Judgement[]): string;
