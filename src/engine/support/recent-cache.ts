/** The last few things that were asked for by name; the least recently used one makes room. */
export interface RecentCache<Value> {
  /** What is held under the name, else what `load` gives, which is held from then on. */
  readonly get: (key: string, load: () => Value) => Value;
  /** What is held under the name; asking does not make it a recent one. */
  readonly held: (key: string) => Value | undefined;
  readonly forget: (key: string) => void;
}

export function createRecentCache<Value>(most: number): RecentCache<Value> {
  const held = new Map<string, Value>();
  return {
    get(key, load) {
      const value = held.get(key) ?? load();
      held.delete(key);
      held.set(key, value);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      return value;
    },
    held: (key) => held.get(key),
    forget: (key) => void held.delete(key),
  };
}
