import { memo } from 'react';
import { useDispatch, useReaderState } from '../state/context.ts';
import { MOST_PANES } from '../state/reader-state.ts';
import { BackArrow, NewPane } from '../ui/icons.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { Switch } from '../ui/buttons/Switch.tsx';
import { useAddPane } from './use-add-pane.ts';
import styles from './Shell.module.css';

/** What acts on all panes together, at the end of the header. Shown with the reading view only. */
export const HeaderActions = memo(function HeaderActions() {
  const state = useReaderState();
  const dispatch = useDispatch();
  const addPane = useAddPane();
  if (state.view !== 'read') return null;
  return (
    <div className={styles['actions']}>
      {state.trail.length > 0 && (
        <QuietButton
          title="Alt+Left arrow"
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={() => dispatch({ kind: 'back' })}
        >
          <BackArrow />
          Back to where you were
        </QuietButton>
      )}
      <Switch
        label="As printed"
        hint="Show the text without the reader’s repairs"
        checked={state.asPrinted}
        onChange={(asPrinted) => dispatch({ kind: 'as-printed', asPrinted })}
      />
      <Switch
        label="Linked scrolling"
        hint="Panes move together, section by section and table by table"
        checked={state.linked}
        onChange={(linked) => dispatch({ kind: 'link', linked })}
      />
      <QuietButton disabled={state.panes.length >= MOST_PANES} onClick={addPane}>
        <NewPane />
        Add pane
      </QuietButton>
    </div>
  );
});
