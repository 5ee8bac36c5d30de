/** The panes as a part of the window's place. Pure. */
import type { PanePlace } from '../../shared/contract/contract.ts';
import type { Pane, PanesPlace, ReaderAction, ReaderState } from '../state/reader-state.ts';

/** @param placeOf where a pane stands, `null` at the very top */
export function panesPlace(
  { view, active, country, panes }: ReaderState,
  placeOf: (pane: Pane) => PanePlace | null,
): PanesPlace {
  return {
    view,
    active,
    country,
    panes: panes.map((pane) => ({ key: pane.key, report: pane.report, place: placeOf(pane) })),
  };
}

/** Characters of the source: some lines of a wide pane. */
const FEW_LINES = 500;

/** The same panes in the same view with the same country at hand, none of them read on by more than a few lines. Which one is active does not count. */
export function isSamePanes(one: PanesPlace, other: PanesPlace): boolean {
  return (
    one.view === other.view &&
    isSameCountry(one.country, other.country) &&
    one.panes.length === other.panes.length &&
    one.panes.every((pane, index) => {
      const also = other.panes[index];
      return also?.key === pane.key && also.report === pane.report && isNear(pane.place, also.place);
    })
  );
}

function isSameCountry(one: PanesPlace['country'], other: PanesPlace['country']): boolean {
  return (
    one.area === other.area &&
    one.all === other.all &&
    one.pair?.left === other.pair?.left &&
    one.pair?.right === other.pair?.right
  );
}

function isNear(one: PanePlace | null, other: PanePlace | null): boolean {
  const [from, to] = [one, other].map((place) => (place === null ? 0 : (place.words?.start ?? null)));
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(from - to) < FEW_LINES;
  return one?.block === other?.block;
}

const LEADS: ReadonlySet<ReaderAction['kind']> = new Set([
  'open',
  'add-pane',
  'panes',
  'close-pane',
  'country',
  'all-countries',
  'pair',
]);

/** Whether an action leads elsewhere, so that there should be a way back from it. */
export function leadsElsewhere(action: ReaderAction, { view }: ReaderState): boolean {
  if (action.kind === 'visit') return action.walking !== true;
  if (action.kind === 'view') return action.view !== view;
  return LEADS.has(action.kind);
}
