// Types of story.js for the specs, which are TypeScript.
import type { Language } from './languages.js';

export interface ShownMessage {
  readonly title: string;
  readonly at: string;
  readonly when: string;
  readonly paragraphs: readonly string[];
  readonly list?: { readonly title: string; readonly items: readonly string[] };
}
export interface Story {
  readonly state: { readonly name: string; readonly explanation: string; readonly notes: readonly string[] };
  readonly promises: readonly {
    readonly what: string;
    readonly until: string;
    readonly status: string;
    readonly isLate: boolean;
    readonly note?: string;
  }[];
  readonly messages: readonly ShownMessage[];
}
export function storyOf(complaint: object, language: Language): Story;
export function timeZoneOf(complaint: object): string | undefined;
export function possibleActions(complaint: object): readonly string[];
