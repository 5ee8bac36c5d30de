import { useState } from 'react';
import { Popover } from '@base-ui/react/popover';
import { keyHints } from '../../commands/key-hints.ts';
import { useCommand } from '../../commands/use-command.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { PopoverPanel } from '../../ui/menu/PopoverPanel.tsx';
import { QUERY_EXAMPLES } from './query-examples.ts';
import styles from './QueryHelp.module.css';

interface Props {
  /** Try an example. */
  readonly onChoose: (query: string) => void;
}

/** What can be typed, in examples. */
export function QueryHelp({ onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const keys = useCommand('keys');
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        render={
          <IconButton label="How to search" size="small" title="How to search">
            ?
          </IconButton>
        }
      />
      <PopoverPanel className={styles['panel']} align="end" sideOffset={8} collisionPadding={8}>
        <Popover.Title className={styles['title']}>How to search</Popover.Title>
        <Popover.Description className={styles['lead']}>
          Passages with all words are found, the words as typed first. Choose an example to try it.
        </Popover.Description>
        {QUERY_EXAMPLES.map((group) => (
          <section key={group.title}>
            <h3 className={styles['heading']}>{group.title}</h3>
            <ul className={styles['examples']}>
              {group.examples.map(({ query, finds }) => (
                <li key={query}>
                  <button
                    type="button"
                    className={styles['example']}
                    onClick={() => {
                      setOpen(false);
                      onChoose(query);
                    }}
                  >
                    <code className={styles['query']}>{query}</code>
                    <span className={styles['finds']}>{finds}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className={styles['lead']}>
          Numbers and names are found as they are written: 79,690, C. 182, 26.1(2), Nur-Sultan.
        </p>
        {keys.isPossible && (
          <p className={styles['lead']}>
            <LinkButton
              {...keyHints('keys')}
              onClick={() => {
                setOpen(false);
                keys.run();
              }}
            >
              Every key of the reader
            </LinkButton>
          </p>
        )}
      </PopoverPanel>
    </Popover.Root>
  );
}
