import { useEffect, useId } from 'react';
import { Tooltip } from '@base-ui/react/tooltip';
import type { Repair } from '../../../shared/model.ts';
import { placeOfFault, unseenForm } from '../../reports/repair-words.ts';
import styles from './RepairTip.module.css';

interface Props {
  readonly repair: Repair;
  readonly anchor: HTMLElement;
  /** Escape was pressed, wherever the focus is. */
  readonly onDismiss: () => void;
}

/** Beside the place as the card of a mark stands: it shifts along the edge of the window and never covers the place. */
const COLLISION = { side: 'flip', align: 'shift', fallbackAxisSide: 'none' } as const;

/** What stood where the reader repaired, in the file or in print; beside the place while it is pointed at or focused. */
export function RepairTip({ repair, anchor, onDismiss }: Props) {
  const id = useId();
  useEffect(() => {
    anchor.setAttribute('aria-describedby', id);
    return () => anchor.removeAttribute('aria-describedby');
  }, [anchor, id]);
  return (
    <Tooltip.Root
      open
      disableHoverablePopup
      onOpenChange={(_open, { reason }) => {
        if (reason === 'escape-key') onDismiss();
      }}
    >
      <Tooltip.Portal>
        <Tooltip.Positioner
          className={styles['place']}
          anchor={anchor}
          side="bottom"
          align="start"
          alignOffset={-12}
          sideOffset={6}
          collisionPadding={12}
          collisionAvoidance={COLLISION}
          positionMethod="fixed"
        >
          <Tooltip.Popup id={id} role="tooltip" className={styles['tip']}>
            {sentenceOf(repair)}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

function sentenceOf(repair: Repair) {
  return (
    unseenForm(repair) ?? (
      <>
        {placeOfFault(repair.kind)}: <span className={styles['printed']}>{repair.printed}</span>
      </>
    )
  );
}
