/** The signs of a cell's state: told apart by their form. */
import type { YearCellState } from '../../shared/years.ts';
import { Sign } from '../ui/Sign.tsx';

const PATHS: Readonly<Record<YearCellState, string>> = {
  first: 'M6 3.25a2.75 2.75 0 1 0 .01 0',
  same: 'M2.5 4.5h7M2.5 7.5h7',
  changed: 'M2.5 4.5h7M2.5 7.5h7M8 2 4 10',
  'only-here': 'M6 2 10 6 6 10 2 6Z',
  renamed: 'M2 7.5c1.3-3 2.7-3 4-1.5s2.7 1.5 4-1.5',
  'not-in-copy': 'M2.5 4.5V2.5h2M7.5 2.5h2v2M9.5 7.5v2h-2M4.5 9.5h-2v-2',
  'not-stated': 'M3.5 6h5',
  'no-table': 'M3 3l6 6M9 3l-6 6',
};

/** Decoration: whoever shows it says the state in words as well. */
export function YearSign({ state }: { readonly state: YearCellState }) {
  return <Sign path={PATHS[state]} />;
}

/** Another report states the same year. */
export function RestatedSign() {
  return <Sign path="M9.5 6a3.5 3.5 0 1 1-1.1-2.5M9.7 1.8v2.4H7.3" />;
}
