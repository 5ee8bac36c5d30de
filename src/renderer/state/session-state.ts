/** Between what the window shows and what is restored on the next start. */
import type { LibraryEntry, PanePlace, Session } from '../../shared/contract/contract.ts';
import { shareOf } from './arrangement.ts';
import { firstReports } from '../../shared/start/first-reports.ts';
import { NO_COUNTRY } from './country-state.ts';
import { MOST_PANES } from './reader-state.ts';
import type { Pane, ReaderState } from './reader-state.ts';

const FIRST_VIEW = 'read';

/** What a session holds beside the window's state. */
export interface ChosenBeside {
  /** To all countries, as its link writes it; `null` while none was asked. */
  readonly question: string | null;
  /** What is chosen in the views, by the name of each part. */
  readonly choices: Readonly<Record<string, string>>;
}

const NOTHING_CHOSEN: ChosenBeside = { question: null, choices: {} };

/**
 * The state to start with: in the view that was left, if it is one of `views`. Panes whose report is no longer in the library are left out; where none
 * remains, the reports of a first start open, or whatever the library has.
 */
export function initialReader(
  session: Session | null,
  reports: readonly LibraryEntry[],
  views: readonly string[] = [],
): ReaderState {
  const present = new Set(reports.map((report) => report.id));
  const kept = (session?.panes ?? []).filter((pane) => present.has(pane.report)).slice(0, MOST_PANES);
  const ids = firstReports(session, reports).slice(0, MOST_PANES);
  const panes = ids.map((report, index): Pane => {
    const place = kept[index]?.place ?? null;
    return {
      key: `pane-${index}`,
      report,
      visit: place === null ? null : { token: index, target: { kind: 'place', place }, focus: false },
      ...(kept[index]?.original === true ? { original: true } : {}),
    };
  });
  return {
    view: views.find((view) => view === session?.view) ?? FIRST_VIEW,
    panes,
    shares: Object.fromEntries(
      panes.flatMap(({ key }, index) => {
        const share = kept[index]?.share;
        return share === undefined ? [] : [[key, share] as const];
      }),
    ),
    active: panes[0]?.key ?? '',
    welcome: session === null ? reports.every(({ builtIn }) => builtIn) : session.welcome === true,
    linked: session?.linked ?? true,
    asPrinted: session?.asPrinted ?? false,
    marginYears: session?.marginYears ?? true,
    libraryShown: true,
    drawerOpen: false,
    country: { ...NO_COUNTRY, area: session?.country ?? null },
    ...(session?.citationStyle === undefined ? {} : { citationStyle: session.citationStyle }),
    searches: session?.searches ?? [],
    next: panes.length,
  };
}

/**
 * What to restore on the next start.
 *
 * @param placeOf where a pane stands, `null` at the very top
 */
export function sessionOf(
  state: ReaderState,
  placeOf: (pane: Pane) => PanePlace | null,
  { question, choices }: ChosenBeside = NOTHING_CHOSEN,
): Session {
  return {
    version: 1,
    panes: state.panes.map((pane) => ({
      report: pane.report,
      place: placeOf(pane),
      ...(shareOf(state.shares, pane.key) === 1 ? undefined : { share: shareOf(state.shares, pane.key) }),
      ...(pane.original === true ? { original: true } : {}),
    })),
    linked: state.linked,
    asPrinted: state.asPrinted,
    ...(state.view === FIRST_VIEW ? {} : { view: state.view }),
    ...(state.welcome ? { welcome: true } : {}),
    ...(state.marginYears ? {} : { marginYears: false }),
    ...(state.country.area === null ? {} : { country: state.country.area }),
    ...(state.citationStyle === undefined ? {} : { citationStyle: state.citationStyle }),
    ...(question === null ? {} : { question }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
    ...(state.searches.length === 0 ? undefined : { searches: state.searches }),
  };
}
