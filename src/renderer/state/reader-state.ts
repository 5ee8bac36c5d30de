/** What the window shows: panes, and where they are asked to go. Pure; the only place where panes are opened and closed. */
import type { PanePlace } from '../../shared/contract/contract.ts';
import type { Span } from '../../shared/model.ts';
import type { CitationStyle } from '../../shared/sources.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { divided, moved } from './arrangement.ts';
import type { Shares } from './arrangement.ts';
import { countryReducer } from './country-state.ts';
import type { CountryAction, CountryState } from './country-state.ts';
import { withoutRecent, withRecent } from './recent-searches.ts';

/** More would leave no pane wide enough to read. */
export const MOST_PANES = 4;

/** Where in a report to go. */
export type Target =
  /** `null` for the very top. */
  | { readonly kind: 'place'; readonly place: PanePlace | null }
  /**
   * What is linked to the place that the other panes show, else to where the pane itself stood in another year of the same
   * country; the top where there is nothing of the kind.
   */
  | { readonly kind: 'linked' }
  | { readonly kind: 'block'; readonly block: string }
  /** Exact words, by source offsets; they are marked as well. */
  | {
      readonly kind: 'words';
      readonly block: string;
      readonly places: readonly Span[];
      /** The blocks that the words go on in. */
      readonly further?: readonly { readonly block: string; readonly places: readonly Span[] }[];
      /** The search that found them: with another one, or none, they are no longer marked. */
      readonly query?: string;
    }
  | { readonly kind: 'reference'; readonly number: number }
  /** A citation mark, by its index in the report. */
  | { readonly kind: 'citation'; readonly citation: number };

/** A request to go somewhere. A new token is a new request, even to the same target. */
export interface Visit {
  readonly token: number;
  readonly target: Target;
  /** Move the keyboard's focus there as well. */
  readonly focus: boolean;
}

export interface Pane {
  /** Stays the same for the life of the pane. */
  readonly key: string;
  readonly report: string;
  readonly visit: Visit | null;
  /** The pages of its original are shown. */
  readonly original?: true;
}

/** The panes as they once were, with the place of each, and what else was at hand. */
export interface PanesPlace {
  readonly view: string;
  readonly active: string;
  readonly country: CountryState;
  readonly panes: readonly {
    readonly key: string;
    readonly report: string;
    /** `null` at the very top. */
    readonly place: PanePlace | null;
  }[];
}

export interface ReaderState {
  readonly view: string;
  readonly panes: readonly Pane[];
  /** Apart from the panes, so that another width redraws none of them. */
  readonly shares: Shares;
  readonly active: string;
  /** The first lines are shown, which tell a stranger what this is. */
  readonly welcome: boolean;
  readonly linked: boolean;
  readonly asPrinted: boolean;
  /** Say in the margin since when each passage is said. */
  readonly marginYears: boolean;
  /** Beside the text, where there is room. */
  readonly libraryShown: boolean;
  /** The library lies over the text, where there is no room beside it. */
  readonly drawerOpen: boolean;
  readonly country: CountryState;
  /** In which citations are copied; absent until one was chosen. */
  readonly citationStyle?: CitationStyle;
  /** Searches that led somewhere, the latest first. */
  readonly searches: readonly string[];
  /** Source of pane keys and visit tokens. */
  readonly next: number;
}

