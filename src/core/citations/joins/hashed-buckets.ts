/**
 * Which things were put under a text. The texts are not kept, only a number made of each: a hundred thousand keys
 * would take more memory than what they lead to. Two texts may have one number, so what is found here must be looked
 * at before it counts.
 */
export interface HashedBuckets<Value extends object> {
  readonly put: (key: string, value: Value) => void;
  readonly remove: (key: string, value: Value) => void;
  /** Everything under the key, and now and then something under another. */
  readonly at: (key: string) => readonly Value[];
}

/** No buckets yet. Values are compared by identity and are no arrays; one that leaves leaves all of its keys. */
export function createHashedBuckets<Value extends object>(): HashedBuckets<Value> {
  /** Most keys have one value, which then stands for itself. */
  const buckets = new Map<number, Value | Value[]>();

  return {
    put(key, value) {
      const hash = hashOf(key);
      const there = buckets.get(hash);
      if (there === undefined) buckets.set(hash, value);
      else if (!Array.isArray(there)) buckets.set(hash, there === value ? value : [there, value]);
      else if (!there.includes(value)) there.push(value);
    },
    remove(key, value) {
      const hash = hashOf(key);
      const there = buckets.get(hash);
      if (there === value) buckets.delete(hash);
      if (!Array.isArray(there)) return;
      const rest = there.filter((other) => other !== value);
      const [only] = rest;
      if (only === undefined) buckets.delete(hash);
      else buckets.set(hash, rest.length === 1 ? only : rest);
    },
    at(key) {
      const there = buckets.get(hashOf(key));
      if (there === undefined) return [];
      return Array.isArray(there) ? there : [there];
    },
  };
}

const PRIME = 0x01000193;

/** 30 bits, which every engine keeps without a box around them. The method is FNV-1a's, by code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
