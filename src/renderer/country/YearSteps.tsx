import { buttonLabel, keyHints } from '../commands/key-hints.ts';
import { useLibrary, useReaderState } from '../state/context.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Chevron } from '../ui/icons.tsx';
import { yearBeside } from './year-reports.ts';
import styles from './YearSteps.module.css';

interface Props {
  /** On show. */
  readonly report: string;
  readonly onStep: (report: string) => void;
}

/** From a report to the year before and the year after it. A report of no year has neither. */
export function YearSteps({ report, onStep }: Props) {
  const { country } = useReaderState();
  const { reports } = useLibrary();
  const [before, after] = ([-1, 1] as const).map((by) => yearBeside(report, by, country.area, reports));
  if (before === undefined && after === undefined) return null;
  return (
    <div className={styles['steps']}>
      {(
        [
          ['previous-year', before, styles['before']],
          ['next-year', after, styles['after']],
        ] as const
      ).map(([name, year, className]) => (
        <IconButton
          key={name}
          label={buttonLabel(name)}
          {...keyHints(name, year?.name ?? buttonLabel(name))}
          className={className}
          disabled={year === undefined}
          onClick={() => year !== undefined && onStep(year.entry.id)}
        >
          <Chevron />
        </IconButton>
      ))}
    </div>
  );
}
