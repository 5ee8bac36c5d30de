import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useDispatch, useReaderState } from '../state/context.ts';
import { VIEWS } from './registry.ts';
import styles from './ViewTabs.module.css';

/** The views as tabs: arrows move along them, Home and End to the ends. */
export function ViewTabs() {
  const { view } = useReaderState();
  const dispatch = useDispatch();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const current = VIEWS.findIndex((entry) => entry.id === view);
    const next = neighbour(event.key, current, VIEWS.length);
    const entry = next === null ? undefined : VIEWS[next];
    if (entry === undefined) return;
    event.preventDefault();
    dispatch({ kind: 'view', view: entry.id });
    list.current?.querySelector<HTMLElement>(`#tab-${entry.id}`)?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label="Views"
      className={styles['tabs']}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {VIEWS.map(({ id, name }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === view}
          aria-controls="view"
          tabIndex={id === view ? 0 : -1}
          className={styles['tab']}
          onClick={() => dispatch({ kind: 'view', view: id })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads in a row of `count`, round its ends; `null` for keys that lead nowhere. */
function neighbour(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
