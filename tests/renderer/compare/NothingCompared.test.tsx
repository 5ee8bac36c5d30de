import '../helpers/page.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CompareView } from '../../../src/renderer/compare/CompareView.tsx';
import { ReaderStateContext } from '../../../src/renderer/state/context.ts';
import { initialReader } from '../../../src/renderer/state/session-state.ts';
import { entry } from '../helpers/build.ts';
import { show } from '../helpers/show.tsx';

const CHILE = entry({ id: 'chile-2018', label: 'Chile 2018', area: 'Chile', year: 2018 });
const ALGERIA = [2020, 2021].map((year) =>
  entry({ id: `algeria-${year}`, label: `Algeria ${year}`, area: 'Algeria', year }),
);

function draw(reports = [...ALGERIA, CHILE]) {
  const start = initialReader(null, reports);
  const state = { ...start, country: { ...start.country, area: 'Chile' } };
  const view = (
    <ReaderStateContext value={state}>
      <CompareView />
    </ReaderStateContext>
  );
  return { ...show(view, { listing: { reports, areas: [], problems: [] } }), user: userEvent.setup() };
}

it('says that the country has one report, and compares it with the one that is chosen', async () => {
  const { user, actions, bridge } = draw();
  expect(screen.getByText(/^There is one report on Chile in the library: Chile 2018\./)).toBeDefined();
  expect(bridge.calls).toEqual([]);
  expect(screen.getByPlaceholderText('Choose a report')).toBeDefined();
  await user.type(screen.getByRole('combobox', { name: 'Report to compare with' }), 'Algeria 2021');
  await user.click(await screen.findByRole('option', { name: /^Algeria 2021/ }));
  expect(actions).toEqual([{ kind: 'pair', pair: { left: 'chile-2018', right: 'algeria-2021' } }]);
});

it('offers nothing to choose where the library has no other report', () => {
  draw([CHILE]);
  expect(screen.getByText(/Add another to compare it with\.$/)).toBeDefined();
  expect(screen.queryByRole('combobox')).toBeNull();
});
