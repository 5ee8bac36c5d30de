import '../helpers/page.ts';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { initialReader } from '../../../src/renderer/state/session-state.ts';
import type { Session } from '../../../src/shared/contract/contract.ts';
import { ok } from '../../../src/shared/result.ts';
import { entry } from '../helpers/build.ts';
import { openWindow } from '../helpers/window.tsx';

const SHIPS = entry({ id: 'kazakhstan-2022', label: 'Kazakhstan 2022', year: 2022, builtIn: true });
const ADDED = entry({ id: 'peru-2022', label: 'Peru 2022', area: 'Peru', year: 2022, builtIn: false });
const SESSION: Session = { version: 1, panes: [], linked: true, asPrinted: false };

const lines = () => screen.queryByRole('region', { name: 'Welcome' });

describe('the first lines', () => {
  it.each<[string, Session | null, readonly (typeof SHIPS)[], boolean]>([
    ['at a first start', null, [SHIPS], true],
    ['where reports were added and the session is lost', null, [SHIPS, ADDED], false],
    ['of somebody who has not used them yet', { ...SESSION, welcome: true }, [SHIPS], true],
    ['of somebody who has', SESSION, [SHIPS], false],
  ])('stand there only until they were used: %s', (_who, session, reports, expected) => {
    expect(initialReader(session, reports).welcome).toBe(expected);
  });

  it('say what this is and where chapters are, lead out nowhere, and choose files', async () => {
    const { bridge, user } = await openWindow({
      'library.list': () => ok({ reports: [SHIPS], areas: [], problems: [] }),
      'host.choose-reports': () => ok({ chosen: 0 }),
    });
    expect(lines()?.textContent).toContain('chapters on child labor side by side');
    expect(lines()?.querySelector('a')).toBeNull();
    expect(lines()?.querySelector('code')?.textContent).toBe(
      'https://www.dol.gov/agencies/ilab/resources/reports/child-labor',
    );
    await user.click(screen.getByRole('button', { name: 'Choose files…' }));
    await waitFor(() => expect(bridge.calls.map(([method]) => method)).toContain('host.choose-reports'));
    expect(lines()).not.toBeNull();
  });

  it('go when reading starts, for good, with the keyboard in the text, and come again from the help', async () => {
    const { bridge, user } = await openWindow({
      'library.list': () => ok({ reports: [SHIPS], areas: [], problems: [] }),
    });
    await user.click(screen.getByRole('button', { name: 'Start reading' }));
    expect(lines()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('main'));
    const saved = () => bridge.calls.findLast(([method]) => method === 'session.save')?.[1];
    await waitFor(() => expect(saved()).toMatchObject({ version: 1 }));
    expect(saved()).not.toHaveProperty('welcome');
    await user.keyboard('{F1}');
    await user.click(await screen.findByRole('button', { name: 'Show the first lines again' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Help' })).toBeNull());
    expect(lines()).not.toBeNull();
  });

  it('go once files were added', async () => {
    let reports = [SHIPS];
    const { bridge } = await openWindow({ 'library.list': () => ok({ reports, areas: [], problems: [] }) });
    expect(lines()).not.toBeNull();
    reports = [SHIPS, ADDED];
    bridge.tell({ kind: 'library-changed' });
    await waitFor(() => expect(lines()).toBeNull());
  });
});
