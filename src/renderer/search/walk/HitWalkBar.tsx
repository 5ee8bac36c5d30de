import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { buttonLabel, keyHints } from '../../commands/key-hints.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Chevron, PreviousArrow } from '../../ui/icons.tsx';
import { useDispatch, useReaderState, useServices } from '../../state/context.ts';
import { walkIndex, walkService } from '../../query/hit-walk.ts';
import { searchService } from '../../query/search-store.ts';
import { MOST_HITS } from '../../query/search-state.ts';
import { stepThroughHits } from './use-hit-walk.ts';
import styles from '../ResultTools.module.css';

/** Next and previous hit through the open panes, and where the walk stands. */
export function HitWalkBar() {
  const services = useServices();
  const search = services.get(searchService);
  const walk = services.get(walkService);
  const state = useReaderState();
  const dispatch = useDispatch();
  const { page, answered } = useSyncExternalStore(search.subscribe, search.get);
  const walked = useSyncExternalStore(walk.subscribe, walk.get);
  const shown = state.panes.map((pane) => pane.report).join(' ');
  const reports = useMemo(() => [...new Set(shown.split(' '))], [shown]);

  const about = JSON.stringify([answered?.query, answered?.filters]);
  useEffect(() => walk.about(about), [walk, about]);
  const walking = walked.current !== null;
  useEffect(() => {
    if (walking && answered !== null) void walk.learn(answered, page, reports);
  }, [walk, walking, answered, page, reports]);

  const inPanes = reports.reduce((sum, report) => sum + (page?.counts[report] ?? 0), 0);
  const index = walkIndex(walked);
  const count = walked.hits?.length ?? inPanes;
  const of =
    count >= MOST_HITS && inPanes > count
      ? `${count.toLocaleString('en-US')}+`
      : count.toLocaleString('en-US');
  const step = (by: 1 | -1) => void stepThroughHits(by, services, state, dispatch);
  return (
    <div className={styles['walk']}>
      <IconButton
        size="small"
        label={buttonLabel('previous-hit')}
        {...keyHints('previous-hit', 'Previous hit in the open panes')}
        disabled={inPanes === 0}
        onClick={() => step(-1)}
      >
        <PreviousArrow />
      </IconButton>
      <IconButton
        size="small"
        label={buttonLabel('next-hit')}
        {...keyHints('next-hit', 'Next hit in the open panes')}
        disabled={inPanes === 0}
        onClick={() => step(1)}
      >
        <Chevron />
      </IconButton>
      <output className={styles['position']}>
        {index >= 0 ? `${(index + 1).toLocaleString('en-US')} of ${of}` : `${of} in the open panes`}
      </output>
    </div>
  );
}
