import type { ReactNode } from 'react';
import { Popover } from '@base-ui/react/popover';
import { Chevron } from '../ui/icons.tsx';
import type { Facet } from './filter-sources.ts';
import styles from './FilterMenu.module.css';

interface Props<Value> {
  /** "Kind". */
  readonly name: string;
  readonly facets: readonly Facet<Value>[];
  readonly chosen: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly draw?: (value: Value) => ReactNode;
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** One filter: what it offers, with how many sources each value would show. */
export function FilterMenu<Value extends string | number>(props: Props<Value>) {
  const { name, facets, chosen, nameOf, draw = nameOf, onChange } = props;
  const words =
    chosen.length === 0 ? null : chosen.length === 1 ? chosen.map(nameOf).join('') : `${chosen.length}`;
  return (
    <Popover.Root>
      <Popover.Trigger
        className={styles['trigger']}
        data-chosen={words !== null}
        aria-label={words === null ? name : `${name}: ${chosen.map(nameOf).join(', ')}`}
      >
        {words === null ? name : `${name}: ${words}`}
        <Chevron />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles['positioner']} sideOffset={4} align="start">
          <Popover.Popup className={styles['popup']} aria-label={`Filter by ${name.toLowerCase()}`}>
            {facets.map(({ value, count }) => (
              <label key={value} className={styles['choice']}>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={(event) =>
                    onChange(
                      event.currentTarget.checked
                        ? [...chosen, value]
                        : chosen.filter((other) => other !== value),
                    )
                  }
                />
                <span className={styles['name']}>{draw(value)}</span>
                <span className={styles['count']}>{count.toLocaleString('en-US')}</span>
              </label>
            ))}
            <button
              type="button"
              className={styles['clear']}
              disabled={chosen.length === 0}
              onClick={() => onChange([])}
            >
              Show all
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
