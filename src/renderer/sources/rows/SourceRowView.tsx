import type { KeyboardEvent } from 'react';
import type { SourceEntry } from '../../../shared/sources.ts';
import { counted } from '../../../shared/text/counted.ts';
import { CheckMark } from '../marks/CheckMark.tsx';
import { KindMark } from '../marks/KindMark.tsx';
import { ShortName } from '../../ui/name/ShortName.tsx';
import { SOURCE, OPENS_PLACE } from '../../text/page-signs.ts';
import type { ScopedRow } from '../state/scope.ts';
import styles from './SourceRowView.module.css';

/** So many entries are offered in a row; all of them stand in the panel. */
const MOST_ENTRIES = 6;

interface Props {
  readonly row: ScopedRow;
  /** Reports of several countries are shown: a year alone names none. */
  readonly named: boolean;
  /** Its passages are on show. */
  readonly open: boolean;
  readonly picked: boolean;
  /** The one row of the list whose controls Tab reaches. */
  readonly reachable: boolean;
  readonly onOpen: (id: string) => void;
  readonly onPick: (id: string, picked: boolean) => void;
  readonly onEntry: (entry: SourceEntry) => void;
  /** Of the row's own button. */
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One source: what it is, whether it can be checked, where it is listed and how often cited. */
export function SourceRowView(props: Props) {
  const { row, named, open, picked, reachable, onOpen, onPick, onEntry, onFocus, onKeyDown } = props;
  const tabIndex = reachable ? 0 : -1;
  const entries = row.entries.slice(0, MOST_ENTRIES);
  const more = row.entries.length - entries.length;
  return (
    <div className={styles['row']} data-open={open}>
      <input
        type="checkbox"
        className={styles['pick']}
        aria-label={`Pick ${row.text}`}
        checked={picked}
        tabIndex={tabIndex}
        onChange={(event) => onPick(row.id, event.currentTarget.checked)}
      />
      <div className={styles['body']}>
        <button
          type="button"
          dir="auto"
          className={styles['text']}
          {...SOURCE.on(row.id)}
          aria-expanded={open}
          tabIndex={tabIndex}
          onClick={() => onOpen(row.id)}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          {row.text}
        </button>
        <p className={styles['facts']}>
          <KindMark kind={row.kind} />
          <CheckMark check={row.checkable} />
        </p>
      </div>
      <div className={styles['entries']} data-named={named}>
        {entries.map((entry) => (
          <button
            key={`${entry.report} ${entry.number} ${entry.occurrence ?? 0}`}
            type="button"
            className={styles['entry']}
            title={`Reference ${entry.number} in ${entry.label}`}
            tabIndex={tabIndex}
            {...OPENS_PLACE.on}
            onClick={() => onEntry(entry)}
          >
            {named ? (
              <ShortName className={styles['report']} name={entry.label} />
            ) : (
              <span className={styles['year']}>{entry.year ?? entry.label}</span>
            )}{' '}
            <span>{entry.number}</span>
            <span className="visually-hidden">
              : reference {entry.number} in {entry.label}, cited {counted(entry.cited, 'time')}
            </span>
          </button>
        ))}
        {more > 0 && <span className={styles['more']}>and {more} more</span>}
        {row.elsewhere > 0 && (
          <span className={styles['more']}>and in {counted(row.elsewhere, 'other report')}</span>
        )}
      </div>
      <span className={styles['cited']}>
        {row.cited.toLocaleString('en-US')}
        <span className="visually-hidden"> {row.cited === 1 ? 'citation' : 'citations'}</span>
      </span>
    </div>
  );
}
