import { memo } from 'react';
import { buttonLabel, keyHints } from '../commands/key-hints.ts';
import { useCommand } from '../commands/use-command.ts';
import { useDispatch, useReaderState } from '../state/context.ts';
import { NewPane } from '../ui/icons.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { Switch } from '../ui/buttons/Switch.tsx';
import styles from './Shell.module.css';

const LINKED = keyHints('linked-scrolling', 'Panes move together, section by section and table by table');

/** What acts on all panes together, at the end of the header. Shown with the reading view only. */
export const HeaderActions = memo(function HeaderActions() {
  const state = useReaderState();
  const dispatch = useDispatch();
  const linked = useCommand('linked-scrolling');
  const addPane = useCommand('add-pane');
  if (state.view !== 'read') return null;
  return (
    <div className={styles['actions']}>
      <Switch
        label="As printed"
        hint="Show the text without the reader’s repairs"
        checked={state.asPrinted}
        onChange={(asPrinted) => dispatch({ kind: 'as-printed', asPrinted })}
      />
      <Switch
        label="Years in margin"
        hint="Say beside the text since when each passage is said"
        checked={state.marginYears}
        onChange={(shown) => dispatch({ kind: 'margin-years', shown })}
      />
      <Switch
        label={buttonLabel('linked-scrolling')}
        hint={LINKED.title}
        keys={LINKED['aria-keyshortcuts']}
        checked={state.linked}
        onChange={linked.run}
      />
      <QuietButton {...keyHints('add-pane')} disabled={!addPane.isPossible} onClick={addPane.run}>
        <NewPane />
        <span className={styles['spelled-out']}>{buttonLabel('add-pane')}</span>
      </QuietButton>
    </div>
  );
});
