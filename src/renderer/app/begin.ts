/** What the window begins with, asked of the engine: the library, the session, and the texts of its panes. */
import type { LibraryListing, Session } from '../../shared/contract/contract.ts';
import { firstReports } from '../../shared/start/first-reports.ts';
import { choicesService } from '../places/choices.ts';
import { rowsAtTopService } from '../places/rows-at-top.ts';
import { takeSearch } from '../places/search-place.ts';
import { preferencesService } from '../preferences/preferences-store.ts';
import { searchService } from '../query/search-store.ts';
import { questionOf } from '../question/question-link.ts';
import { questionService } from '../question/question-store.ts';
import type { Loaded } from '../services/loaded.ts';
import { noticeService } from '../services/notice-store.ts';
import { reportService } from '../services/report-store.ts';
import type { Services } from '../services/service.ts';
import { isNarrow } from '../ui/narrow.ts';

export interface Start {
  readonly listing: LibraryListing;
  readonly session: Session | null;
}

/** Library and session as they are at the start, preferences shown. A session that cannot be read is no reason to stop. */
export async function loadStart(services: Services): Promise<Loaded<Start>> {
  const [start] = await Promise.all([listed(services), services.get(preferencesService).load()]);
  return start;
}

async function listed(services: Services): Promise<Loaded<Start>> {
  const { bridge } = services;
  const notices = services.get(noticeService);
  const [listing, session] = await Promise.all([
    bridge.call('library.list', {}),
    bridge.call('session.load', {}),
  ]);
  if (!listing.ok) return { status: 'failed', error: listing.error };
  if (!session.ok) notices.failed(session.error);
  for (const problem of listing.value.problems) notices.add(problem.message);
  const asked = session.ok ? questionOf(new URLSearchParams(session.value?.question ?? '')) : null;
  if (asked !== null) services.get(questionService).put(asked);
  const kept = (session.ok && session.value?.choices) || {};
  const { place: searched, others } = takeSearch(services.get(rowsAtTopService).begin(kept));
  if (searched !== null) {
    const { question, open, listed: more } = searched;
    // Where hits lie over the texts, no start opens them, as it opens no library there.
    services.get(searchService).begin(question, open && !isNarrow(), more);
  }
  services.get(choicesService).restore(others);
  const start: Start = { listing: listing.value, session: session.ok ? session.value : null };
  // Their texts are on the way while the window around them is drawn.
  for (const id of textsOf(start)) services.get(reportService).get({ id });
  return { status: 'ready', value: start };
}

/** The same, with the texts: all of the first screen can be drawn at once. */
export async function loadWhole(services: Services): Promise<Loaded<Start>> {
  const start = await loadStart(services);
  if (start.status !== 'ready') return start;
  const reports = services.get(reportService);
  const isWhole = () =>
    textsOf(start.value)
      .map((id) => reports.get({ id }))
      .every(({ status }) => status !== 'loading');
  await new Promise<void>((resolve) => {
    const leave = reports.subscribe(look);
    function look() {
      if (!isWhole()) return;
      leave();
      resolve();
    }
    look();
  });
  return start;
}

function textsOf({ listing, session }: Start): readonly string[] {
  return firstReports(session, listing.reports);
}
