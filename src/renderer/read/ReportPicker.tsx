import { memo } from 'react';
import { Combobox } from '@base-ui/react/combobox';
import type { LibraryEntry } from '../../shared/contract.ts';
import { LevelMark } from '../library/LevelMark.tsx';
import { useLibrary } from '../state/context.ts';
import { Chevron } from '../ui/icons.tsx';
import { MOST_OPTIONS, pickerOptions } from './picker-options.ts';
import styles from './ReportPicker.module.css';

interface Props {
  readonly report: string;
  readonly onPick: (report: string) => void;
  /** What it is called where more than one picker belongs to a view. */
  readonly label?: string;
}

/** Which report a pane shows; found by typing any part of its name. */
export const ReportPicker = memo(function ReportPicker({ report, onPick, label = 'Report' }: Props) {
  const { reports } = useLibrary();
  const current = reports.find((entry) => entry.id === report) ?? null;
  return (
    <Combobox.Root<LibraryEntry>
      items={pickerOptions(reports)}
      value={current}
      limit={MOST_OPTIONS}
      itemToStringLabel={(entry) => entry.label}
      isItemEqualToValue={(left, right) => left.id === right.id}
      onValueChange={(entry) => {
        if (entry !== null) onPick(entry.id);
      }}
      autoHighlight
    >
      <div className={styles['picker']}>
        <Combobox.Input
          aria-label={label}
          className={styles['input']}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Combobox.Trigger aria-label="Show all reports" className={styles['trigger']}>
          <Chevron />
        </Combobox.Trigger>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles['positioner']} sideOffset={4} align="start">
          <Combobox.Popup className={styles['popup']} aria-label="Reports">
            <Combobox.Empty className={styles['empty']}>No report of that name</Combobox.Empty>
            <Combobox.List>
              {(entry: LibraryEntry) => (
                <Combobox.Item key={entry.id} value={entry} className={styles['option']}>
                  <span>{entry.label}</span>
                  {entry.level !== null && <LevelMark level={entry.level} />}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
});
