/** Everything of the window that lives outside React: made once, handed down by context. */
import type { ImportOutcome, ReaderBridge, SavedLibrary } from '../../shared/contract/contract.ts';
import { createCompareStore } from '../compare/compare-store.ts';
import type { CompareStore } from '../compare/compare-store.ts';
import { createTaskStore } from '../library/adding/task-store.ts';
import type { TaskStore } from '../library/adding/task-store.ts';
import { createNoticeStore } from './notice-store.ts';
import type { NoticeStore } from './notice-store.ts';
import { createReportStore } from './report-store.ts';
import type { ReportStore } from './report-store.ts';
import { createYearsStore } from '../years/years-store.ts';
import type { YearsStore } from '../years/years-store.ts';
import { createFinders } from '../read/find/finders.ts';
import type { Finders } from '../read/find/finders.ts';
import { createHitWalk } from '../query/hit-walk.ts';
import type { HitWalk } from '../query/hit-walk.ts';
import { createSearchStore } from '../query/search-store.ts';
import type { SearchStore } from '../query/search-store.ts';
import { createSourcesStore } from '../sources/state/sources-store.ts';
import type { SourcesStore } from '../sources/state/sources-store.ts';

export interface Services {
  readonly bridge: ReaderBridge;
  readonly reports: ReportStore;
  readonly search: SearchStore;
  readonly walk: HitWalk;
  readonly finders: Finders;
  readonly notices: NoticeStore;
  readonly compare: CompareStore;
  readonly imports: TaskStore<ImportOutcome>;
  /** The library being saved as one file. */
  readonly saving: TaskStore<SavedLibrary>;
  readonly sources: SourcesStore;
  readonly years: YearsStore;
}

export function createServices(bridge: ReaderBridge): Services {
  return {
    bridge,
    reports: createReportStore(bridge),
    search: createSearchStore(bridge),
    walk: createHitWalk(bridge),
    finders: createFinders(),
    notices: createNoticeStore(),
    compare: createCompareStore(bridge),
    imports: createTaskStore(() => void bridge.call('library.cancel-import', {})),
    saving: createTaskStore(() => void bridge.call('library.cancel-save', {})),
    sources: createSourcesStore(bridge),
    years: createYearsStore(bridge),
  };
}
