import { useMemo } from 'react';
import { counted } from '../reports/names.ts';
import { useLibrary } from '../state/context.ts';
import { Picker } from '../ui/menu/Picker.tsx';
import { areasOf, yearsOf } from './areas.ts';
import styles from './AreaPicker.module.css';

interface Props {
  readonly area: string;
  readonly onPick: (area: string) => void;
}

/** Whose years are shown. */
export function AreaPicker({ area, onPick }: Props) {
  const { reports, areas: listed } = useLibrary();
  const areas = useMemo(() => areasOf(reports), [reports]);
  const options = useMemo(() => {
    const others = new Map(listed.map(({ name, otherNames }) => [name, otherNames.join(' ')]));
    return areas.map(({ name }) => ({ id: name, name, also: others.get(name) ?? '' }));
  }, [areas, listed]);
  const years = new Map(areas.map((one) => [one.name, counted(yearsOf(one).length, 'year')]));
  return (
    <Picker
      label="Area"
      options={options}
      chosen={area}
      opener="Show every area"
      list="Area"
      none="No area of that name"
      onPick={onPick}
      renderDetail={(name) => <span className={styles['years']}>{years.get(name)}</span>}
    />
  );
}