export type ReaderAction =
  /** Show a report in a pane (the active one where none is named). */
  | { readonly kind: 'open'; readonly report: string; readonly pane?: string }
  | { readonly kind: 'add-pane'; readonly report: string }
  /** Show these reports and no others, from left to right; panes that show one of them stay as they are. */
  | { readonly kind: 'panes'; readonly reports: readonly string[] }
  | { readonly kind: 'close-pane'; readonly pane: string }
  /** To another place of the row, from 0. */
  | { readonly kind: 'move-pane'; readonly pane: string; readonly to: number }
  /** Two neighbours share their room anew: `part` of it, between 0 and 1, goes to the left one. */
  | { readonly kind: 'divide'; readonly left: string; readonly right: string; readonly part: number }
  | { readonly kind: 'activate'; readonly pane: string }
  /** Go to a place: in `pane`, else in a pane that shows the report, else in the active pane. */
  | {
      readonly kind: 'visit';
      readonly report: string;
      readonly target: Target;
      readonly pane?: string;
      readonly focus?: boolean;
      /** One step of many: the way back leads to where the walk began. */
      readonly walking?: boolean;
      /** Show it on the page as it was printed. */
      readonly onPage?: boolean;
    }
  /** Show the original of a pane's report, or its text alone. */
  | { readonly kind: 'original'; readonly pane: string; readonly shown: boolean }
  /** Show the panes as they once were; those whose report is not `present` any more are left out. */
  | { readonly kind: 'restore'; readonly place: PanesPlace; readonly present: readonly string[] }
  | { readonly kind: 'welcome'; readonly shown: boolean }
  | { readonly kind: 'link'; readonly linked: boolean }
  | { readonly kind: 'as-printed'; readonly asPrinted: boolean }
  | { readonly kind: 'margin-years'; readonly shown: boolean }
  | { readonly kind: 'view'; readonly view: string }
  | { readonly kind: 'citation-style'; readonly style: CitationStyle }
  | { readonly kind: 'library'; readonly shown: boolean }
  | { readonly kind: 'drawer'; readonly open: boolean }
  /** A search led somewhere. */
  | { readonly kind: 'searched'; readonly query: string }
  | { readonly kind: 'forget-search'; readonly query: string }
  /** The library changed: panes whose report is gone show another or close. */
  | { readonly kind: 'reports'; readonly reports: readonly string[] }
  | CountryAction;

export function canAddPane({ panes }: ReaderState): boolean {
  return panes.length < MOST_PANES;
}

/** One pane stays. */
export function canClosePane({ panes }: ReaderState): boolean {
  return panes.length > 1;
}

// Long because all that can happen stands in it, a line or two each.
export function readerReducer(state: ReaderState, action: ReaderAction): ReaderState {
  switch (action.kind) {
    case 'open': {
      const key = action.pane ?? state.active;
      const pane = paneOf(state, key);
      if (pane === undefined || pane.report === action.report) return activated(state, key);
      return activated(showing(state, pane, action.report), key);
    }
    case 'add-pane': {
      if (!canAddPane(state)) return state;
      const visit: Visit = { token: state.next, target: { kind: 'linked' }, focus: false };
      const pane: Pane = { key: `pane-${state.next}`, report: action.report, visit };
      return { ...state, panes: [...state.panes, pane], active: pane.key, next: state.next + 1 };
    }
    case 'panes':
      return withPanes(state, action.reports);
    case 'close-pane':
      return closed(state, action.pane);
    case 'move-pane':
      return arranged(state, moved(state.panes, action.pane, action.to), action.pane);
    case 'divide':
      return { ...state, shares: divided(state.shares, action.left, action.right, action.part) };
    case 'activate':
      return activated(state, action.pane);
    case 'visit':
      return visited(state, action);
    case 'original': {
      const pane = paneOf(state, action.pane);
      return pane === undefined ? state : replaced(state, withOriginal(pane, action.shown));
    }
    case 'restore':
      return restored(state, action);
    case 'welcome':
      return { ...state, welcome: action.shown };
    case 'link':
      return { ...state, linked: action.linked };
    case 'as-printed':
      return { ...state, asPrinted: action.asPrinted };
    case 'margin-years':
      return { ...state, marginYears: action.shown };
    case 'view':
      return { ...state, view: action.view };
    case 'citation-style':
      return { ...state, citationStyle: action.style };
    case 'library':
      return { ...state, libraryShown: action.shown };
    case 'drawer':
      return { ...state, drawerOpen: action.open };
    case 'searched':
      return withSearches(state, withRecent(state.searches, action.query));
    case 'forget-search':
      return withSearches(state, withoutRecent(state.searches, action.query));
    case 'reports':
      return withoutMissing(state, action.reports);
    case 'country':
    case 'about':
    case 'all-countries':
    case 'pair': {
      const country = countryReducer(state.country, action);
      return country === state.country ? state : { ...state, country };
    }
    default:
      return assertNever(action);
  }
}

function withSearches(state: ReaderState, searches: readonly string[]): ReaderState {
  return searches === state.searches ? state : { ...state, searches };
}

function paneOf(state: ReaderState, key: string): Pane | undefined {
  return state.panes.find((pane) => pane.key === key);
}

