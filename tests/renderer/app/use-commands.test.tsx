import '../helpers/page.ts';
import { act, createEvent, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWindow } from '../helpers/window.tsx';

const panes = () => screen.getAllByRole('combobox', { name: 'Report' }).length;
const linked = () => screen.getByRole('switch', { name: 'Linked scrolling' }).getAttribute('aria-checked');

/** Whether the page took the key from the browser. */
function takes(init: KeyboardEventInit): boolean {
  const event = createEvent.keyDown(document.body, init);
  fireEvent(document.body, event);
  return event.defaultPrevented;
}

describe('keys of a browser’s page', () => {
  it('add and close panes as far as that is possible, and link them', async () => {
    const { user } = await openWindow();
    for (const expected of [3, 4, 4]) {
      await user.keyboard('{Alt>}n{/Alt}');
      expect(panes()).toBe(expected);
    }
    for (const expected of [3, 2, 1, 1]) {
      await user.keyboard('{Alt>}w{/Alt}');
      expect(panes()).toBe(expected);
    }
    expect(linked()).toBe('true');
    await user.keyboard('{Alt>}l{/Alt}');
    expect(linked()).toBe('false');
  });

  it('mean nothing where the view has nothing of it, and are the browser’s then', async () => {
    const { user, bridge } = await openWindow();
    expect(takes({ key: 'f', ctrlKey: true })).toBe(true);
    await user.click(screen.getByRole('tab', { name: 'Tables' }));
    expect(takes({ key: 'f', ctrlKey: true })).toBe(false);
    expect(takes({ key: 'F7' })).toBe(false);
    act(() => bridge.tell({ kind: 'command', name: 'close-pane' }));
    await user.click(screen.getByRole('tab', { name: 'Read' }));
    expect(panes()).toBe(2);
  });

  it('that would lead the browser away from the page never do', async () => {
    await openWindow();
    expect(takes({ key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(takes({ key: 'ArrowRight', altKey: true })).toBe(true);
    expect(takes({ key: 'Home', altKey: true })).toBe(false);
  });
});

describe('help', () => {
  it('is opened by its key, shows the keys of this form, and gives the keyboard back', async () => {
    const { user } = await openWindow();
    const tab = screen.getByRole('tab', { name: 'Read' });
    tab.focus();
    await user.keyboard('{F1}');
    const help = await screen.findByRole('dialog', { name: 'Help' });
    expect(help.textContent).toContain('AltN');
    // What lies behind it is not commanded.
    await user.keyboard('{Alt>}w{/Alt}');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(panes()).toBe(2);
    await expect.poll(() => document.activeElement).toBe(tab);
  });

  it('is opened by the menu and from the help on searching', async () => {
    const { user, bridge } = await openWindow();
    act(() => bridge.tell({ kind: 'command', name: 'keys' }));
    await user.click(await screen.findByRole('button', { name: 'Close help' }));
    await user.click(screen.getByRole('button', { name: 'How to search' }));
    await user.click(await screen.findByRole('button', { name: 'Every key of the reader' }));
    expect(await screen.findByRole('dialog', { name: 'Help' })).toBeTruthy();
  });
});
