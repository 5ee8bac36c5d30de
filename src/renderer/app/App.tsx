import { useCallback, useEffect, useState } from 'react';
import type { LibraryListing, ReaderBridge, Session } from '../../shared/contract.ts';
import type { Loaded } from '../services/report-store.ts';
import { createServices } from '../services/services.ts';
import { LibraryContext, ServicesContext } from '../state/context.ts';
import { initialReader } from '../state/session-state.ts';
import { Failed } from './Failed.tsx';
import { Shell } from './Shell.tsx';
import { Waiting } from './Waiting.tsx';

interface Start {
  readonly listing: LibraryListing;
  readonly session: Session | null;
}

/** The whole window: asks for library and session, then shows them, and hears what the engine tells. */
export function App({ bridge }: { readonly bridge: ReaderBridge }) {
  const [services] = useState(() => createServices(bridge));
  const [start, setStart] = useState<Loaded<Start>>({ status: 'loading' });

  const load = useCallback(async () => {
    const [listing, session] = await Promise.all([
      bridge.call('library.list', {}),
      bridge.call('session.load', {}),
    ]);
    if (!listing.ok) return setStart({ status: 'failed', error: listing.error });
    if (!session.ok) services.notices.add(session.error.message);
    for (const problem of listing.value.problems) services.notices.add(problem.message);
    const restored = session.ok ? session.value : null;
    setStart({ status: 'ready', value: { listing: listing.value, session: restored } });
  }, [bridge, services]);

  const reload = useCallback(async () => {
    const listing = await bridge.call('library.list', {});
    if (!listing.ok) return services.notices.add(listing.error.message);
    setStart((before) =>
      before.status === 'ready'
        ? { status: 'ready', value: { ...before.value, listing: listing.value } }
        : { status: 'ready', value: { listing: listing.value, session: null } },
    );
    services.reports.refresh();
  }, [bridge, services]);

  useEffect(() => void load(), [load]);

  useEffect(
    () =>
      bridge.subscribe((event) => {
        switch (event.kind) {
          case 'notice':
            return services.notices.add(event.message);
          case 'library-changed':
            return void reload();
          case 'engine-restarted':
            services.notices.add(event.reason);
            services.reports.retryFailed();
            if (services.search.get().error !== null) services.search.retry();
            return;
          case 'command':
            return;
        }
      }),
    [bridge, services, reload],
  );

  if (start.status === 'loading') return <Waiting what="Opening the library" />;
  if (start.status === 'failed') {
    const retry = () => {
      setStart({ status: 'loading' });
      void load();
    };
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
