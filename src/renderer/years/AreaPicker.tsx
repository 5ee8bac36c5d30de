import { counted } from '../names.ts';
import { useLibrary } from '../state/context.ts';
import { areasOf, yearsOf } from './areas.ts';
import { Picker } from './Picker.tsx';

interface Props {
  readonly area: string;
  readonly onPick: (area: string) => void;
}

/** Whose years are shown. */
export function AreaPicker({ area, onPick }: Props) {
  const { reports } = useLibrary();
  const options = areasOf(reports).map((one) => ({
    id: one.name,
    name: one.name,
    detail: counted(yearsOf(one).length, 'year'),
  }));
  return <Picker label="Area" options={options} chosen={area} none="No area of that name" onPick={onPick} />;
}
