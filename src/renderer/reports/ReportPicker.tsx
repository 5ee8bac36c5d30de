import { memo, useMemo } from 'react';
import { LevelMark } from './LevelMark.tsx';
import { useLibrary } from '../state/context.ts';
import { Picker } from '../ui/menu/Picker.tsx';
import { pickerOptions } from './picker-options.ts';
import styles from './ReportPicker.module.css';

interface Props {
  /** None where it is empty. */
  readonly report: string;
  readonly onPick: (report: string) => void;
  /** What it is called where more than one picker belongs to a view. */
  readonly label?: string;
}

/** Which report a pane shows; found by typing any part of its name. */
export const ReportPicker = memo(function ReportPicker({ report, onPick, label = 'Report' }: Props) {
  const { reports, areas } = useLibrary();
  const options = useMemo(() => pickerOptions({ reports, areas }, report), [reports, areas, report]);
  const levels = useMemo(() => new Map(reports.map((entry) => [entry.id, entry.level])), [reports]);
  return (
    <Picker
      label={label}
      options={options}
      chosen={report}
      opener="Show all reports"
      list="Reports"
      none="No report of that name"
      invitation="Choose a report"
      onPick={onPick}
      renderDetail={(id) => {
        const level = levels.get(id) ?? null;
        return level === null ? null : <LevelMark level={level} />;
      }}
      className={styles['picker']}
    />
  );
});
