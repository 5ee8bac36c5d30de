/** Searches that led somewhere, the latest first. Pure. */

/** More would be a list to search in itself. */
const MOST_RECENT = 10;

/** Longest query that is kept; what is longer was pasted, not thought of. */
const LONGEST_KEPT = 200;

/** With a query at the front, where it is worth keeping. The same query stands in the list once. */
export function withRecent(recent: readonly string[], query: string): readonly string[] {
  const kept = query.trim();
  if (kept === '' || kept.length > LONGEST_KEPT || kept === recent[0]) return recent;
  return [kept, ...withoutRecent(recent, kept)].slice(0, MOST_RECENT);
}

export function withoutRecent(recent: readonly string[], query: string): readonly string[] {
  return recent.filter((other) => other !== query);
}