function arranged(state: ReaderState, panes: readonly Pane[], active: string): ReaderState {
  return panes === state.panes ? state : { ...state, panes, active };
}

function activated(state: ReaderState, key: string): ReaderState {
  return state.active === key || paneOf(state, key) === undefined ? state : { ...state, active: key };
}

/** Another report in a pane: it begins where the others stand. */
function showing(state: ReaderState, pane: Pane, report: string): ReaderState {
  const visit: Visit = { token: state.next, target: { kind: 'linked' }, focus: false };
  return { ...replaced(state, { ...pane, report, visit }), next: state.next + 1 };
}

function replaced(state: ReaderState, pane: Pane): ReaderState {
  return { ...state, panes: state.panes.map((other) => (other.key === pane.key ? pane : other)) };
}

function withPanes(state: ReaderState, reports: readonly string[]): ReaderState {
  const left = [...state.panes];
  const panes = reports.slice(0, MOST_PANES).map((report, index): Pane => {
    const at = left.findIndex((pane) => pane.report === report);
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (kept !== undefined) return kept;
    const token = state.next + index;
    return { key: `pane-${token}`, report, visit: { token, target: { kind: 'linked' }, focus: false } };
  });
  const last = panes.at(-1);
  if (last === undefined) return state;
  const keys = new Set(panes.map(({ key }) => key));
  return {
    ...state,
    panes,
    active: keys.has(state.active) ? state.active : last.key,
    next: state.next + panes.length,
  };
}

function withOriginal({ original: _before, ...pane }: Pane, shown: boolean): Pane {
  return shown ? { ...pane, original: true } : pane;
}

function closed(state: ReaderState, key: string): ReaderState {
  const index = state.panes.findIndex((pane) => pane.key === key);
  if (index < 0 || !canClosePane(state)) return state;
  const panes = state.panes.filter((pane) => pane.key !== key);
  const neighbour = panes[Math.min(index, panes.length - 1)];
  return {
    ...state,
    panes,
    active: state.active === key && neighbour !== undefined ? neighbour.key : state.active,
  };
}

function visited(state: ReaderState, action: Extract<ReaderAction, { kind: 'visit' }>): ReaderState {
  const pane = paneFor(state, action);
  if (pane === undefined) return state;
  const visit: Visit = { token: state.next, target: action.target, focus: action.focus ?? false };
  const moved = replaced(state, {
    ...withOriginal(pane, action.onPage === true || pane.original === true),
    report: action.report,
    visit,
  });
  return {
    ...moved,
    view: 'read',
    active: pane.key,
    next: state.next + 1,
  };
}

/** Which pane a visit goes to. */
function paneFor(
  state: ReaderState,
  request: { readonly pane?: string; readonly report: string },
): Pane | undefined {
  const active = paneOf(state, state.active) ?? state.panes[0];
  if (request.pane !== undefined) return paneOf(state, request.pane) ?? active;
  if (active?.report === request.report) return active;
  return state.panes.find((pane) => pane.report === request.report) ?? active;
}

function restored(
  state: ReaderState,
  { place, present }: Extract<ReaderAction, { kind: 'restore' }>,
): ReaderState {
  const kept = place.panes.filter(({ report }) => present.includes(report));
  const { view, country } = place;
  if (kept.length === 0) return { ...state, view, country };
  const panes = kept.map(({ key, report, place: at }, index): Pane => ({
    key,
    report,
    visit: { token: state.next + index, target: { kind: 'place', place: at }, focus: false },
    // The way back is one of places: how they are looked at stays.
    ...(paneOf(state, key)?.original === true ? { original: true } : {}),
  }));
  return {
    ...state,
    view,
    country,
    panes,
    active: (kept.find(({ key }) => key === place.active) ?? kept[0])?.key ?? '',
    next: state.next + panes.length,
  };
}

function withoutMissing(state: ReaderState, reports: readonly string[]): ReaderState {
  const present = new Set(reports);
  const gone = state.panes.filter((pane) => !present.has(pane.report));
  const kept = gone.reduce(
    (before, pane) => (before.panes.length > 1 ? closed(before, pane.key) : before),
    state,
  );
  const last = kept.panes[0];
  const first = reports[0];
  if (last === undefined || present.has(last.report) || first === undefined) return kept;
  return replaced(kept, { ...last, report: first, visit: null });
}
