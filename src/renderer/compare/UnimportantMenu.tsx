import { Popover } from '@base-ui/react/popover';
import { UNIMPORTANT_CLASSES } from '../../shared/comparison/comparison.ts';
import type { UnimportantClass } from '../../shared/comparison/comparison.ts';
import { Choice } from '../ui/buttons/Choice.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Chevron } from '../ui/icons.tsx';
import { PopoverPanel } from '../ui/menu/PopoverPanel.tsx';
import { PopoverTitle } from '../ui/menu/PopoverTitle.tsx';
import { CLASS_NAMES } from './state/names.ts';
import { toggledValue } from '../ui/toggled-value.ts';

interface Props {
  readonly disabled: boolean;
  readonly shownClasses: readonly UnimportantClass[];
  readonly onChange: (shown: readonly UnimportantClass[]) => void;
}

/** Which differences count as unimportant and are hidden. */
export function UnimportantMenu({ disabled, shownClasses, onChange }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger
        disabled={disabled}
        render={
          <IconButton label="Choose what is unimportant" title="Choose what is unimportant">
            <Chevron />
          </IconButton>
        }
      />
      <PopoverPanel align="end">
        <PopoverTitle>Hide differences in</PopoverTitle>
        {UNIMPORTANT_CLASSES.map((one) => (
          <Choice
            key={one}
            type="checkbox"
            checked={!shownClasses.includes(one)}
            onChange={() => onChange(toggledValue(shownClasses, one))}
          >
            {CLASS_NAMES[one]}
          </Choice>
        ))}
      </PopoverPanel>
    </Popover.Root>
  );
}
