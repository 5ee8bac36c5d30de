import { useDispatch } from '../state/context.ts';
import { LinkButton } from '../ui/buttons/LinkButton.tsx';
import { Purpose } from '../welcome/Purpose.tsx';
import type { HelpSectionProps } from './section-props.ts';
import styles from './HelpText.module.css';

/** What the reader is, and the way back to its first lines. */
export function WelcomeHelp({ onClose }: HelpSectionProps) {
  const dispatch = useDispatch();
  return (
    <div className={styles['text']}>
      <p>
        <Purpose />
      </p>
      <p>
        <LinkButton
          onClick={() => {
            dispatch({ kind: 'welcome', shown: true });
            onClose();
          }}
        >
          Show the first lines again
        </LinkButton>
      </p>
    </div>
  );
}
