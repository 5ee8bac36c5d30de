import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { MarginContext } from '../margin/margin-signs.ts';
import { useYearSigns } from '../through-years/use-year-signs.ts';

interface Props {
  /** Report id. */
  readonly report: string;
  /** Say since when each passage is said. */
  readonly years: boolean;
  readonly children: ReactNode;
}

/** All that is said beside the text of a pane: a new source of signs is one line here. */
export function MarginOfPane({ report, years, children }: Props) {
  const ofYears = useYearSigns(report, years);
  const sources = useMemo(() => [ofYears], [ofYears]);
  return <MarginContext value={sources}>{children}</MarginContext>;
}
