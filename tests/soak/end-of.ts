/** The last lines of a run, which say by themselves what became of it. */

/** More would push the first ones out of what is kept of a long log. */
const MOST_NAMED = 20;

/** @param faults each with the scenario that found it */
export function endOf(faults: readonly string[]): string {
  if (faults.length === 0) return 'Nothing was lost.';
  const more = faults.length - MOST_NAMED;
  return [
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`,
    ...faults.slice(0, MOST_NAMED).map((fault) => `  ${fault}`),
    ...(more > 0 ? [`  and ${more} more, named above`] : []),
  ].join('\n');
}
