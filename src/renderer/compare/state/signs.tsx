/** The signs of a row's state: told apart by their form, and by colour only after that. */
import type { RowState } from '../../../shared/comparison/comparison.ts';
import { Sign } from '../../ui/Sign.tsx';

const PATHS: Readonly<Record<Exclude<RowState, 'same'>, string>> = {
  changed: 'M2.5 4.5h7M2.5 7.5h7M8 2 4 10',
  moved: 'M4 10V2.5M2 4.5l2-2 2 2M8 2v7.5M6 7.5l2 2 2-2',
  left: 'M2.5 6h7',
  right: 'M2.5 6h7M6 2.5v7',
};

/** Decoration: whoever shows it says the state in words as well. */
export function StateSign({ state }: { readonly state: Exclude<RowState, 'same'> }) {
  return <Sign path={PATHS[state]} />;
}
