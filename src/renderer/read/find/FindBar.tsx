import { useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Report } from '../../../shared/model.ts';
import { blockOrder } from '../../text/block-order.ts';
import type { ScrollLink } from '../scroll/scroll-link.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Chevron, Cross, PreviousArrow } from '../../ui/icons.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { findCount } from './find-state.ts';
import type { FindStore } from './find-store.ts';
import { foundWords, selectFound } from './found-words.ts';
import { useFindFocus } from './use-find-focus.ts';
import { useShownHit } from './use-shown-hit.ts';
import { PASSING } from '../../text/page-signs.ts';
import styles from './FindBar.module.css';

interface Props {
  readonly find: FindStore;
  /** The pane's key. */
  readonly pane: string;
  readonly report: Report;
  readonly label: string;
  readonly scroller: HTMLElement | null;
  readonly link: ScrollLink;
}

/** Find in a pane, with the query language of the search. Only there while it is open. */
export function FindBar(props: Props) {
  const { find } = props;
  const open = useSyncExternalStore(find.subscribe, () => find.get().open);
  return open ? <OpenFindBar {...props} /> : null;
}

function OpenFindBar({ find, pane, report, label, scroller, link }: Props) {
  const state = useSyncExternalStore(find.subscribe, find.get);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const { field, origin, giveBack } = useFindFocus(find, state.asked, scroller);
  useShownHit({ find, state, pane, scroller, link });

  /** The first hit shown is the next one from where reading stood. */
  const type = (query: string) => {
    const order = blockOrder(report);
    const from = order.get(origin.current) ?? 0;
    find.type(query, (blocks) =>
      Math.max(
        0,
        blocks.findIndex((block) => (order.get(block) ?? 0) >= from),
      ),
    );
  };
  const close = () => {
    const found = scroller === null ? null : foundWords(scroller);
    // The words are drawn anew without their marks, and what is selected must not go with these.
    flushSync(() => find.close());
    giveBack();
    if (scroller !== null && found !== null) selectFound(scroller, found);
  };
  useListeners(bar, {
    keydown(event) {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  });

  const none = (state.hits?.length ?? 0) === 0;
  return (
    <search ref={setBar} className={styles['bar']} aria-label={`Find in ${label}`} {...PASSING.on}>
      <TextField
        ref={field}
        label={`Find in ${label}`}
        className={styles['field']}
        placeholder="Find in this report"
        autoComplete="off"
        spellCheck={false}
        value={state.query}
        onChange={(event) => type(event.target.value)}
      />
      <output className={styles['count']} title={state.message === '' ? undefined : state.message}>
        {findCount(state)}
      </output>
      <IconButton
        size="small"
        label="Previous match"
        title="Previous (Shift+Enter)"
        disabled={none}
        onClick={() => find.step(-1)}
      >
        <PreviousArrow />
      </IconButton>
      <IconButton
        size="small"
        label="Next match"
        title="Next (Enter)"
        disabled={none}
        onClick={() => find.step(1)}
      >
        <Chevron />
      </IconButton>
      <IconButton size="small" label="Close find" title="Close (Escape)" onClick={close}>
        <Cross />
      </IconButton>
    </search>
  );
}
