import type { KeyboardEvent, MouseEvent } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { counted } from '../../shared/text/counted.ts';
import { copyBadge } from '../reports/findings.ts';
import { ShortName } from '../ui/name/ShortName.tsx';
import { Chevron, Cross, Flag, Plus, Sheets } from '../ui/icons.tsx';
import { LevelMark } from '../reports/LevelMark.tsx';
import { levelInGroup, levelsInWords, nameInGroup } from '../reports/library-rows.ts';
import type { LibraryRow } from '../reports/library-rows.ts';
import { LIBRARY_REPORT, LIBRARY_ROW } from '../text/page-signs.ts';
import { canRemove } from './can-remove.ts';
import styles from './Library.module.css';

/** A row's place in the list, for the keyboard. */
interface Place {
  readonly index: number;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  /** Arrow keys move along the list. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GroupProps {
  readonly row: Extract<LibraryRow, { kind: 'group' }>;
  readonly place: Place;
  /** It is the country at hand. */
  readonly atHand: boolean;
  /** With all its reports. */
  readonly selected: boolean;
  readonly onToggle: (event: MouseEvent) => void;
}

/** The head of an area's reports; folds them. */
export function GroupRow({ row, place, atHand, selected, onToggle }: GroupProps) {
  return (
    <button
      type="button"
      className={styles['group']}
      {...LIBRARY_ROW.on(place.index)}
      tabIndex={place.tabIndex}
      onFocus={place.onFocus}
      onKeyDown={place.onKeyDown}
      aria-expanded={!row.folded}
      aria-current={atHand ? 'true' : undefined}
      aria-pressed={selected ? 'true' : undefined}
      onClick={onToggle}
    >
      <Chevron />
      <span className={styles['area']} title={row.region === null ? row.name : `${row.name}, ${row.region}`}>
        <ShortName name={row.name} />
      </span>
      <span className={styles['count']}>{row.count}</span>
    </button>
  );
}

interface ReportProps {
  readonly entry: LibraryEntry;
  /** Name of the group it stands in. */
  readonly group: string;
  readonly place: Place;
  /** The view at hand shows it now. */
  readonly shown: boolean;
  readonly selected: boolean;
  readonly canAdd: boolean;
  readonly onOpen: (event: MouseEvent) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

/** A report of the library: is shown in the view at hand, or in a new pane. */
export function ReportRow({
  entry,
  group,
  place,
  shown,
  selected,
  canAdd,
  onOpen,
  onAdd,
  onRemove,
}: ReportProps) {
  const badge = copyBadge(entry.findings);
  const level = levelInGroup(entry, group);
  return (
    <>
      <button
        type="button"
        className={styles['report']}
        {...LIBRARY_ROW.on(place.index)}
        {...LIBRARY_REPORT.on(entry.id)}
        data-shown={shown}
        tabIndex={place.tabIndex}
        onFocus={place.onFocus}
        onKeyDown={place.onKeyDown}
        aria-current={shown ? 'true' : undefined}
        aria-pressed={selected ? 'true' : undefined}
        title={levelsInWords(entry)}
        onClick={onOpen}
      >
        <ShortName className={styles['name']} name={nameInGroup(entry, group)} />
        {entry.copies !== undefined && (
          <span className={styles['badge']}>
            <Sheets />
            <span className="visually-hidden">{entry.copies.length} files</span>
          </span>
        )}
        {level !== null && (
          <span className={styles['level']}>
            <LevelMark level={level} />
          </span>
        )}
        {level === null && entry.levels !== undefined && (
          <span className={styles['several']}>{counted(entry.levels.length, 'level')}</span>
        )}
        <span className={styles['badge']} title={badge ?? undefined}>
          {badge !== null && (
            <>
              <Flag />
              <span className="visually-hidden">{badge}</span>
            </>
          )}
        </span>
      </button>
      <button
        type="button"
        className={styles['add']}
        tabIndex={place.tabIndex}
        disabled={!canAdd}
        aria-label={`Open ${entry.label} in a new pane`}
        title="Open in a new pane"
        onClick={onAdd}
      >
        <Plus />
      </button>
      {canRemove(entry) && (
        <button
          type="button"
          className={styles['remove']}
          tabIndex={place.tabIndex}
          aria-label={`Remove ${entry.label} from the library`}
          title="Remove from the library"
          onClick={onRemove}
        >
          <Cross />
        </button>
      )}
    </>
  );
}
