import { Combobox } from '@base-ui/react/combobox';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { fold } from '../../../shared/text/fold.ts';
import { wordRank, wordTest } from '../all-words.ts';
import { classNames } from '../class-names.ts';
import { IconButton } from '../buttons/IconButton.tsx';
import { Chevron } from '../icons.tsx';
import { mainLandmark } from '../main-landmark.ts';
import popup from '../Popup.module.css';
import { ShortName } from '../name/ShortName.tsx';
import styles from './Picker.module.css';

/** More options than anyone scrolls through; typing finds the rest. */
const MOST_OPTIONS = 60;

export interface Option {
  readonly id: string;
  readonly name: string;
  /** Further words it is found by. */
  readonly also?: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  /** What the button that opens the list is called, and the list itself. */
  readonly opener: string;
  readonly list: string;
  /** Said where nothing is found by that name. */
  readonly none: string;
  /** Said where nothing is chosen yet: "Choose a report". */
  readonly invitation?: string;
  readonly onPick: (id: string) => void;
  /** How many are listed at most, and before anything is typed. */
  readonly most?: number;
  /** Whether one is listed for what is typed, where its words alone do not say. */
  readonly isOffered?: (id: string, typed: string) => boolean;
  /** Shown beside the name in the list. */
  readonly renderDetail?: (id: string) => ReactNode;
  readonly className?: string | undefined;
}

/** One of many, found by typing any part of its name. */
export function Picker(props: Props) {
  const { label, options, chosen, opener, list, none, onPick, renderDetail, className } = props;
  const { most = MOST_OPTIONS, isOffered = () => true, invitation = '' } = props;
  const names = useMemo(() => new Map(options.map(({ id, name }) => [id, name])), [options]);
  const words = useMemo(
    () => new Map(options.map(({ id, name, also = '' }) => [id, fold(`${name} ${also}`)])),
    [options],
  );
  const [text, setText] = useState({ shown: '', typed: '' });
  const { shown, typed } = text;
  const ids = useMemo(() => bestFirst([...names.keys()], words, typed), [names, words, typed]);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // What is typed takes the place of the name, also where the field has the focus already.
  useEffect(() => {
    if (typed === '' && (isOpen || shown !== '')) selectWhole(field.current);
  }, [shown, typed, isOpen]);
  return (
    // By id and not by option: options that are made anew, as when reports are being added, would be another choice
    // to it, and it would put the name of what is chosen in place of what one is typing.
    <Combobox.Root<string>
      items={ids}
      value={names.has(chosen) ? chosen : null}
      limit={most}
      itemToStringLabel={nameOf}
      filter={(id, query) => isOffered(id, query) && wordTest(query)(words.get(id) ?? '')}
      onValueChange={(picked) => {
        if (picked !== null) onPick(picked);
      }}
      // Escape in the closed list would empty the field, though something is always chosen.
      onInputValueChange={(value, details) => {
        if (details.reason === 'escape-key') details.cancel();
        setText({ shown: value, typed: details.reason === 'input-change' ? value : '' });
      }}
      onOpenChange={(opens) => setOpen(opens)}
      autoHighlight
    >
      <div className={classNames(styles['picker'], className)}>
        <span className={styles['field']}>
          <Combobox.Input
            ref={field}
            aria-label={label}
            dir="auto"
            title={nameOf(chosen)}
            placeholder={invitation}
            className={styles['input']}
            onFocus={(event) => event.currentTarget.select()}
            onClick={(event) => {
              if (typed === '') selectWhole(event.currentTarget);
            }}
          />
          {/* A field that is typed in can be cut at its end only. */}
          <span className={styles['shown']} aria-hidden="true">
            <ShortName name={names.get(chosen) ?? invitation} />
          </span>
        </span>
        <Combobox.Trigger render={<IconButton label={opener} />}>
          <Chevron />
        </Combobox.Trigger>
      </div>
      <Combobox.Portal container={mainLandmark()}>
        <Combobox.Positioner className={popup['positioner']} sideOffset={4} align="start">
          <Combobox.Popup className={classNames(popup['popup'], styles['options'])} aria-label={list}>
            <Combobox.Empty className={styles['empty']}>{none}</Combobox.Empty>
            <Combobox.List>
              {(id: string) => (
                <Combobox.Item key={id} value={id} className={classNames(popup['row'], styles['option'])}>
                  <bdi>{nameOf(id)}</bdi>
                  {renderDetail?.(id)}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** Unless somebody has selected a part of it, or is elsewhere. */
function selectWhole(field: HTMLInputElement | null): void {
  if (field !== null && field === document.activeElement && field.selectionStart === field.selectionEnd)
    field.select();
}

/** In their order, but first what is typed in whole words. */
function bestFirst(
  ids: readonly string[],
  words: ReadonlyMap<string, string>,
  typed: string,
): readonly string[] {
  if (typed.trim() === '') return ids;
  const holds = wordTest(typed);
  const rankOf = wordRank(typed);
  const ranks = new Map(
    ids.map((id) => {
      const text = words.get(id) ?? '';
      return [id, holds(text) ? rankOf(text) : 3] as const;
    }),
  );
  return ids.toSorted((one, other) => (ranks.get(one) ?? 3) - (ranks.get(other) ?? 3));
}
