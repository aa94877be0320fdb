// Turns an outcome into plain JSON that is the same on every run: no ids, dates, absolute positions, ports or stream names.
import { createHash } from 'node:crypto';

const MAX64 = 18446744073709551615n;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const ZERO_UUID = '00000000-0000-0000-0000-000000000000';

const isPosition = (v) => typeof v.commit === 'bigint' && typeof v.prepare === 'bigint' && Object.keys(v).length === 2;
// The client calls a log position 'metastreamRevision'.
const POSITION_KEYS = new Set(['commitPosition', 'metastreamRevision']);
const isSpecial = (n) => n === 0n || n === MAX64 || n < 0n;
const isLeaf = (v) => v === null || typeof v !== 'object' || v instanceof Date || ArrayBuffer.isView(v);

function* positionsIn(value, key = '') {
  if (typeof value === 'bigint' && POSITION_KEYS.has(key)) yield value;
  else if (!isLeaf(value)) yield* positionsInside(value);
}

function* positionsInside(value) {
  if (isPosition(value)) yield* [value.commit, value.prepare];
  else for (const [key, child] of Object.entries(value)) yield* positionsIn(child, key);
}

/** Gives each position its place among those of the outcome. */
function positionLabels(outcome) {
  const ranked = [...new Set(positionsIn(outcome))].filter((n) => !isSpecial(n)).sort((a, b) => (a < b ? -1 : 1));
  const special = new Map([
    [0n, 'ZERO'],
    [MAX64, 'MAX'],
  ]);
  return (n) => special.get(n) ?? (n < 0n ? String(n) : `P${ranked.indexOf(n) + 1}`);
}

/** Gives each uuid a number by first appearance, in any letter case. */
function uuidLabels() {
  const known = new Map([[ZERO_UUID, '<zero uuid>']]);
  return (id) => {
    const low = id.toLowerCase();
    if (!known.has(low)) known.set(low, `<uuid${known.size}>`);
    const label = known.get(low);
    return id === low ? label : label.replace('<uuid', '<UPPER-CASE-UUID');
  };
}

class Normaliser {
  #tokens;
  #position;
  #uuid = uuidLabels();
  #leaves = {
    undefined: () => undefined,
    boolean: (v) => v,
    number: (v) => (Number.isFinite(v) ? v : String(v)),
    bigint: (v, key) => (POSITION_KEYS.has(key) ? this.#position(v) : `${v}n`),
    string: (v) => this.#text(v),
    function: () => '<function>',
    symbol: () => '<symbol>',
  };

  constructor(outcome, tokens) {
    this.#tokens = tokens;
    this.#position = positionLabels(outcome);
  }

  walk(value, key = '') {
    if (value === null) return null;
    const leaf = this.#leaves[typeof value];
    return leaf ? leaf(value, key) : this.#object(value);
  }

  #object(value) {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? '<invalid date>' : '<date>';
    if (ArrayBuffer.isView(value)) return this.#bytes(value);
    if (isPosition(value)) return this.#positions(value);
    if (Array.isArray(value)) return value.map((item) => this.walk(item) ?? null);
    return this.#record(value instanceof Map ? Object.fromEntries(value) : value);
  }

  #positions({ commit, prepare }) {
    const [label, other] = [this.#position(commit), this.#position(prepare)];
    return label === other ? label : `commit ${label}, prepare ${other}`;
  }

  #record(value) {
    const out = {};
    for (const [key, field] of Object.entries(value)) {
      const normal = this.walk(field, key);
      if (normal !== undefined) out[this.#text(key)] = normal;
    }
    return out;
  }

  #bytes(view) {
    const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
    if (bytes.length > 200) return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex').slice(0, 16) };
    const asText = bytes.toString('utf8');
    const isText = Buffer.from(asText, 'utf8').equals(bytes) && !/\p{Cc}/u.test(asText);
    return isText ? { utf8: this.#text(asText) } : { hex: bytes.toString('hex') };
  }

  #text(value) {
    const plain = this.#tokens.reduce((text, [from, to]) => text.replaceAll(from, to), value);
    return plain.replace(UUID, this.#uuid);
  }
}

/** tokens: [[string or RegExp, replacement]], applied to every string (keys too). */
export const normalise = (outcome, tokens = []) => new Normaliser(outcome, tokens).walk(outcome);
