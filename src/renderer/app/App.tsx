import { useCallback, useEffect, useState } from 'react';
import type { ReaderBridge } from '../../shared/contract/contract.ts';
import type { Loaded } from '../services/loaded.ts';
import { searchService } from '../query/search-store.ts';
import { noticeService } from '../services/notice-store.ts';
import { reportService } from '../services/report-store.ts';
import type { Services } from '../services/service.ts';
import { createServices } from '../services/services.ts';
import { LibraryContext, ServicesContext } from '../state/context.ts';
import { initialReader } from '../state/session-state.ts';
import { useQuietComposition } from '../ui/hooks/use-quiet-composition.ts';
import { Failed } from '../ui/messages/Failed.tsx';
import { loadStart } from './begin.ts';
import type { Start } from './begin.ts';
import { Shell } from './Shell.tsx';
import { useEngineEvents } from './use-engine-events.ts';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { VIEWS } from '../views/registry.ts';

const VIEW_IDS = VIEWS.map(({ id }) => id);

interface Props {
  readonly bridge: ReaderBridge;
  /** What was asked for already, and by whom: where it is there, it is drawn at once. */
  readonly begun?: { readonly services: Services; readonly start: Loaded<Start> };
}

/** The whole window: asks for library and session, then shows them, and hears what the engine tells. */
export function App({ bridge, begun }: Props) {
  useQuietComposition();
  const [services] = useState(() => begun?.services ?? createServices(bridge));
  const notices = services.get(noticeService);
  const [start, setStart] = useState<Loaded<Start>>(begun?.start ?? { status: 'loading' });

  const loading = start.status === 'loading';

  useEffect(() => {
    if (!loading) return;
    let left = false;
    const load = async () => {
      const loaded = await loadStart(services);
      if (!left) setStart(loaded);
    };
    void load();
    return () => {
      left = true;
    };
  }, [services, loading]);

  const reload = useCallback(
    (changed?: readonly string[]) => {
      const load = async () => {
        const listing = await bridge.call('library.list', {});
        if (!listing.ok) return notices.failed(listing.error);
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
        <Shell initial={initialReader(session, listing.reports, VIEW_IDS)} />
      </LibraryContext>
    </ServicesContext>
  );
}
