import type { Dispatch } from 'react';
import type { SearchHit } from '../../../shared/search.ts';
import { anchorService } from '../../anchor/anchors.ts';
import { blockOrder } from '../../text/block-order.ts';
import { reportService } from '../../services/report-store.ts';
import type { Services } from '../../services/service.ts';
import type { ReaderAction, ReaderState } from '../../state/reader-state.ts';
import { focusSearchField } from '../../query/focus.ts';
import { firstHitFrom, walkService } from '../../query/hit-walk.ts';
import { searchService } from '../../query/search-store.ts';

/** Go to a hit and mark its words as long as the search is about its query; `walking` leaves the way back as it is. */
export function visitHit(
  hit: SearchHit,
  query: string,
  dispatch: Dispatch<ReaderAction>,
  { walking = false, onPage = false } = {},
): void {
  const { report, block, start, end } = hit;
  const places = hit.places.length > 0 ? hit.places : [{ start, end }];
  dispatch({ kind: 'visit', report, target: { kind: 'words', block, places, query }, walking, onPage });
}

/**
 * Go to the next or previous hit in the open panes. Where nothing is searched for, the search field
 * asks for it.
 */
export async function stepThroughHits(
  by: 1 | -1,
  services: Services,
  state: ReaderState,
  dispatch: Dispatch<ReaderAction>,
): Promise<void> {
  const search = services.get(searchService);
  const walk = services.get(walkService);
  const { question, answered, page } = search.get();
  if (answered === null) return focusSearchField();
  const started = walk.get().current !== null;
  await walk.learn(
    question,
    page,
    state.panes.map((pane) => pane.report),
  );
  const active = state.panes.find((pane) => pane.key === state.active);
  const hit = walk.step(by, (hits) => {
    const report = active?.report ?? '';
    const loaded = services.get(reportService).get({ id: report });
    const order = loaded.status === 'ready' ? blockOrder(loaded.value) : new Map<string, number>();
    const place = active === undefined ? null : services.get(anchorService).placeOf(active);
    return firstHitFrom(hits, report, place?.block ?? '', order);
  });
  if (hit === null) return;
  dispatch({ kind: 'searched', query: question.query });
  visitHit(hit, question.query, dispatch, { walking: started });
}
