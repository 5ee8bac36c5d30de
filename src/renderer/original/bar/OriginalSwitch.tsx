import type { Dispatch } from 'react';
import { buttonLabel, keyHints } from '../../commands/key-hints.ts';
import type { Pane, ReaderAction } from '../../state/reader-state.ts';
import styles from './OriginalSwitch.module.css';
import { useService } from '../../state/context.ts';
import { originalPagesService } from '../pages/original-services.ts';
import { Switch } from '../../ui/buttons/Switch.tsx';

interface Props {
  readonly pane: Pane;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** In the bar of a pane: the pages of its original, or its text alone. */
export function OriginalSwitch({ pane, dispatch }: Props) {
  const originals = useService(originalPagesService);
  // Opened while the pointer is on its way: the page is there with the switch.
  const prepare = () => void originals.get({ id: pane.report });
  const { title, 'aria-keyshortcuts': keys } = keyHints('original-page');
  return (
    <div className={styles['switch']} onPointerEnter={prepare} onFocus={prepare}>
      <Switch
        label={buttonLabel('original-page')}
        checked={pane.original === true}
        onChange={(shown) => dispatch({ kind: 'original', pane: pane.key, shown })}
        hint={title}
        keys={keys}
      />
    </div>
  );
}
