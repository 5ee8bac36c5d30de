import type { ActionThread } from '../../../shared/years.ts';
import { counted } from '../../../shared/text/counted.ts';
import { listed } from '../../reports/names.ts';
import { ACTION_STATE_NAMES } from '../../years/names.ts';
import { useRoving } from '../../years/use-roving.ts';
import { actionGroups } from './action-bars.ts';
import { ActionRow } from './ActionRow.tsx';
import { AxisHead } from '../axis/AxisHead.tsx';
import { BarLegend } from '../axis/BarLegend.tsx';
import { useDrawn } from '../axis/timeline-context.ts';
import { columnOf } from '../axis/year-axis.ts';
import styles from '../Chart.module.css';

interface Props {
  readonly actions: readonly ActionThread[];
  /** Only those that the newest report suggests. */
  readonly openOnly: boolean;
}

/** Every suggested action as a bar over the years in which it was suggested. */
export function ActionChart({ actions, openOnly }: Props) {
  const { axis } = useDrawn();
  const groups = actionGroups(openOnly ? actions.filter(({ state }) => state !== 'closed') : actions);
  const ordered = groups.flatMap((group) => group.actions);
  const size = { rows: ordered.length, columns: axis.years.length };
  const { setElement, isStop } = useRoving(
    size,
    ({ row, column }) => ordered[row]?.wordings.some(({ year }) => columnOf(axis, year) === column) === true,
  );
  const rows = new Map(ordered.map((action, row) => [action, row]));
  return (
    <section className={styles['section']} aria-labelledby="timeline-actions">
      <h3 id="timeline-actions" className={styles['heading']}>
        Suggested actions
      </h3>
      {actions.length === 0 ? (
        <p className={styles['note']}>None of these reports has a table of suggested actions.</p>
      ) : (
        <>
          <p className={styles['note']}>{countsInWords(actions)}</p>
          <BarLegend />
        </>
      )}
      <div ref={setElement}>
        {groups.map((group) => (
          <div key={group.area} className={styles['group']}>
            <h4 className={styles['subheading']}>{group.area === '' ? 'No area named' : group.area}</h4>
            <AxisHead printed />
            <ul className={styles['list']}>
              {group.actions.map((action) => (
                <ActionRow
                  key={`${action.wordings[0]?.report ?? ''} ${action.wordings[0]?.at.row ?? 0} ${action.text}`}
                  action={action}
                  row={rows.get(action) ?? 0}
                  isStop={isStop}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** "14 actions open, 25 closed." */
function countsInWords(actions: readonly ActionThread[]): string {
  const parts = (['open', 'reopened', 'closed', 'unclear'] as const).flatMap((state) => {
    const count = actions.filter((action) => action.state === state).length;
    return count === 0 ? [] : [`${count} ${ACTION_STATE_NAMES[state].toLowerCase()}`];
  });
  return `${counted(actions.length, 'action')}: ${listed(parts)} in the newest report.`;
}
