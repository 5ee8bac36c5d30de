/** The country at hand, one for the whole window, and what of it is compared. Pure. */
import type { ReportPair } from '../../shared/contract/contract.ts';

export interface CountryState {
  /** By the name that its area has in every list; `null` until one was chosen or a report of one was opened. */
  readonly area: string | null;
  /** Views that can look beyond the country do. */
  readonly all: boolean;
  /** Chosen to be compared; `null` while country and panes say which. */
  readonly pair: ReportPair | null;
}

export const NO_COUNTRY: CountryState = { area: null, all: false, pair: null };

export type CountryAction =
  /** Chosen by its name. */
  | { readonly kind: 'country'; readonly area: string }
  /** Something about these areas was opened: where the country at hand is none of them, the first is it now. */
  | { readonly kind: 'about'; readonly areas: readonly string[] }
  | { readonly kind: 'all-countries'; readonly all: boolean }
  /** Two reports were chosen to be compared. */
  | { readonly kind: 'pair'; readonly pair: ReportPair };

export function countryReducer(state: CountryState, action: CountryAction): CountryState {
  switch (action.kind) {
    case 'country':
      return movedTo(state, action.area);
    case 'about': {
      const [first] = action.areas;
      const stays = state.area !== null && action.areas.includes(state.area);
      return first === undefined || stays ? state : movedTo(state, first);
    }
    case 'all-countries':
      return state.all === action.all ? state : { ...state, all: action.all };
    case 'pair':
      return { ...state, pair: action.pair };
  }
}

function movedTo(state: CountryState, area: string): CountryState {
  return state.area === area && !state.all ? state : { ...state, area, all: false };
}
