/** The last few things that were asked for by name; the least recently used one makes room. */
export interface RecentCache<Value> {
  readonly get: (key: string) => Value;
  readonly forget: (key: string) => void;
}

export function createRecentCache<Value>(load: (key: string) => Value, most: number): RecentCache<Value> {
  const held = new Map<string, Value>();
  return {
    get(key) {
      const value = held.get(key) ?? load(key);
      held.delete(key);
      held.set(key, value);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      return value;
    },
    forget: (key) => void held.delete(key),
  };
}
