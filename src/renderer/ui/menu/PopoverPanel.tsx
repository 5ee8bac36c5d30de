import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { mainLandmark } from '../main-landmark.ts';
import popup from '../Popup.module.css';

interface Props extends Pick<Popover.Positioner.Props, 'align' | 'sideOffset' | 'collisionPadding'> {
  /** Where no title of its own names it. */
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Something to choose or to read, beside the button that opens it. */
export function PopoverPanel({ label, className, children, sideOffset = 4, ...place }: Props) {
  return (
    <Popover.Portal container={mainLandmark()}>
      <Popover.Positioner className={popup['positioner']} sideOffset={sideOffset} {...place}>
        <Popover.Popup className={classNames(popup['popup'], className)} aria-label={label}>
          {children}
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  );
}
