import type { KeyboardEvent } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Cross } from '../../ui/icons.tsx';
import { RECENT } from '../../text/page-signs.ts';
import popup from '../../ui/Popup.module.css';
import { focusRecent, focusSearchField } from '../../query/focus.ts';
import styles from './RecentSearches.module.css';

interface Props {
  readonly searches: readonly string[];
  readonly onChoose: (query: string) => void;
  readonly onRemove: (query: string) => void;
  /** Put the list away. */
  readonly onClose: () => void;
}

/** Searches made before, under the empty field. Arrows walk through them, Delete takes one away. */
export function RecentSearches({ searches, onChoose, onRemove, onClose }: Props) {
  const remove = (query: string) => {
    // What had the focus goes away; its neighbour, or the field, has it next.
    if (!focusRecent('next') && !focusRecent('previous')) focusSearchField();
    onRemove(query);
  };
  const onKeyDown = (event: KeyboardEvent, query: string) => {
    switch (event.key) {
      case 'ArrowDown':
        focusRecent('next');
        break;
      case 'ArrowUp':
        if (!focusRecent('previous')) focusSearchField();
        break;
      case 'Home':
        focusRecent('first');
        break;
      case 'End':
        focusRecent('last');
        break;
      case 'Delete':
      case 'Backspace':
        remove(query);
        break;
      case 'Escape':
        onClose();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div className={classNames(popup['popup'], styles['recent'])} role="group" aria-label="Recent searches">
      <p className={styles['title']}>Recent searches</p>
      <ul className={styles['list']}>
        {searches.map((query) => (
          <li key={query} className={styles['row']}>
            <button
              type="button"
              className={styles['search']}
              {...RECENT.on}
              aria-keyshortcuts="Delete"
              onClick={() => onChoose(query)}
              onKeyDown={(event) => onKeyDown(event, query)}
            >
              {query}
            </button>
            <IconButton
              label={`Remove “${query}” from recent searches`}
              className={styles['remove']}
              title="Remove"
              onClick={() => {
                focusSearchField();
                onRemove(query);
              }}
            >
              <Cross />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
