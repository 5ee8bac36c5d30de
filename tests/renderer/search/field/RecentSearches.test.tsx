import '../../helpers/page.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/shared/contract/contract.ts';
import { ok } from '../../../../src/shared/result.ts';
import { field, pane, start } from '../moratorium.ts';

describe('recent searches', () => {
  const session: Session = {
    version: 1,
    panes: [{ report: 'kazakhstan-2016', place: null }],
    linked: true,
    asPrinted: false,
    searches: ['cotton', 'tobacco'],
  };

  it('stand under the empty field, are chosen by key and taken away by Delete', async () => {
    const { user, bridge } = start({ 'session.load': () => ok(session) });
    await pane('Kazakhstan 2016');
    await user.keyboard('{Control>}k{/Control}{ArrowDown}{ArrowDown}{Delete}');
    const recent = within(screen.getByRole('group', { name: 'Recent searches' }));
    expect(recent.queryByRole('button', { name: 'tobacco' })).toBeNull();
    expect(document.activeElement).toBe(recent.getByRole('button', { name: 'cotton' }));
    await user.keyboard('{Enter}');
    expect(field().value).toBe('cotton');
    expect(document.activeElement).toBe(field());
    await waitFor(() =>
      expect(bridge.calls).toContainEqual([
        'session.save',
        // The search that was asked is kept with them.
        { ...session, searches: ['cotton'], choices: expect.objectContaining({}) },
      ]),
    );
  });

  it('are remembered when a search led somewhere', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    await user.type(field(), 'moratorium');
    await screen.findByText('4 hits in 2 reports');
    await user.keyboard('{Escape}');
    await user.click(field());
    expect(
      within(screen.getByRole('group', { name: 'Recent searches' })).getByRole('button', {
        name: 'moratorium',
      }),
    ).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Recent searches' })).toBeNull();
  });
});
