import '../helpers/page.ts';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { COMMAND_NAMES } from '../../../src/shared/commands/commands.ts';
import { openWindow } from '../helpers/window.tsx';

vi.mock('../../../src/renderer/commands/surroundings.ts', () => ({ HERE: { mac: false, form: 'desktop' } }));

it('the desktop’s menu is told what is possible whenever that changes', async () => {
  const { user, bridge } = await openWindow();
  const told = () =>
    bridge.calls.filter(([method]) => method === 'host.possible-commands').map(([, argument]) => argument);
  const without = (...names: readonly string[]) => ({
    possible: COMMAND_NAMES.filter((name) => !names.includes(name)),
  });
  const never = [
    'copy-passage',
    'highlight',
    'add-note',
    'undo-note',
    'redo-note',
    'next-change',
    'previous-change',
    'back',
    'forward',
  ];
  await expect.poll(() => told().at(-1)).toEqual(without(...never, 'move-pane-left'));
  await user.keyboard('{Control>}{Shift>}w{/Shift}{/Control}');
  const moves = ['move-pane-left', 'move-pane-right'];
  const left = never.filter((name) => name !== 'back');
  await expect.poll(() => told().at(-1)).toEqual(without(...left, 'close-pane', 'next-year', ...moves));
  await user.click(screen.getByRole('tab', { name: 'Tables' }));
  const ofReading = [
    'copy-link',
    'show-on-page',
    'through-years',
    'add-pane',
    'close-pane',
    'find',
    'previous-year',
    'next-year',
    'original-page',
    'linked-scrolling',
  ];
  await expect.poll(() => told().at(-1)).toEqual(without(...left, ...ofReading, ...moves));
  await user.keyboard('{F1}');
  await expect.poll(() => told().at(-1)).toEqual({ possible: [] });
  const before = told().length;
  await user.keyboard('{Escape}');
  await expect.poll(() => told().length).toBe(before + 1);
});
