import '../helpers/page.ts';
import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Answers } from '../helpers/bridge.ts';
import { openWindow } from '../helpers/window.tsx';

const info = {
  kind: 'served',
  version: '1.2.3',
  platform: 'linux',
  dataFolder: '/home/ada/findings',
} as const;
const LICENCES = [
  { name: 'Findings Reader', version: '1.2.3', licence: 'MIT', text: 'Our own words' },
  { name: '@fonts/serif', version: '5.0.0', licence: 'OFL-1.1', text: 'SIL OPEN FONT LICENSE' },
];

async function opened(answers: Answers) {
  const { user, bridge } = await openWindow({
    'host.info': () => ok(info),
    'host.licences': () => ok(LICENCES),
    ...answers,
  });
  act(() => bridge.tell({ kind: 'command', name: 'about' }));
  return { user, dialog: within(await screen.findByRole('dialog', { name: 'About Findings Reader' })) };
}

it('tells version and folder, and every licence in full', async () => {
  const { user, dialog } = await opened({});
  expect(await dialog.findByText('Findings Reader 1.2.3')).toBeTruthy();
  expect(dialog.getByText('/home/ada/findings')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Copy path' }));
  expect(await navigator.clipboard.readText()).toBe('/home/ada/findings');
  expect(dialog.getAllByRole('listitem')).toHaveLength(2);
  expect(dialog.getByText('SIL OPEN FONT LICENSE')).toBeTruthy();
});

it('says where nothing is kept, and asks again for what could not be had', async () => {
  let asked = 0;
  const { user, dialog } = await opened({
    'host.info': () => ok({ ...info, dataFolder: null }),
    'host.licences': () => (asked++ === 0 ? fail('disk', 'The licences cannot be read.') : ok(LICENCES)),
  });
  expect(await dialog.findByText(/^Nowhere:/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Copy path' })).toBeNull();
  expect((await dialog.findByRole('alert')).textContent).toContain('The licences cannot be read.');
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText('@fonts/serif')).toBeTruthy();
});
