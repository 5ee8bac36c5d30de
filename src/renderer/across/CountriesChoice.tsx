import { Popover } from '@base-ui/react/popover';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { areasOf } from '../country/areas.ts';
import { useCountry } from '../country/use-country.ts';
import { searchService } from '../query/search-store.ts';
import { counted } from '../../shared/text/counted.ts';
import { useLibrary, useService } from '../state/context.ts';
import { wordTest } from '../ui/all-words.ts';
import { Choice } from '../ui/buttons/Choice.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { OpenerButton } from '../ui/menu/OpenerButton.tsx';
import { PopoverPanel } from '../ui/menu/PopoverPanel.tsx';
import { PopoverTitle } from '../ui/menu/PopoverTitle.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { toggledValue } from '../ui/toggled-value.ts';
import { fold } from '../../shared/text/fold.ts';
import styles from './CountriesChoice.module.css';

interface Props {
  readonly chosen: readonly string[];
  readonly areas: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Which countries are asked: all, those that are ticked, the one at hand, or those of the search. */
export function CountriesChoice({ chosen, areas, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const country = useCountry()?.name;
  const searched = useSearchedAreas();
  const isListed = useMemo(() => wordTest(typed), [typed]);
  // What is chosen and not in this region can be taken back all the same.
  const all = [...new Set([...chosen, ...areas])];
  const listed = typed === '' ? all : all.filter((area) => isListed(fold(area)));
  const name =
    chosen.length === 0
      ? 'All countries'
      : chosen.length === 1
        ? chosen[0]
        : counted(chosen.length, 'country', 'countries');
  return (
    <Popover.Root onOpenChange={() => setTyped('')}>
      <Popover.Trigger render={<OpenerButton />} aria-label={`Countries: ${name ?? ''}`}>
        {name}
      </Popover.Trigger>
      <PopoverPanel className={styles['panel']} align="start">
        <PopoverTitle>Countries</PopoverTitle>
        <div className={styles['acts']}>
          <QuietButton disabled={chosen.length === 0} onClick={() => onChoose([])}>
            All countries
          </QuietButton>
          {country !== undefined && areas.includes(country) && (
            <QuietButton onClick={() => onChoose([country])}>{country} only</QuietButton>
          )}
          {searched !== null && searched.areas.length > 0 && (
            <QuietButton onClick={() => onChoose(searched.areas)}>
              {`Those of the search “${searched.query}”: ${searched.areas.length}`}
            </QuietButton>
          )}
        </div>
        <TextField
          label="Find a country"
          placeholder="Find a country"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div className={styles['list']} role="group" aria-label="Countries to ask">
          {listed.map((area) => (
            <Choice
              key={area}
              type="checkbox"
              checked={chosen.includes(area)}
              onChange={() => onChoose(toggledValue(chosen, area))}
            >
              {area}
            </Choice>
          ))}
          {listed.length === 0 && <p className={styles['none']}>No country is called so.</p>}
        </div>
      </PopoverPanel>
    </Popover.Root>
  );
}

/** Countries whose reports the search at hand found something in; `null` where nothing is searched. */
function useSearchedAreas(): { readonly query: string; readonly areas: readonly string[] } | null {
  const search = useService(searchService);
  const { page, answered } = useSyncExternalStore(search.subscribe, search.get);
  const { reports } = useLibrary();
  return useMemo(() => {
    if (page === null || answered === null) return null;
    const found = areasOf(reports).filter(({ reports: own }) =>
      own.some(({ id }) => (page.counts[id] ?? 0) > 0),
    );
    return { query: answered.query, areas: found.map(({ name }) => name) };
  }, [page, answered, reports]);
}
