import { useEffect, useState } from 'react';
import { useDispatch, useReaderState } from '../state/context.ts';
import { Pane } from './Pane.tsx';
import { canClosePane } from '../state/reader-state.ts';
import { createScrollLink } from './scroll/scroll-link.ts';
import { useLinkedPlaces } from './scroll/use-linked-places.ts';
import { EmptyView } from '../ui/EmptyView.tsx';
import styles from './ReadView.module.css';

/** One to four reports side by side. */
export function ReadView() {
  const state = useReaderState();
  const { panes, active, linked, asPrinted, marginYears } = state;
  const dispatch = useDispatch();
  const [link] = useState(createScrollLink);
  useEffect(() => link.turn(linked), [link, linked]);
  useLinkedPlaces(link, panes);
  if (panes.length === 0) return <EmptyView>The library holds no report that could be opened.</EmptyView>;
  return (
    <div className={styles['panes']} data-count={panes.length}>
      {panes.map((pane) => (
        <Pane
          key={pane.key}
          pane={pane}
          active={pane.key === active}
          alone={!canClosePane(state)}
          asPrinted={asPrinted}
          marginYears={marginYears}
          linked={linked && panes.length > 1}
          link={link}
          dispatch={dispatch}
        />
      ))}
    </div>
  );
}
