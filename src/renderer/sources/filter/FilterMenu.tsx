import type { ReactNode } from 'react';
import { Popover } from '@base-ui/react/popover';
import { Choice } from '../../ui/buttons/Choice.tsx';
import { OpenerButton } from '../../ui/menu/OpenerButton.tsx';
import { PopoverPanel } from '../../ui/menu/PopoverPanel.tsx';
import type { Facet } from './filter-sources.ts';
import { toggledValue } from '../../ui/toggled-value.ts';
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
        render={<OpenerButton className={styles['opener']} />}
        data-chosen={words !== null}
        aria-label={words === null ? name : `${name}: ${chosen.map(nameOf).join(', ')}`}
      >
        {words === null ? name : `${name}: ${words}`}
      </Popover.Trigger>
      <PopoverPanel className={styles['panel']} align="start" label={`Filter by ${name.toLowerCase()}`}>
        {facets.map(({ value, count }) => (
          <Choice
            key={value}
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onChange(toggledValue(chosen, value))}
          >
            <span className={styles['name']}>{draw(value)}</span>
            <span className={styles['count']}>{count.toLocaleString('en-US')}</span>
          </Choice>
        ))}
        <button
          type="button"
          className={styles['clear']}
          disabled={chosen.length === 0}
          onClick={() => onChange([])}
        >
          Show all
        </button>
      </PopoverPanel>
    </Popover.Root>
  );
}
