import type { Dispatch } from 'react';
import { buttonLabel, keyHints } from '../../commands/key-hints.ts';
import type { Pane, ReaderAction } from '../../state/reader-state.ts';
import { hasPages } from '../../../shared/formats/report-formats.ts';
import styles from './OriginalSwitch.module.css';
import { useEntry, useService } from '../../state/context.ts';
import { originalPagesService, originalTextService } from '../pages/original-services.ts';
import { Switch } from '../../ui/buttons/Switch.tsx';

interface Props {
  readonly pane: Pane;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** In the bar of a pane: the pages of its original, or its text alone. */
export function OriginalSwitch({ pane, dispatch }: Props) {
  const pages = useService(originalPagesService);
  const texts = useService(originalTextService);
  const format = useEntry(pane.report)?.format;
  // Opened while the pointer is on its way: the page is there with the switch.
  const prepare = () => {
    if (format !== undefined) (hasPages(format) ? pages : texts).get({ id: pane.report });
  };
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
