/** Things that are due, the earliest first (a binary heap). */
export class Agenda<Thing extends { readonly at: string }> {
  private readonly heap: Thing[] = [];

  add(thing: Thing): void {
    let place = this.heap.push(thing) - 1;
    for (let above = parentOf(place); place > 0 && this.isBefore(place, above); place = above, above = parentOf(place))
      this.swap(place, above);
  }

  /** Takes out what is due first; undefined when nothing is left. */
  take(): Thing | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === last || last === undefined) return first;
    this.heap[0] = last;
    this.sink();
    return first;
  }

  private sink(): void {
    for (let place = 0, next = this.earlierBelow(place); this.isBefore(next, place); place = next, next = this.earlierBelow(place))
      this.swap(place, next);
  }

  private earlierBelow(place: number): number {
    const left = 2 * place + 1;
    return this.isBefore(left + 1, left) ? left + 1 : left;
  }

  private isBefore(one: number, other: number): boolean {
    const [first, second] = [this.heap[one], this.heap[other]];
    return first !== undefined && second !== undefined && first.at < second.at;
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.heap[one], this.heap[other]];
    if (first === undefined || second === undefined) return;
    this.heap[one] = second;
    this.heap[other] = first;
  }
}

const parentOf = (place: number): number => Math.floor((place - 1) / 2);
