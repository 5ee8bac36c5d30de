import { lazy } from 'react';
import type { ComponentType } from 'react';
import { ReadView } from '../read/ReadView.tsx';

/** A view of the window: one tab in the header. */
export interface View {
  readonly id: string;
  /** The tab's name. */
  readonly name: string;
  /** Gets all it needs from the hooks in `state/context.ts`. */
  readonly Component: ComponentType;
  /** It can look at all countries, and not only at the one at hand. */
  readonly looksAtAll?: true;
}

/** A view whose script is loaded when it is first opened: the first screen does not wait for it. */
function later(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }));
}

/** All views, in the order of their tabs. A view is added by an entry here and by nothing else. */
export const VIEWS: readonly View[] = [
  { id: 'read', name: 'Read', Component: ReadView },
  {
    id: 'compare',
    name: 'Compare',
    Component: later(async () => (await import('../compare/CompareView.tsx')).CompareView),
  },
  {
    id: 'tables',
    name: 'Tables',
    Component: later(async () => (await import('../tables/TablesView.tsx')).TablesView),
  },
  {
    id: 'timeline',
    name: 'Timeline',
    Component: later(async () => (await import('../timeline/TimelineView.tsx')).TimelineView),
  },
  {
    id: 'sources',
    name: 'Sources',
    Component: later(async () => (await import('../sources/SourcesView.tsx')).SourcesView),
    looksAtAll: true,
  },
  {
    id: 'across',
    name: 'Across',
    Component: later(async () => (await import('../across/AcrossView.tsx')).AcrossView),
  },
  {
    id: 'notes',
    name: 'Notes',
    Component: later(async () => (await import('../notes/NotesView.tsx')).NotesView),
  },
];
