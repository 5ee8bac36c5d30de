import type { Dispatch } from 'react';
import { buttonLabel, keyHints } from '../commands/key-hints.ts';
import { YearSteps } from '../country/YearSteps.tsx';
import type { ReaderLink } from '../links/link.ts';
import { CopyLink } from '../links/CopyLink.tsx';
import { OriginalSwitch } from '../original/bar/OriginalSwitch.tsx';
import { ReportPicker } from '../reports/ReportPicker.tsx';
import { useEntry } from '../state/context.ts';
import type { Pane, ReaderAction } from '../state/reader-state.ts';
import { PANE_HEAD } from '../text/page-signs.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Cross, Grip, Years } from '../ui/icons.tsx';
import { CopyChoice } from './copy/CopyChoice.tsx';
import styles from './Pane.module.css';

interface Props {
  readonly pane: Pane;
  /** The report's name. */
  readonly label: string;
  /** The only pane, which cannot be closed or moved. */
  readonly alone: boolean;
  /** To what the pane shows; `null` while that is not there. */
  readonly link: () => ReaderLink | null;
  /** Show the passage at hand through the years. */
  readonly onYears: () => void;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** Which report a pane shows, and what can be done with the pane as a whole. */
export function PaneHead({ pane, label, alone, link, onYears, dispatch }: Props) {
  const copies = useEntry(pane.report)?.copies ?? [];
  return (
    <header className={styles['bar']} data-copies={copies.length > 1} {...PANE_HEAD.on}>
      {!alone && (
        <span className={styles['grip']} title="Drag to move the pane" aria-hidden="true">
          <Grip />
        </span>
      )}
      <ReportPicker
        report={pane.report}
        onPick={(report) => dispatch({ kind: 'open', report, pane: pane.key })}
      />
      <YearSteps
        report={pane.report}
        onStep={(report) => dispatch({ kind: 'open', report, pane: pane.key })}
      />
      <OriginalSwitch pane={pane} dispatch={dispatch} />
      {copies.length > 1 && <CopyChoice report={pane.report} label={label} copies={copies} />}
      <div className={styles['tools']}>
        <span className={styles['elsewhere']}>
          <IconButton
            {...keyHints('through-years')}
            label={buttonLabel('through-years')}
            // What is selected is what is meant.
            onPointerDown={(event) => event.preventDefault()}
            onClick={onYears}
          >
            <Years />
          </IconButton>
          <CopyLink label="Copy link to this place" link={link} />
        </span>
        {!alone && (
          <IconButton
            label={buttonLabel('close-pane')}
            {...keyHints('close-pane')}
            onClick={() => dispatch({ kind: 'close-pane', pane: pane.key })}
          >
            <Cross />
          </IconButton>
        )}
      </div>
    </header>
  );
}
