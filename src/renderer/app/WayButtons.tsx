import { memo } from 'react';
import { buttonLabel, keyHints } from '../commands/key-hints.ts';
import { useCommand } from '../commands/use-command.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { BackArrow, ForwardArrow } from '../ui/icons.tsx';
import styles from './WayButtons.module.css';

const WAYS = [
  { name: 'back', Sign: BackArrow },
  { name: 'forward', Sign: ForwardArrow },
] as const;

/** Back to the places of before, and forward again: always there, so that nothing moves when one can go. */
export const WayButtons = memo(function WayButtons() {
  return (
    <div className={styles['ways']}>
      {WAYS.map(({ name, Sign }) => (
        <WayButton key={name} name={name} Sign={Sign} />
      ))}
    </div>
  );
});

function WayButton({ name, Sign }: (typeof WAYS)[number]) {
  const { isPossible, run } = useCommand(name);
  return (
    <IconButton label={buttonLabel(name)} {...keyHints(name)} disabled={!isPossible} onClick={run}>
      <Sign />
    </IconButton>
  );
}
