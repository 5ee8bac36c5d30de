import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { counted } from '../../shared/text/counted.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { Cross } from '../ui/icons.tsx';
import { canRemove } from './can-remove.ts';
import styles from './SelectedReports.module.css';

interface Props {
  readonly entries: readonly LibraryEntry[];
  /** Save them as a library file. */
  readonly onSave: (entries: readonly LibraryEntry[]) => void;
  readonly onRemove: (entries: readonly LibraryEntry[]) => void;
  readonly onClear: () => void;
}

/** What can be done with the reports that are selected; nothing where none is. */
export function SelectedReports({ entries, onSave, onRemove, onClear }: Props) {
  if (entries.length === 0) return null;
  const removable = entries.filter(canRemove);
  const stay = entries.length - removable.length;
  const stays =
    stay === 0 ? undefined : `${stay} of them ${stay === 1 ? 'ships' : 'ship'} with the reader and stay`;
  return (
    <div role="group" aria-label="Selected reports" className={styles['bar']}>
      <span className={styles['count']} role="status">
        {counted(entries.length, 'report')} selected
      </span>
      <IconButton size="large" label="Select none" title="Select none" onClick={onClear}>
        <Cross />
      </IconButton>
      <div className={styles['acts']}>
        <QuietButton
          className={styles['act']}
          title="Save these reports as one file, with what is noted on them"
          onClick={() => onSave(entries)}
        >
          Save as one file…
        </QuietButton>
        <QuietButton
          className={styles['act']}
          disabled={removable.length === 0}
          title={stays}
          onClick={() => onRemove(removable)}
        >
          {stay === 0 ? 'Remove' : `Remove ${removable.length}`}
        </QuietButton>
      </div>
    </div>
  );
}
