import { Menu } from '@base-ui/react/menu';
import { Chevron } from '../ui/icons.tsx';
import { mainLandmark } from '../ui/main-landmark.ts';
import styles from './Popup.module.css';

export type ExportWay = 'html' | 'markdown' | 'print';

const WAYS: readonly (readonly [ExportWay, string])[] = [
  ['html', 'Save as web page (HTML)'],
  ['markdown', 'Save as Markdown'],
  ['print', 'Print'],
];

/** The ways to take the comparison along, as it is shown. */
export function ExportMenu({ onChoose }: { readonly onChoose: (way: ExportWay) => void }) {
  return (
    <Menu.Root>
      <Menu.Trigger className={styles['button']}>
        Export
        <Chevron />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Menu.Popup className={styles['popup']}>
            {WAYS.map(([way, name]) => (
              <Menu.Item key={way} className={styles['item']} onClick={() => onChoose(way)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
