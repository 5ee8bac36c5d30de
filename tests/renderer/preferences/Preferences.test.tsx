import '../helpers/page.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Answers } from '../helpers/bridge.ts';
import { openWindow } from '../helpers/window.tsx';

const root = document.documentElement;
const said = () => ({
  scale: root.style.getPropertyValue('--text-scale'),
  length: root.style.getPropertyValue('--line-length'),
  leading: root.style.getPropertyValue('--leading'),
  theme: root.getAttribute('data-theme'),
  motion: root.getAttribute('data-motion'),
});
const USUAL = { scale: '', length: '', leading: '', theme: null, motion: null };

beforeEach(() => {
  for (const name of ['style', 'data-theme', 'data-motion']) root.removeAttribute(name);
});

async function opened(answers: Answers = {}) {
  const { user, bridge } = await openWindow(answers);
  await user.keyboard('{Control>},{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Reading preferences' }));
  const asked = (name: string) =>
    bridge.calls.filter(([method]) => method === name).map(([, argument]) => argument);
  return { user, dialog, asked };
}

describe('the reading preferences', () => {
  it('say nothing where all is as it was', async () => {
    const { dialog, asked } = await opened();
    expect(said()).toEqual(USUAL);
    expect(dialog.getByRole('radio', { name: 'System' })).toHaveProperty('checked', true);
    expect(dialog.getByRole('button', { name: 'Set all back' })).toHaveProperty('disabled', true);
    expect(asked('preferences.save')).toEqual([]);
    expect(asked('host.show-theme')).toEqual([]);
  });

  it('act at once, tell the window’s frame, and are kept once for a row of changes', async () => {
    const { user, dialog, asked } = await opened();
    fireEvent.change(dialog.getByRole('slider', { name: 'Text size' }), { target: { value: '115' } });
    fireEvent.change(dialog.getByRole('slider', { name: 'Text size' }), { target: { value: '120' } });
    fireEvent.change(dialog.getByRole('slider', { name: 'Line length' }), { target: { value: '60' } });
    fireEvent.change(dialog.getByRole('slider', { name: 'Line spacing' }), { target: { value: '180' } });
    await user.click(dialog.getByRole('radio', { name: 'Dark' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Reduce motion' }));
    expect(said()).toEqual({ scale: '1.2', length: '60', leading: '1.8', theme: 'dark', motion: 'reduced' });
    expect(dialog.getByText('120 %')).toBeTruthy();
    expect(asked('host.show-theme')).toEqual([{ theme: 'dark' }]);
    const kept = {
      version: 1,
      textSize: 120,
      lineLength: 60,
      leading: 180,
      theme: 'dark',
      motion: 'reduced',
    };
    await expect.poll(() => asked('preferences.save')).toEqual([kept]);

    await user.click(dialog.getByRole('button', { name: 'Set all back' }));
    expect(said()).toEqual(USUAL);
    await expect.poll(() => asked('preferences.save')).toEqual([kept, DEFAULT_PREFERENCES]);
    expect(asked('host.show-theme')).toEqual([{ theme: 'dark' }, { theme: 'system' }]);
  });

  it('are kept at once where the page is left', async () => {
    const { user, dialog, asked } = await opened();
    await user.click(dialog.getByRole('radio', { name: 'Light' }));
    expect(asked('preferences.save')).toEqual([]);
    fireEvent(window, new Event('pagehide'));
    expect(asked('preferences.save')).toEqual([{ ...DEFAULT_PREFERENCES, theme: 'light' }]);
  });

  it('come back on the next start', async () => {
    const kept = { ...DEFAULT_PREFERENCES, textSize: 90, theme: 'light' } as const;
    const { dialog, asked } = await opened({ 'preferences.load': () => ok(kept) });
    expect(said()).toEqual({ ...USUAL, scale: '0.9', theme: 'light' });
    expect(dialog.getByRole('slider', { name: 'Text size' }).getAttribute('aria-valuetext')).toBe('90 %');
    expect(asked('preferences.save')).toEqual([]);
  });

  it('that cannot be read or kept are said, and the window works', async () => {
    const { user, dialog } = await opened({
      'preferences.load': () => fail('disk', 'The reading preferences cannot be read: it is damaged.'),
      'preferences.save': () => fail('disk', 'The reading preferences cannot be saved: the disk is full.'),
    });
    await user.click(dialog.getByRole('radio', { name: 'Dark' }));
    expect(said().theme).toBe('dark');
    await user.keyboard('{Escape}');
    expect(await screen.findByText(/cannot be read: it is damaged/)).toBeTruthy();
    expect(await screen.findByText(/cannot be saved: the disk is full/)).toBeTruthy();
  });
});

it('the menu at the end of the header leads to them, where there is no menu of the system', async () => {
  const { user } = await openWindow();
  await user.click(screen.getByRole('button', { name: 'Preferences and help' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Reading preferences…' }));
  expect(await screen.findByRole('dialog', { name: 'Reading preferences' })).toBeTruthy();
});
