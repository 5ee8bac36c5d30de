import { Combobox } from '@base-ui/react/combobox';
import { MOST_OPTIONS } from '../read/picker-options.ts';
import styles from '../read/ReportPicker.module.css';
import { Chevron } from '../ui/icons.tsx';
import { mainLandmark } from '../ui/main-landmark.ts';
import own from './Picker.module.css';

export interface Option {
  readonly id: string;
  readonly name: string;
  /** Said beside the name in the list. */
  readonly detail?: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  /** Said where nothing is found by that name. */
  readonly none: string;
  readonly onPick: (id: string) => void;
}

/** One of many, found by typing any part of its name. */
export function Picker({ label, options, chosen, none, onPick }: Props) {
  return (
    <Combobox.Root<Option>
      items={options}
      value={options.find(({ id }) => id === chosen) ?? null}
      limit={MOST_OPTIONS}
      itemToStringLabel={({ name }) => name}
      isItemEqualToValue={(left, right) => left.id === right.id}
      onValueChange={(picked) => {
        if (picked !== null) onPick(picked.id);
      }}
      autoHighlight
    >
      <div className={[styles['picker'], own['picker']].join(' ')}>
        <Combobox.Input
          aria-label={label}
          className={styles['input']}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Combobox.Trigger aria-label={`Show every ${label.toLowerCase()}`} className={styles['trigger']}>
          <Chevron />
        </Combobox.Trigger>
      </div>
      <Combobox.Portal container={mainLandmark()}>
        <Combobox.Positioner className={styles['positioner']} sideOffset={4} align="start">
          <Combobox.Popup className={styles['popup']} aria-label={label}>
            <Combobox.Empty className={styles['empty']}>{none}</Combobox.Empty>
            <Combobox.List>
              {(one: Option) => (
                <Combobox.Item key={one.id} value={one} className={styles['option']}>
                  <span>{one.name}</span>
                  {one.detail !== undefined && <span className={own['detail']}>{one.detail}</span>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
