import { Tabs } from '@base-ui/react/tabs';
import { VIEWS } from './registry.ts';
import { REGION_START } from '../ui/region/regions.ts';
import styles from './ViewTabs.module.css';

/** The views as tabs: arrows move along them, Home and End to the ends. */
export function ViewTabs() {
  return (
    <Tabs.List activateOnFocus aria-label="Views" className={styles['tabs']} {...REGION_START}>
      {VIEWS.map(({ id, name }) => (
        <Tabs.Tab key={id} id={`tab-${id}`} value={id} className={styles['tab']}>
          {name}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
