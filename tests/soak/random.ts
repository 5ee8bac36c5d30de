/** Chance that can be had again: the same seed gives the same run. */

export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** `count` different ones, in the order in which they stand. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for choosing what to break. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    one: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to choose from.');
      return item;
    },
    some: (items, count) => {
      let wanted = Math.min(count, items.length);
      return items.filter((_, at) => {
        const isChosen = next() < wanted / (items.length - at);
        if (isChosen) wanted -= 1;
        return isChosen;
      });
    },
  };
}
