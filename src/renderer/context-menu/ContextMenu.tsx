import { Menu } from '@base-ui/react/menu';
import { Fragment, useEffect, useRef, useState } from 'react';
import { keyHints, shortKey } from '../commands/key-hints.ts';
import { useService } from '../state/context.ts';
import { classNames } from '../ui/class-names.ts';
import { useFocusBack } from '../ui/dialog/use-focus-back.ts';
import { mainLandmark } from '../ui/main-landmark.ts';
import { MenuItem, MenuSeparator } from '../ui/menu/MenuItem.tsx';
import menu from '../ui/menu/Menu.module.css';
import popup from '../ui/Popup.module.css';
import { menuEntryService } from './menu-entries.ts';
import type { MenuGroup } from './menu-entries.ts';
import { useCopyEntry } from './use-copy-entry.ts';
import styles from './ContextMenu.module.css';

interface Shown {
  readonly groups: readonly MenuGroup[];
  readonly anchor: { readonly getBoundingClientRect: () => DOMRect };
  /** Where the focus goes back to. */
  readonly opener: HTMLElement | null;
  /** Of what lies over the window it is a part: nothing beside that can be reached. */
  readonly container: HTMLElement;
  /** Opened by key: the first entry is at hand. */
  readonly byKey: boolean;
}

/**
 * What can be done with the thing under the pointer, or, by the Menu key or Shift+F10, with the one that has the focus.
 * Where the reader has nothing to offer, and in what is typed in, the browser's own menu stays.
 */
export function ContextMenu() {
  const [shown, setShown] = useState<Shown | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useOpening(setShown);
  useFocusBack();
  useEffect(() => {
    if (shown?.byKey !== true) return;
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [shown]);
  if (shown === null) return null;
  return (
    <Menu.Root open onOpenChange={(open) => !open && setShown(null)}>
      <Menu.Portal container={shown.container}>
        <Menu.Positioner
          className={popup['positioner']}
          anchor={shown.anchor}
          side="bottom"
          align="start"
          positionMethod="fixed"
        >
          <Menu.Popup
            ref={list}
            className={classNames(popup['popup'], menu['menu'])}
            aria-label="What can be done here"
            data-context-menu=""
            finalFocus={() => shown.opener ?? true}
          >
            {shown.groups.map((group, at) => (
              <Fragment key={group[0]?.label}>
                {at > 0 && <MenuSeparator />}
                {group.map(({ label, command, run }) => (
                  <MenuItem
                    key={label}
                    {...(command === undefined
                      ? {}
                      : { 'aria-keyshortcuts': keyHints(command)['aria-keyshortcuts'] })}
                    onClick={run}
                  >
                    <span className={styles['label']}>{label}</span>
                    {command !== undefined && (
                      <kbd className={styles['key']} aria-hidden="true">
                        {shortKey(command)}
                      </kbd>
                    )}
                  </MenuItem>
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function useOpening(show: (shown: Shown) => void): void {
  const entries = useService(menuEntryService);
  const copyEntry = useCopyEntry();
  const latest = useRef(copyEntry);
  useEffect(() => {
    latest.current = copyEntry;
  });
  useEffect(() => {
    const open = (event: Event, target: EventTarget | null, point: DOMRect | null) => {
      if (!(target instanceof Element) || target.closest(TYPED) !== null) return;
      // The key's own event may come once more when it is let go.
      if (target.closest('[data-context-menu]') !== null) return event.preventDefault();
      const offered = entries.at(target);
      const selected = document.getSelection()?.toString() ?? '';
      const groups =
        offered.length > 0 || selected === '' ? offered : [[latest.current('Copy', () => selected)]];
      if (groups.length === 0) return;
      event.preventDefault();
      const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const place = point ?? placeByKey(target);
      const anchor = { getBoundingClientRect: () => place };
      show({ groups, anchor, opener, container: containerFor(target), byKey: point === null });
    };
    const abort = new AbortController();
    const onContextMenu = (event: MouseEvent) =>
      open(event, event.target, new DOMRect(event.clientX, event.clientY, 0, 0));
    const onKeyDown = (event: KeyboardEvent) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      if (isMenuKey && !event.defaultPrevented) open(event, document.activeElement, null);
    };
    document.addEventListener('contextmenu', onContextMenu, abort);
    document.addEventListener('keydown', onKeyDown, abort);
    return () => abort.abort();
  }, [entries, show]);
}

/** In these the system's own menu cuts, pastes and spells. */
const TYPED = 'input, textarea, select, [contenteditable="true"]';

/** A dialog or drawer over the window, else the main part of the page. */
function containerFor(target: Element): HTMLElement {
  const main = mainLandmark();
  const dialog = target.closest<HTMLElement>('[role="dialog"]');
  return dialog === null || main.contains(dialog) ? main : dialog;
}

/** Below what is selected in the element, else below the element; of what fills the window, near its top. */
function placeByKey(target: Element): DOMRect {
  const selection = document.getSelection();
  const range =
    selection === null || selection.isCollapsed || !target.contains(selection.anchorNode)
      ? null
      : selection.getRangeAt(0);
  const { x, y, height } = (range ?? target).getBoundingClientRect();
  return new DOMRect(x + INSET, y, 0, Math.min(height, MOST_BELOW));
}

const INSET = 16;
const MOST_BELOW = 80;
