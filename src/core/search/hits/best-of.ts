/** The best of many without sorting them all. */
export class BestOf<Item> {
  readonly #heap: Item[] = [];
  readonly #capacity: number;
  /** Negative where the left item comes first. */
  readonly #compare: (left: Item, right: Item) => number;

  constructor(capacity: number, compare: (left: Item, right: Item) => number) {
    this.#capacity = capacity;
    this.#compare = compare;
  }

  /** Whether an item is among the best so far. */
  admits(item: Item): boolean {
    const floor = this.floor();
    return floor === undefined ? this.#capacity > 0 : this.#compare(item, floor) < 0;
  }

  /** Keep the item if it is among the best so far. */
  offer(item: Item): void {
    const heap = this.#heap;
    if (!this.admits(item)) return;
    if (heap.length < this.#capacity) {
      heap.push(item);
      this.#rise(heap.length - 1);
      return;
    }
    heap[0] = item;
    this.#sink();
  }

  /** The worst of those kept, once there is no more room: what is not better need not be offered. */
  floor(): Item | undefined {
    return this.#heap.length < this.#capacity ? undefined : this.#heap[0];
  }

  /** The best in order. */
  sorted(): Item[] {
    return this.#heap.toSorted(this.#compare);
  }

  /** The worst of those kept stands at the top. */
  #isWorse(left: number, right: number): boolean {
    const a = this.#heap[left];
    const b = this.#heap[right];
    return a !== undefined && b !== undefined && this.#compare(a, b) > 0;
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let worst = at;
      if (this.#isWorse(left, worst)) worst = left;
      if (this.#isWorse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(left: number, right: number): void {
    const a = this.#heap[left];
    const b = this.#heap[right];
    if (a === undefined || b === undefined) return;
    this.#heap[left] = b;
    this.#heap[right] = a;
  }
}
