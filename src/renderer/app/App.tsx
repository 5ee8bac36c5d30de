import { useCallback, useEffect, useState } from 'react';
import type { LibraryListing, ReaderBridge, Session } from '../../shared/contract/contract.ts';
import { firstReports } from '../../shared/start/first-reports.ts';
import type { NoticeStore } from '../services/notice-store.ts';
import type { Loaded } from '../services/loaded.ts';
import { preferencesService } from '../preferences/preferences-store.ts';
import { searchService } from '../query/search-store.ts';
import { noticeService } from '../services/notice-store.ts';
import { reportService } from '../services/report-store.ts';
import type { Services } from '../services/service.ts';
import { createServices } from '../services/services.ts';
import { LibraryContext, ServicesContext } from '../state/context.ts';
import { initialReader } from '../state/session-state.ts';
import { questionOf } from '../question/question-link.ts';
import { questionService } from '../question/question-store.ts';
import { useQuietComposition } from '../ui/hooks/use-quiet-composition.ts';
import { Failed } from '../ui/messages/Failed.tsx';
import { Shell } from './Shell.tsx';
import { useEngineEvents } from './use-engine-events.ts';
import { Waiting } from '../ui/messages/Waiting.tsx';

interface Start {
  readonly listing: LibraryListing;
  readonly session: Session | null;
}

/** The whole window: asks for library and session, then shows them, and hears what the engine tells. */
export function App({ bridge }: { readonly bridge: ReaderBridge }) {
  useQuietComposition();
  const [services] = useState(() => createServices(bridge));
  const notices = services.get(noticeService);
  const [start, setStart] = useState<Loaded<Start>>({ status: 'loading' });

  const loading = start.status === 'loading';

  useEffect(() => {
    if (!loading) return;
    let left = false;
    const load = async () => {
      const [loaded] = await Promise.all([
        loadStart(services, notices),
        services.get(preferencesService).load(),
      ]);
      if (!left) setStart(loaded);
    };
    void load();
    return () => {
      left = true;
    };
  }, [services, notices, loading]);

  const reload = useCallback(
    (changed?: readonly string[]) => {
      const load = async () => {
        const listing = await bridge.call('library.list', {});
        if (!listing.ok) return notices.add(listing.error.message);
        setStart((before) =>
          before.status === 'ready'
            ? { status: 'ready', value: { ...before.value, listing: listing.value } }
            : { status: 'ready', value: { listing: listing.value, session: null } },
        );
        services.get(reportService).refresh(changed && (({ id }) => changed.includes(id)));
        services.get(searchService).refresh(changed);
      };
      void load();
    },
    [bridge, services, notices],
  );
  useEngineEvents(services, reload);

  if (start.status === 'loading') return <Waiting what="Opening the library" />;
  if (start.status === 'failed') {
    const retry = () => setStart({ status: 'loading' });
    return <Failed error={start.error} onRetry={retry} />;
  }
  const { listing, session } = start.value;
  return (
    <ServicesContext value={services}>
      <LibraryContext value={listing}>
        <Shell initial={initialReader(session, listing.reports)} />
      </LibraryContext>
    </ServicesContext>
  );
}

/** Library and session as they are at the start. A session that cannot be read is no reason to stop. */
async function loadStart(services: Services, notices: NoticeStore): Promise<Loaded<Start>> {
  const { bridge } = services;
  const [listing, session] = await Promise.all([
    bridge.call('library.list', {}),
    bridge.call('session.load', {}),
  ]);
  if (!listing.ok) return { status: 'failed', error: listing.error };
  if (!session.ok) notices.add(session.error.message);
  for (const problem of listing.value.problems) notices.add(problem.message);
  const asked = session.ok ? questionOf(new URLSearchParams(session.value?.question ?? '')) : null;
  if (asked !== null) services.get(questionService).put(asked);
  const start: Start = { listing: listing.value, session: session.ok ? session.value : null };
  // Their texts are on the way while the window around them is drawn.
  for (const id of firstReports(start.session, start.listing.reports))
    services.get(reportService).get({ id });
  return { status: 'ready', value: start };
}
