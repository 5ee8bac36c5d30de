import { memo } from 'react';
import { keyHints } from '../commands/key-hints.ts';
import { useCommand } from '../commands/use-command.ts';
import { useDispatch, useLibrary, useReaderState } from '../state/context.ts';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { CountryPicker } from './CountryPicker.tsx';
import { useActs } from './use-acts.ts';
import { useCountry } from './use-country.ts';
import { YearChips } from './YearChips.tsx';
import styles from './CountryBar.module.css';

interface Props {
  /** The view at hand can look at all countries as well. */
  readonly offersAll: boolean;
}

/** The country at hand and its years, for all views. */
export const CountryBar = memo(function CountryBar({ offersAll }: Props) {
  const { country } = useReaderState();
  const dispatch = useDispatch();
  const { reports } = useLibrary();
  const area = useCountry();
  const acts = useActs();
  const allYears = useCommand('all-years');
  if (area === null) return null;
  return (
    <div className={styles['bar']} role="toolbar" aria-label="Country" data-all={offersAll && country.all}>
      <CountryPicker
        area={area.name}
        onArea={acts.chooseCountry}
        onReport={(id) => {
          const entry = reports.find((report) => report.id === id);
          if (entry !== undefined) acts.choose(entry, area.name);
        }}
      />
      <YearChips key={area.name} area={area} onChoose={acts.chooseYear} />
      <div className={styles['end']}>
        {offersAll && (
          <QuietButton
            className={styles['all']}
            aria-pressed={country.all}
            onClick={() => dispatch({ kind: 'all-countries', all: !country.all })}
          >
            All countries
          </QuietButton>
        )}
        <QuietButton
          {...keyHints('all-years', allYearsInWords(area.name))}
          disabled={!allYears.isPossible}
          onClick={allYears.run}
        >
          All years
        </QuietButton>
      </div>
    </div>
  );
});

function allYearsInWords(name: string): string {
  return `All years of ${name} side by side, four at most`;
}
