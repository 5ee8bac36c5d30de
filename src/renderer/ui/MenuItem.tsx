import { Menu } from '@base-ui/react/menu';
import styles from './Menu.module.css';

/** Something a menu does. */
export function MenuItem(props: Omit<Menu.Item.Props, 'className'>) {
  return <Menu.Item {...props} className={styles['item']} />;
}

/** One of several that a menu lets choose. */
export function MenuRadioItem({ children, ...rest }: Omit<Menu.RadioItem.Props, 'className'>) {
  return (
    <Menu.RadioItem {...rest} className={styles['item']}>
      <span className={styles['round']} />
      {children}
    </Menu.RadioItem>
  );
}

/** A line between what is chosen and what is done. */
export function MenuSeparator() {
  return <Menu.Separator className={styles['line']} />;
}
