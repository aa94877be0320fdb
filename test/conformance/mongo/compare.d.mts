// Types of compare.mjs for the specs, which are TypeScript.
export type Answer = unknown;
export type Verdict = 'same' | 'refused' | 'different' | 'missing' | 'outside';
export interface Judgement {
  readonly name: string;
  readonly verdict: Verdict;
  readonly expected?: Answer;
  readonly actual?: Answer;
}
export interface Rules {
  readonly expected: Readonly<Record<string, Answer>>;
  readonly core: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  readonly exact?: boolean;
}
export function textOf(value: Answer): string;
export function judge(name: string, answer: Answer, rules: Rules): Judgement;
export function isWrong(judgement: Judgement): boolean;
export function compare(answers: Readonly<Record<string, Answer>>, rules: Rules & { readonly only?: RegExp }): Judgement[];
export function summaryOf(judgements: readonly Judgement[]): string;
