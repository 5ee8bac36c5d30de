import type { ReactNode } from 'react';
import { Menu } from '@base-ui/react/menu';
import { classNames } from '../class-names.ts';
import { IN_MAIN_LANDMARK } from '../main-landmark.ts';
import popup from '../Popup.module.css';
import styles from './Menu.module.css';

interface Props extends Pick<Menu.Positioner.Props, 'side' | 'positionMethod'> {
  /** Where it stands in the page, and so to what it belongs; else in the main part. */
  readonly container?: HTMLElement | null | undefined;
  readonly children: ReactNode;
}

/** What a menu offers, beside the button that opens it. */
export function MenuPopup({ container, children, ...place }: Props) {
  return (
    <Menu.Portal container={container ?? IN_MAIN_LANDMARK}>
      <Menu.Positioner className={popup['positioner']} sideOffset={4} align="end" {...place}>
        <Menu.Popup className={classNames(popup['popup'], styles['menu'])}>{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
