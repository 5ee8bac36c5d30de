/** The last few things that were asked for by name; the least recently used one makes room. */
export interface RecentCache<Value> {
  /** What is held under the name, else what `load` gives, which is held from then on. */
  readonly get: (key: string, load: () => Value) => Value;
  /** What is held under the name; asking does not make it a recent one. */
  readonly held: (key: string) => Value | undefined;
  readonly forget: (key: string) => void;
}

/** How much may be held, where values are of very different size. */
export interface SizeBound<Value> {
  readonly sizeOf: (value: Value) => number;
  /** Of all that is held, in the unit of `sizeOf`; one value that is larger is held alone. */
  readonly largest: number;
}

/** @param most so many values, however small they are */
export function createRecentCache<Value>(most: number, bound?: SizeBound<Value>): RecentCache<Value> {
  const held = new Map<string, Value>();
  let size = 0;

  function drop(key: string): void {
    const value = held.get(key);
    if (value === undefined) return;
    held.delete(key);
    size -= bound?.sizeOf(value) ?? 0;
  }

  return {
    get(key, load) {
      const value = held.get(key) ?? load();
      drop(key);
      held.set(key, value);
      size += bound?.sizeOf(value) ?? 0;
      for (const oldest of held.keys()) {
        if (oldest === key || (held.size <= most && size <= (bound?.largest ?? Infinity))) break;
        drop(oldest);
      }
      return value;
    },
    held: (key) => held.get(key),
    forget: drop,
  };
}
