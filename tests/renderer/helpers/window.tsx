/** The whole window over three small reports, for tests of what belongs to no view. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/renderer/app/App.tsx';
import { ok } from '../../../src/shared/result.ts';
import { testBridge } from './bridge.ts';
import type { Answers } from './bridge.ts';
import { entry, heading, paragraph, report, section } from './build.ts';

const YEARS = [2013, 2016, 2022];

export async function openWindow(answers: Answers = {}) {
  const entries = YEARS.map((year) => entry({ id: `kazakhstan-${year}`, label: `Kazakhstan ${year}`, year }));
  const bridge = testBridge({
    'library.list': () => ok({ reports: entries, areas: [], problems: [] }),
    'session.load': () => ok(null),
    'session.save': () => ok(null),
    'preferences.load': () => ok(null),
    'preferences.save': () => ok(null),
    'host.show-theme': () => ok(null),
    'host.possible-commands': () => ok(null),
    'report.open': ({ id }) =>
      ok(
        report({
          id,
          year: Number(id.slice(-4)),
          sections: [section('s0', 'law', [heading('b0', 'LEGAL FRAMEWORK'), paragraph('b1', `In ${id}.`)])],
        }),
      ),
    ...answers,
  });
  const user = userEvent.setup();
  render(<App bridge={bridge} />);
  await screen.findByText('In kazakhstan-2022.');
  return { bridge, user };
}
