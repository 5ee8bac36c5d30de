import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { DockContext } from './dock-context.ts';
import type { Dock } from './dock-context.ts';
import { REGION } from '../../ui/region/regions.ts';
import { OFF_PAPER, PASSING } from '../../text/page-signs.ts';
import styles from './CitationDock.module.css';

interface Props {
  /** How many texts stand side by side: the margin takes a column only where it leaves each of them wide enough. */
  readonly texts: number;
  readonly children: ReactNode;
}

/**
 * A view and the margin that a card docks into: a column beside the text or, where that would be too narrow, the
 * lower third. Stands in a grid with a cell to the right of the view and one below it, in a container called `main`.
 */
export function CitationDock({ texts, children }: Props) {
  const [margin, setMargin] = useState<HTMLElement | null>(null);
  const [shown, setShown] = useState<Dock['shown']>(null);
  const [ways] = useState((): Pick<Dock, 'show' | 'leave'> => ({
    show: (owner, card) => setShown({ owner, card }),
    leave: (owner) => setShown((now) => (now?.owner === owner ? null : now)),
  }));
  const dock = useMemo(() => ({ margin, shown, ...ways }), [margin, shown, ways]);
  return (
    <DockContext value={dock}>
      {children}
      <div
        ref={setMargin}
        className={styles['margin']}
        data-texts={texts}
        hidden={shown === null}
        {...(shown === null ? {} : PASSING.on)}
        {...OFF_PAPER.on}
        {...REGION}
      />
    </DockContext>
  );
}
