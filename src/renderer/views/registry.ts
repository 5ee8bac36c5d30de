import type { ComponentType } from 'react';
import { CompareView } from '../compare/CompareView.tsx';
import { NotesView } from '../notes/NotesView.tsx';
import { ReadView } from '../read/ReadView.tsx';
import { SourcesView } from '../sources/SourcesView.tsx';
import { TablesView } from '../tables/TablesView.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';

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

/** All views, in the order of their tabs. A view is added by an entry here and by nothing else. */
export const VIEWS: readonly View[] = [
  { id: 'read', name: 'Read', Component: ReadView },
  { id: 'compare', name: 'Compare', Component: CompareView },
  { id: 'tables', name: 'Tables', Component: TablesView },
  { id: 'timeline', name: 'Timeline', Component: TimelineView },
  { id: 'sources', name: 'Sources', Component: SourcesView, looksAtAll: true },
  { id: 'notes', name: 'Notes', Component: NotesView },
];
