import { Document } from '../../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { type Expression } from '../expression/expression';

/** What is to be done with a field: take (or drop) it as a whole, compute it, or look at its parts. */
type ProjectionNode = typeof NAMED | Expression | ProjectionTree;

/** Marks a field that is taken or dropped as a whole. */
export const NAMED = Symbol('named');

/** Fields that a projection names, by the parts of their paths. */
export class ProjectionTree {
  readonly #nodes = new Map<string, ProjectionNode>();
  #isComputing = false;

  /** @throws CommandError 31249 or 31250 when one path is a part of another. */
  add(parts: readonly string[], leaf: typeof NAMED | Expression): void {
    const [name = '', ...rest] = parts;
    this.#isComputing ||= leaf !== NAMED;
    if (rest.length > 0) {
      this.#child(name).add(rest, leaf);
      return;
    }
    if (this.#nodes.has(name)) throw new CommandError(31250, `Path collision at ${name}`);
    this.#nodes.set(name, leaf);
  }

  #child(name: string): ProjectionTree {
    const present = this.#nodes.get(name);
    if (present instanceof ProjectionTree) return present;
    if (present !== undefined) throw new CommandError(31249, `Path collision at ${name}`);
    const child = new ProjectionTree();
    this.#nodes.set(name, child);
    return child;
  }

  /** Keeps what is named, in the order of the document; nothing of a scalar. Arrays keep their documents. */
  include(value: BsonValue): MaybeValue {
    if (isArray(value)) return value.map((element) => this.include(element)).filter((element) => element !== undefined);
    if (!(value instanceof Document)) return undefined;
    const kept: [string, BsonValue][] = [];
    for (const [name, field] of value.selected([...this.#nodes.keys()])) {
      const result = this.#included(name, field);
      if (result !== undefined) kept.push([name, result]);
    }
    return Document.of(kept);
  }

  #included(name: string, value: BsonValue): MaybeValue {
    const node = this.#nodes.get(name);
    if (node instanceof ProjectionTree) return node.include(value);
    return node === NAMED ? value : undefined;
  }

  /** Drops what is named; scalars stay. */
  exclude(value: BsonValue): BsonValue {
    if (isArray(value)) return value.map((element) => this.exclude(element));
    if (!(value instanceof Document)) return value;
    let rest = value;
    for (const [name, node] of this.#nodes) {
      const field = value.get(name);
      if (node === NAMED) rest = rest.without(name);
      else if (node instanceof ProjectionTree && field !== undefined) rest = rest.with(name, node.exclude(field));
    }
    return rest;
  }

  /**
   * Sets what is computed from the root: in the place of the field or at the end, and in every element of an array. A
   * scalar where there must be a document gives way to one.
   */
  compute(value: MaybeValue, root: Document): BsonValue {
    if (isArray(value)) return value.map((element) => this.compute(element, root));
    let result = value instanceof Document ? value : Document.empty;
    for (const [name, node] of this.#nodes) {
      if (node === NAMED) continue;
      const field = computed(node, result.get(name), root);
      result = field === undefined ? result.without(name) : result.with(name, field);
    }
    return result;
  }

  /** Whether anything in it is computed. */
  get isComputing(): boolean {
    return this.#isComputing;
  }
}

function computed(node: Expression | ProjectionTree, present: MaybeValue, root: Document): MaybeValue {
  if (!(node instanceof ProjectionTree)) return node(root);
  return node.isComputing ? node.compute(present, root) : present;
}
