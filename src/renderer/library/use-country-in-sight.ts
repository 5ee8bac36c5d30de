import { useEffect, useRef } from 'react';
import type { LibraryRow } from '../reports/library-rows.ts';

/** Brings the country at hand into sight when it becomes that, unless something of it is there already. */
export function useCountryInSight(
  country: string | null,
  rows: readonly LibraryRow[],
  inSight: { readonly first: number; readonly end: number },
  show: (row: number) => void,
): void {
  const latest = useRef({ rows, inSight, show });
  useEffect(() => {
    latest.current = { rows, inSight, show };
  });
  useEffect(() => {
    const { rows: all, inSight: seen, show: bring } = latest.current;
    const head = all.findIndex((row) => row.kind === 'group' && row.name === country);
    const last = all.findLastIndex((row) => row.kind === 'report' && row.group === country);
    if (head < 0 || (head < seen.end && Math.max(head, last) >= seen.first)) return;
    bring(Math.max(head, last));
    bring(head);
  }, [country]);
}
