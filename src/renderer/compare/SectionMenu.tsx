import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import type { Topic } from '../../shared/model.ts';
import { counted } from '../../shared/text/counted.ts';
import { TOPIC_NAMES } from '../reports/names.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { List } from '../ui/icons.tsx';
import { MenuItem } from '../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../ui/menu/MenuPopup.tsx';
import type { ComparedSection } from './state/sections.ts';
import styles from './CompareBar.module.css';

interface Props {
  readonly sections: readonly ComparedSection[];
  /** The section that is at the top of the view when the menu is opened. */
  readonly current: () => Topic | null;
  readonly onSection: (item: number) => void;
}

/** The outline, from wherever one is. */
export function SectionMenu({ sections, current, onSection }: Props) {
  const [here, setHere] = useState<Topic | null>(null);
  return (
    <Menu.Root
      onOpenChange={(open) => {
        if (open) setHere(current());
      }}
    >
      <Menu.Trigger
        disabled={sections.length < 2}
        render={
          <IconButton label="Outline" title="Outline">
            <List />
          </IconButton>
        }
      />
      <MenuPopup>
        {sections.map(({ topic, first, changes }) => (
          <MenuItem
            key={topic}
            aria-current={topic === here ? 'location' : undefined}
            onClick={() => onSection(first)}
          >
            <span className={styles['topic']} data-here={topic === here}>
              {TOPIC_NAMES[topic]}
            </span>
            <span className={styles['changes']}>
              {changes === 0 ? 'no change' : counted(changes, 'change')}
            </span>
          </MenuItem>
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
