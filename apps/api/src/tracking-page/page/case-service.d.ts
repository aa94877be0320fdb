// Types of case-service.js for the specs, which are TypeScript.
import type { Language } from './languages.js';

export type Outcome<Body> =
  | { readonly kind: 'ok'; readonly body: Body }
  | { readonly kind: 'bad-link' | 'missing' }
  | { readonly kind: 'later'; readonly pause: number | null }
  | { readonly kind: 'refused'; readonly code: string; readonly number: string };
export class CaseService {
  constructor(address: URL, token: string);
  read(
    language: Language,
    minRevision?: number,
  ): Promise<Outcome<{ readonly complaint: object; readonly timeline: readonly { readonly text: string }[] }>>;
  act(route: string, body: object, key: string): Promise<Outcome<{ readonly events: readonly string[]; readonly revision: number }>>;
}
