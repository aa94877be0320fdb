import fc from 'fast-check';
import { hostileTexts } from '../values/hostile-values';
import type { Attack } from './attack';

const LONG = 4_000;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'LOCK', 'SEARCH', 'REPORT'];

const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Ways to write a reference: the first four mean the same case, the others none. */
const spellings: readonly ((id: string) => string)[] = [
  (id) => id.toLowerCase(),
  (id) => id.replaceAll('-', ''),
  (id) => id.slice(0, 3) + id.slice(3).replaceAll('0', 'O').replaceAll('1', 'I'),
  (id) => id.slice(0, 3) + id.slice(3).replaceAll('1', 'l').replaceAll('0', 'o'),
  (id) => `${id}0`,
  (id) => id.slice(0, -1),
  (id) => id.replace(/.$/, 'U'),
  (id) => id.replace('-', '‐'),
  (id) => ` ${id}`,
  (id) => `${id}\n`,
  (id) => `${id}/close`,
  (id) => `../complaints/${id}`,
  (id) => `${id},${id}`,
  (id) => `${id};a=b`,
];

const withSegments =
  (change: (segment: string) => string): Attack =>
  (request) => ({
    ...request,
    segments: Object.fromEntries(Object.entries(request.segments).map(([name, segment]) => [name, change(segment)])),
  });

const respelled = fc.constantFrom(...spellings).map((respell) => withSegments((segment) => encodeURIComponent(respell(segment))));

const otherSegment = fc
  .oneof(
    fc.constantFrom(...hostileTexts).map((text) => encodeURIComponent(wellFormed(text))),
    fc.constantFrom('', '.', '..', '%', '%zz', '%ff', '%c0%af', '{id}', ':id', '*', 'x'.repeat(LONG)),
  )
  .map((segment) => withSegments(() => segment));

const piecesOfQuery = [
  ...[
    'minRevision=0',
    'minRevision=1&minRevision=2',
    'minRevision[]=1',
    'minRevision=',
    'minRevision=1e3',
    'minRevision=-1',
    'minRevision=x',
  ],
  ...['revision=0x10', 'at=now', 'open=true', 'id=KL-00000-00000', '__proto__[a]=1', 'constructor=1', 'toString=x', 'a[b][c]=1'],
  ...['%zz', '=', '&&', '%00=%00', `a=${'x'.repeat(LONG)}`, 'a=1&'.repeat(1_000)],
];

const hostilePiece = fc
  .tuple(fc.constantFrom(...hostileTexts), fc.constantFrom(...hostileTexts))
  .map((pair) => pair.map((text) => encodeURIComponent(wellFormed(text))).join('='));

const queryAdded = fc
  .oneof(fc.constantFrom(...piecesOfQuery), hostilePiece)
  .map((piece): Attack => (request) => ({ ...request, query: [...request.query, piece] }));

const otherMethod = fc.constantFrom(...METHODS).map((method): Attack => (request) => ({ ...request, method }));

/** Addresses and methods that lead nowhere, or elsewhere than they seem to. */
export const addressAttacks: fc.Arbitrary<Attack> = fc.oneof(respelled, otherSegment, queryAdded, otherMethod);
