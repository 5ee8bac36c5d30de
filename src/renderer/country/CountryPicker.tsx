import { memo, useMemo } from 'react';
import { LevelMark } from '../reports/LevelMark.tsx';
import { counted } from '../../shared/text/counted.ts';
import { useLibrary } from '../state/context.ts';
import { Picker } from '../ui/menu/Picker.tsx';
import { countryOptions, hasYear, parseOption } from './country-options.ts';
import styles from './CountryBar.module.css';

interface Props {
  /** At hand. */
  readonly area: string;
  readonly onArea: (name: string) => void;
  /** A year was typed beside the name, and one of its reports chosen. */
  readonly onReport: (report: string) => void;
}

/** Which country is at hand, found by any of its names; with a year also which report of it. */
export const CountryPicker = memo(function CountryPicker({ area, onArea, onReport }: Props) {
  const { reports, areas } = useLibrary();
  const options = useMemo(() => countryOptions({ reports, areas }), [reports, areas]);
  const details = useMemo(
    () => ({
      of: new Map(options.map((option) => [option.id, option])),
      countries: options.filter(({ id }) => parseOption(id).report === null).length,
    }),
    [options],
  );
  return (
    <Picker
      label="Country"
      options={options}
      chosen={area}
      opener="Show every country"
      list="Countries"
      none="No country of that name"
      isOffered={(id, typed) => hasYear(typed) === (parseOption(id).report !== null)}
      most={details.countries}
      onPick={(id) => {
        const { name, report } = parseOption(id);
        if (report === null) onArea(name);
        else onReport(report);
      }}
      renderDetail={(id) => {
        const option = details.of.get(id);
        if (option === undefined) return null;
        if (option.level !== null) return <LevelMark level={option.level} />;
        return parseOption(id).report === null ? (
          <span className={styles['count']}>{counted(option.years, 'year')}</span>
        ) : null;
      }}
      className={styles['picker']}
    />
  );
});
