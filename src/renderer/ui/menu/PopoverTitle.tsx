import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import popup from '../Popup.module.css';

/** Names a panel, in small type over what it offers. */
export function PopoverTitle({ children }: { readonly children: ReactNode }) {
  return <Popover.Title className={popup['title']}>{children}</Popover.Title>;
}
