import type { Dispatch } from 'react';
import type { CommandName } from '../../shared/commands/commands.ts';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { offerService } from '../commands/offers.ts';
import { libraryDoings } from '../library/adding/library-doings.ts';
import { areaAtHand } from '../country/areas.ts';
import type { Area } from '../country/areas.ts';
import { yearBeside, yearsForPanes } from '../country/year-reports.ts';
import { printingService } from '../printing/printing-service.ts';
import { finderService } from '../read/find/finders.ts';
import { stepThroughHits } from '../search/walk/use-hit-walk.ts';
import type { Services } from '../services/service.ts';
import { historyService } from '../places/window-history.ts';
import { canAddPane, canClosePane } from '../state/reader-state.ts';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';
import { focusRegion } from '../ui/region/regions.ts';
import { reportToAdd } from './report-to-add.ts';

/** What lies over the whole window; the help may be opened at its keys. */
export type WindowDialog = 'help' | 'keys' | 'about' | 'preferences';

/** The window as commands find it. */
export interface CommandContext {
  readonly state: ReaderState;
  readonly dispatch: Dispatch<ReaderAction>;
  readonly services: Services;
  readonly reports: readonly LibraryEntry[];
  readonly searchField: () => HTMLInputElement | null;
  readonly openDialog: (dialog: WindowDialog) => void;
}

interface CommandAction {
  /** In the view that the table of commands names; always where this is missing. */
  readonly isPossible?: (window: CommandContext) => boolean;
  readonly run: (window: CommandContext) => void;
}

/** What each command does in the page, and when that is possible: asked by the menu, the keys and the buttons alike. */
export const COMMAND_ACTIONS: Readonly<Record<CommandName, CommandAction>> = {
  'add-reports': { run: ({ services }) => libraryDoings(services).add('files') },
  'open-library-file': { run: ({ services }) => libraryDoings(services).add('library-file') },
  'save-library': { run: ({ services }) => libraryDoings(services).save() },
  print: { run: ({ services }) => void services.get(printingService).print() },
  'add-pane': {
    isPossible: ({ state, reports }) => canAddPane(state) && reports.length > 0,
    run(window) {
      const report = nextReport(window);
      if (report !== null) window.dispatch({ kind: 'add-pane', report });
    },
  },
  'close-pane': {
    isPossible: ({ state }) => canClosePane(state),
    run: ({ state, dispatch }) => dispatch({ kind: 'close-pane', pane: state.active }),
  },
  'move-pane-left': movesPane(-1),
  'move-pane-right': movesPane(1),
  'copy-passage': offered('copy-passage'),
  'copy-link': offered('copy-link'),
  highlight: offered('highlight'),
  'add-note': offered('add-note'),
  'undo-note': offered('undo-note'),
  'redo-note': offered('redo-note'),
  'through-years': offered('through-years'),
  search: {
    run({ searchField }) {
      searchField()?.focus();
      searchField()?.select();
    },
  },
  find: {
    isPossible: (window) => finderOf(window) !== undefined,
    run: (window) => finderOf(window)?.open(),
  },
  'next-hit': { run: (window) => stepToHit(window, 1) },
  'previous-hit': { run: (window) => stepToHit(window, -1) },
  'next-change': offered('next-change'),
  'previous-change': offered('previous-change'),
  back: {
    isPossible: ({ services }) => services.get(historyService).get().canGoBack,
    run: ({ services }) => services.get(historyService).back(),
  },
  forward: {
    isPossible: ({ services }) => services.get(historyService).get().canGoForward,
    run: ({ services }) => services.get(historyService).forward(),
  },
  'previous-year': stepsToYear(-1),
  'next-year': stepsToYear(1),
  'all-years': {
    isPossible: (window) => allYears(window).length > 1,
    run(window) {
      window.dispatch({ kind: 'panes', reports: allYears(window) });
      if (window.state.view !== 'read') window.dispatch({ kind: 'view', view: 'read' });
    },
  },
  'original-page': {
    run({ state, dispatch }) {
      const pane = state.panes.find(({ key }) => key === state.active);
      if (pane !== undefined) dispatch({ kind: 'original', pane: pane.key, shown: pane.original !== true });
    },
  },
  'show-on-page': offered('show-on-page'),
  'linked-scrolling': {
    run: ({ state, dispatch }) => dispatch({ kind: 'link', linked: !state.linked }),
  },
  'next-region': { run: () => void focusRegion(1) },
  'previous-region': { run: () => void focusRegion(-1) },
  help: { run: ({ openDialog }) => openDialog('help') },
  keys: { run: ({ openDialog }) => openDialog('keys') },
  about: { run: ({ openDialog }) => openDialog('about') },
  preferences: { run: ({ openDialog }) => openDialog('preferences') },
};

/** What a part of the window does while it is shown. */
function offered(name: CommandName): CommandAction {
  return {
    isPossible: ({ services }) => services.get(offerService).of(name) !== undefined,
    run: ({ services }) => services.get(offerService).of(name)?.run(),
  };
}

function nextReport(window: CommandContext): string | null {
  return reportToAdd(window.reports, reportsInPanes(window), countryOf(window));
}

function reportsInPanes({ state }: CommandContext): readonly string[] {
  return state.panes.map(({ report }) => report);
}

function countryOf(window: CommandContext): Area | null {
  return areaAtHand(window.state.country.area, reportsInPanes(window), window.reports);
}

/** The reports that stand for the years of the country, as far as there are panes for them. */
function allYears(window: CommandContext): readonly string[] {
  const area = countryOf(window);
  return area === null ? [] : yearsForPanes(area).map(({ entry }) => entry.id);
}

/** Another year in the pane that was used last. */
function stepsToYear(by: 1 | -1): CommandAction {
  const yearOf = ({ state, reports }: CommandContext) => {
    const shown = state.panes.find(({ key }) => key === state.active)?.report;
    return yearBeside(shown, by, state.country.area, reports);
  };
  return {
    isPossible: (window) => yearOf(window) !== undefined,
    run(window) {
      const year = yearOf(window);
      if (year !== undefined) window.dispatch({ kind: 'open', report: year.entry.id });
    },
  };
}

/** The pane that was used last, one place along the row. */
function movesPane(by: 1 | -1): CommandAction {
  const target = ({ panes, active }: ReaderState) => panes.findIndex(({ key }) => key === active) + by;
  return {
    isPossible: ({ state }) => state.panes[target(state)] !== undefined,
    run: ({ state, dispatch }) => dispatch({ kind: 'move-pane', pane: state.active, to: target(state) }),
  };
}

/** The find bar of the pane that was used last. */
function finderOf({ services, state }: CommandContext) {
  return services.get(finderService).of(state.active);
}

/** In the pane where something is being found, else through all hits of the search. */
function stepToHit(window: CommandContext, by: 1 | -1): void {
  const { services, state, dispatch } = window;
  const find = state.view === 'read' ? finderOf(window) : undefined;
  if (find?.get().open === true) find.step(by);
  else void stepThroughHits(by, services, state, dispatch);
}
