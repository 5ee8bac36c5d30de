import { Menu } from '@base-ui/react/menu';
import { classNames } from '../class-names.ts';
import popup from '../Popup.module.css';
import styles from './Menu.module.css';

const ITEM = classNames(popup['row'], styles['item']);

/** Something a menu does. */
export function MenuItem(props: Omit<Menu.Item.Props, 'className'>) {
  return <Menu.Item {...props} className={ITEM} />;
}

/** One of several that a menu lets choose. */
export function MenuRadioItem({ children, ...rest }: Omit<Menu.RadioItem.Props, 'className'>) {
  return (
    <Menu.RadioItem {...rest} className={ITEM}>
      <span className={styles['round']} />
      {children}
    </Menu.RadioItem>
  );
}

/** A line between what is chosen and what is done. */
export function MenuSeparator() {
  return <Menu.Separator className={styles['line']} />;
}
