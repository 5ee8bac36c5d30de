import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { anchorService } from '../anchor/anchors.ts';
import { shareOf } from '../state/arrangement.ts';
import { useDispatch, useReaderState, useService } from '../state/context.ts';
import { Pane } from './Pane.tsx';
import { LEAST_WIDTH } from './panes/divided-part.ts';
import { usePaneDrag } from './panes/use-pane-drag.ts';
import { canClosePane } from '../state/reader-state.ts';
import { createScrollLink } from './scroll/scroll-link.ts';
import { useLinkedPlaces } from './scroll/use-linked-places.ts';
import { PANE } from '../text/page-signs.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import styles from './ReadView.module.css';

/** One to four reports side by side. */
export function ReadView() {
  const state = useReaderState();
  const { panes, shares, active, linked, asPrinted, marginYears } = state;
  const dispatch = useDispatch();
  const [link] = useState(createScrollLink);
  const [row, setRow] = useState<HTMLElement | null>(null);
  useEffect(() => link.turn(linked), [link, linked]);
  useLinkedPlaces(link, panes);
  useKeptOrder(panes.map(({ key }) => key).join(' '));
  const dragged = usePaneDrag(row);
  // Where there is no room for all, the one at hand is in sight.
  useLayoutEffect(() => {
    PANE.find(row, active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [row, active]);

  if (panes.length === 0) return <EmptyView>The library holds no report that could be opened.</EmptyView>;
  const columns = panes
    .map(({ key }) => `minmax(min(100%, ${LEAST_WIDTH}rem), ${shareOf(shares, key)}fr)`)
    .join(' ');
  return (
    <div
      ref={setRow}
      className={styles['panes']}
      data-count={panes.length}
      style={{ gridTemplateColumns: columns }}
    >
      {panes.map((pane, index) => (
        <Pane
          key={pane.key}
          pane={pane}
          before={panes[index - 1]?.key ?? null}
          active={pane.key === active}
          alone={!canClosePane(state)}
          dragged={pane.key === dragged?.pane}
          asPrinted={asPrinted}
          marginYears={marginYears}
          linked={linked && panes.length > 1}
          link={link}
          dispatch={dispatch}
        />
      ))}
      {dragged !== null && dragged.edge !== null && (
        <div className={styles['drop']} style={{ left: dragged.edge }} aria-hidden="true" />
      )}
    </div>
  );
}

/** A part of the page that is set elsewhere forgets how far it was scrolled. @param order keys of the panes */
function useKeptOrder(order: string): void {
  const anchors = useService(anchorService);
  const before = useRef(order);
  useLayoutEffect(() => {
    if (before.current !== order) anchors.restore();
    before.current = order;
  }, [anchors, order]);
}
