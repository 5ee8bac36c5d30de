import { Menu } from '@base-ui/react/menu';
import { OpenerButton } from './OpenerButton.tsx';

/** Opens the menu that it stands in. */
export function MenuButton({ name }: { readonly name: string }) {
  return <Menu.Trigger render={<OpenerButton />}>{name}</Menu.Trigger>;
}
