import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { yearsService } from './years-store.ts';
import { useLibrary, useReaderState, useService } from '../state/context.ts';
import { EmptyView } from '../ui/EmptyView.tsx';
import { shownArea } from './areas.ts';
import type { Area } from './areas.ts';

interface Props {
  /** What there would be: "no years to follow". */
  readonly none: string;
  readonly children: (area: Area) => ReactNode;
}

/** The years of the area that was picked, or else of what is read; says so where the library has none. */
export function ForArea({ none, children }: Props) {
  const { panes } = useReaderState();
  const { reports } = useLibrary();
  const years = useService(yearsService);
  const chosen = useSyncExternalStore(years.subscribe, () => years.get().area);
  const area = shownArea(
    chosen,
    panes.map(({ report }) => report),
    reports,
  );
  if (area !== null) return children(area);
  return <EmptyView>The library holds no chapter or summary of an area, so there are {none}.</EmptyView>;
}
