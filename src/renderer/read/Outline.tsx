import { memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { nextRow } from '../ui/next-row.ts';
import { Chevron, List } from '../ui/icons.tsx';
import type { OutlineEntry } from '../text/outline.ts';
import { OFF_PAPER } from '../text/page-signs.ts';
import styles from './Outline.module.css';

interface Props {
  /** The report's name. */
  readonly label: string;
  readonly entries: readonly OutlineEntry[];
  /** Index of the entry that is being read; -1 before the first. */
  readonly current: number;
  readonly onGo: (block: string) => void;
}

/**
 * Sections, headings and tables of a report. In a wide pane it stands beside the text; in others one
 * line tells the section that is being read and opens the list over the text.
 */
export const Outline = memo(function Outline({ label, entries, current, onGo }: Props) {
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const section = entries.slice(0, current + 1).findLast((entry) => entry.kind === 'section');

  useEffect(() => {
    if (!open) return;
    const entry =
      element.current?.querySelector<HTMLElement>('[aria-current]') ??
      element.current?.querySelector<HTMLElement>('[data-entry]');
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'nearest' });
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && element.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);

  useEffect(() => {
    const list = element.current;
    const entry = list?.querySelector<HTMLElement>('[aria-current]');
    if (current >= 0) entry?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  if (entries.length === 0) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      opener.current?.focus();
      return;
    }
    const buttons = [...(element.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = at < 0 ? null : nextRow(event.key, at, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    // Arrow keys move between the entries, which are buttons in their own right.
    <div
      ref={element}
      className={styles['outline']}
      {...OFF_PAPER.on}
      data-open={open}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      <button
        ref={opener}
        type="button"
        className={styles['opener']}
        aria-expanded={open}
        {...saidOf(section)}
        onClick={() => setOpen(!open)}
      >
        <List />
        <span dir="auto" className={styles['where']}>
          {section === undefined ? 'Outline' : named(section)}
        </span>
        <Chevron />
      </button>
      <OutlineList
        label={label}
        entries={entries}
        current={current}
        onGo={(block) => {
          setOpen(false);
          onGo(block);
        }}
      />
    </div>
  );
});

function OutlineList({ label, entries, current, onGo }: Props) {
  return (
    <nav className={styles['list']} aria-label={`Outline of ${label}`}>
      <ul>
        {entries.map((entry, index) => (
          <li key={entry.block}>
            <button
              type="button"
              data-entry=""
              data-kind={entry.kind}
              className={styles['entry']}
              dir="auto"
              aria-current={index === current ? 'location' : undefined}
              tabIndex={index === Math.max(0, current) ? 0 : -1}
              onClick={() => onGo(entry.block)}
            >
              {entry.lead !== '' && (
                <span dir="ltr" className={styles['lead']}>
                  {entry.lead}{' '}
                </span>
              )}
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function named(entry: OutlineEntry): string {
  return [entry.lead, entry.title].filter((part) => part !== '').join(' ');
}

/** What the opener says to whoever does not see, or has no room for, its words. */
function saidOf(section: OutlineEntry | undefined) {
  const said = section === undefined ? 'Outline' : `Outline: ${named(section)}`;
  return { 'aria-label': said, title: said };
}
