import { useId, useState } from 'react';
import type { ActionThread } from '../../../shared/years.ts';
import { counted } from '../../../shared/text/counted.ts';
import { usePrinting } from '../../printing/use-paper.ts';
import type { Roving } from '../../years/use-roving.ts';
import { useOpenPlace } from '../../years/use-open-place.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { actionName, barsOf, fateInWords, wordingRuns } from './action-bars.ts';
import { gridColumn, useDrawn } from '../axis/timeline-context.ts';
import { WordingList } from './WordingList.tsx';
import { columnOf } from '../axis/year-axis.ts';
import { classNames } from '../../ui/class-names.ts';
import { CELL, KEPT_ROW, OPENS_PLACE } from '../../text/page-signs.ts';
import bars from '../axis/Bars.module.css';
import styles from '../Chart.module.css';

interface Props {
  readonly action: ActionThread;
  readonly row: number;
  readonly isStop: Roving['isStop'];
}

/** One action: what it says now, its bar, a point for every report that prints it, and its wordings on demand. */
export function ActionRow({ action, row, isStop }: Props) {
  const { axis, nameOf } = useDrawn();
  const open = useOpenPlace();
  const [unfolded, setUnfolded] = useState(false);
  const isPrinted = usePrinting() !== 'none';
  const id = useId();
  const runs = wordingRuns(action);
  const reworded = new Set(runs.slice(1).map(({ wordings }) => wordings[0]));
  return (
    <li
      className={classNames(styles['row'], styles['entry'])}
      data-state={action.state}
      {...KEPT_ROW.on(actionName(action))}
    >
      <div className={styles['label']}>
        <p id={id} dir="auto" className={styles['text']}>
          {action.text}
        </p>
        <p className={styles['fate']}>
          {fateInWords(action)}
          {runs.length > 1 && (
            <span className={styles['more']}>
              {' · '}
              <LinkButton
                className={styles['unfold']}
                aria-expanded={unfolded}
                aria-describedby={id}
                onClick={() => setUnfolded(!unfolded)}
              >
                {unfolded ? 'Hide wordings' : counted(runs.length, 'wording')}
              </LinkButton>
            </span>
          )}
        </p>
      </div>
      <div className={styles['track']} />
      {barsOf(action, axis).map((bar) => (
        <span
          key={bar.from}
          className={bars['bar']}
          style={{ gridColumn: `${gridColumn(bar.from)} / ${gridColumn(bar.to) + 1}` }}
          data-kind={bar.kind}
          data-end={bar.end}
        />
      ))}
      {action.wordings.map((wording) => {
        const column = columnOf(axis, wording.year);
        const said = `${nameOf(wording.report)}${reworded.has(wording) ? ', reworded' : ''}`;
        return (
          <button
            key={wording.report}
            type="button"
            className={bars['point']}
            style={{ gridColumn: gridColumn(column) }}
            aria-label={`Suggested in ${said}: read`}
            aria-describedby={id}
            title={`Read in ${said}`}
            {...CELL.on({ row, column })}
            data-hollow={reworded.has(wording)}
            tabIndex={isStop({ row, column }) ? 0 : -1}
            {...OPENS_PLACE.on}
            onClick={() => open(wording.at)}
          />
        );
      })}
      {(unfolded || (isPrinted && runs.length > 1)) && <WordingList runs={runs} onPaper={!unfolded} />}
    </li>
  );
}
