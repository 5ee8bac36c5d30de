import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { SearchFacets, SearchFilters } from '../../../shared/search.ts';
import { Cross } from '../../ui/icons.tsx';
import { chipsOf, FACET_NAMES, FACETS, isOffered, toggled } from './filters.ts';
import type { Chip, Facet } from './filters.ts';
import styles from './FilterBar.module.css';

interface Props {
  readonly facets: SearchFacets;
  readonly filters: SearchFilters;
  readonly onFilter: (filters: SearchFilters) => void;
}

/**
 * Filters as chips with counts. One filter's values are open at a time; what is chosen of the others
 * stays in sight, because it decides what is listed.
 */
export function FilterBar({ facets, filters, onFilter }: Props) {
  const [open, setOpen] = useState<Facet | null>('years');
  const chips = chipsOf(facets, filters);
  const offered = FACETS.filter((facet) => isOffered(chips[facet]));
  if (offered.length === 0) return null;
  const opened = open !== null && offered.includes(open) ? open : null;
  const others = offered.filter((facet) => facet !== opened);
  const toggle = (chip: Chip) => onFilter(toggled(filters, chip.choice));
  return (
    <div className={styles['filters']} role="group" aria-label="Filters">
      <div className={styles['facets']}>
        {offered.map((facet) => (
          <button
            key={facet}
            type="button"
            className={styles['facet']}
            aria-expanded={facet === opened}
            onClick={() => setOpen(facet === opened ? null : facet)}
          >
            {FACET_NAMES[facet]}
          </button>
        ))}
      </div>
      <ul className={styles['chips']}>
        {[
          ...others.flatMap((facet) => chips[facet].filter((chip) => chip.chosen)),
          ...(opened === null ? [] : chips[opened]),
        ].map((chip) => (
          <li key={`${chip.choice.facet} ${chip.choice.value}`}>
            <ChipButton chip={chip} onToggle={() => toggle(chip)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChipProps {
  readonly chip: Chip;
  readonly onToggle: () => void;
}

/** Chosen by Enter, space or click; taken away likewise, and by Delete. */
function ChipButton({ chip: { name, count, chosen }, onToggle }: ChipProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!chosen || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    onToggle();
  };
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={chosen}
      title={chosen ? `Take away: ${name}` : `Only ${name}`}
      onClick={onToggle}
      onKeyDown={onKeyDown}
    >
      {name} <span className={styles['count']}>{count.toLocaleString('en-US')}</span>
      {chosen && <Cross />}
    </button>
  );
}
