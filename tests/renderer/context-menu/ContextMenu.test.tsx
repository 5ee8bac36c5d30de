import '../helpers/page.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWindow } from '../helpers/window.tsx';

const menu = () => screen.findByRole('menu', { name: 'What can be done here' });
const names = async () =>
  within(await menu())
    .getAllByRole('menuitem')
    .map(({ firstElementChild }) => firstElementChild?.textContent);

describe('the context menu', () => {
  it('offers what can be done with the text under the pointer, and goes by Escape', async () => {
    const { user } = await openWindow();
    fireEvent.contextMenu(screen.getByText('In kazakhstan-2022.'), { clientX: 40, clientY: 40 });
    expect(await names()).toEqual([
      'Copy paragraph',
      'Show in the file',
      'Copy with citation',
      'Copy link',
      'Through the years',
      'Highlight',
      'Add note',
      'Find in pane',
      'Show in library',
    ]);
    await user.click(within(await menu()).getByRole('menuitem', { name: /^Copy link/ }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toMatch(/^findings-reader:Kazakhstan%202022\?text=/),
    );
    fireEvent.contextMenu(screen.getByText('In kazakhstan-2022.'));
    await menu();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });

  it.each(['{ContextMenu}', '{Shift>}{F10}{/Shift}'])(
    'opens by key for what has the focus, with its first entry at hand: %s',
    async (keys) => {
      const { user } = await openWindow();
      const row = document.querySelector<HTMLElement>('[data-library-report="kazakhstan-2013"]');
      row?.focus();
      await user.keyboard(keys);
      expect((await names()).slice(0, 1)).toEqual(['Open']);
      await waitFor(() => expect(document.activeElement?.textContent).toBe('Open'));
      await user.keyboard('{Enter}');
      await screen.findByRole('region', { name: 'Kazakhstan 2013' });
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    },
  );

  it("leaves the browser's own menu where something is typed", async () => {
    await openWindow();
    const field = screen.getByRole('searchbox', { name: 'Search all reports' });
    // Nobody has taken the event.
    expect(fireEvent.contextMenu(field)).toBe(true);
    expect(fireEvent.contextMenu(screen.getByText('In kazakhstan-2022.'))).toBe(false);
  });
});
