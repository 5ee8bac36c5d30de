/** Gives back the one copy of a text that it has seen before: words that many titles hold are then kept once. */
export type StringPool = (text: string) => string;

/** An empty pool. It never forgets: it is for words, of which a library has thousands and not millions. */
export function createStringPool(): StringPool {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, text);
    return text;
  };
}
