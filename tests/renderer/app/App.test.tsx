import '../helpers/page.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '../../../src/renderer/app/App.tsx';
import type { Session } from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import type { Answers } from '../helpers/bridge.ts';
import { entry, heading, paragraph, report, searchHit, searchPage, section } from '../helpers/build.ts';

const YEARS = [2013, 2016, 2022];
const ENTRIES = YEARS.map((year) => entry({ id: `kazakhstan-${year}`, label: `Kazakhstan ${year}`, year }));

function reportOf(id: string) {
  const year = Number(id.slice(-4));
  return report({
    id,
    year,
    sections: [
      section(
        's0',
        'law',
        [heading('b0', 'II. LEGAL FRAMEWORK'), paragraph('b1', `A moratorium in ${year}.`, 100)],
        'LEGAL FRAMEWORK',
        'II',
      ),
    ],
  });
}

const hit = (year: number) =>
  searchHit({
    report: `kazakhstan-${year}`,
    label: `Kazakhstan ${year}`,
    excerpt: `A moratorium in ${year}.`,
    matches: [[2, 12]],
    start: 100,
    end: 120,
    places: [{ start: 102, end: 112 }],
  });

function start(answers: Answers = {}) {
  const bridge = testBridge({
    'library.list': () => ok({ reports: ENTRIES, areas: [], problems: [] }),
    'session.load': () => ok(null),
    'preferences.load': () => ok(null),
    'session.save': () => ok(null),
    'report.open': ({ id }) => ok(reportOf(id)),
    'search.query': ({ query }) =>
      ok(
        searchPage({
          query,
          total: 2,
          hits: [hit(2022), hit(2013)],
          counts: { 'kazakhstan-2022': 1, 'kazakhstan-2013': 1 },
        }),
      ),
    ...answers,
  });
  render(<App bridge={bridge} />);
  return { bridge, user: userEvent.setup() };
}

const pane = (name: string) => screen.findByRole('region', { name });
const hitButton = async (name: RegExp) =>
  within(await screen.findByRole('region', { name: 'Search results' })).findByRole('button', { name });

describe('the window', () => {
  it('opens 2016 and 2022 on the first start', async () => {
    start();
    expect(await within(await pane('Kazakhstan 2016')).findByText('A moratorium in 2016.')).toBeTruthy();
    expect(await within(await pane('Kazakhstan 2022')).findByText('A moratorium in 2022.')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Read' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('switch', { name: 'Linked scrolling' }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  it('restores the session, and saves it once it has changed', async () => {
    const session: Session = {
      version: 1,
      panes: [{ report: 'kazakhstan-2013', place: null }],
      linked: false,
      asPrinted: false,
    };
    const { bridge, user } = start({ 'session.load': () => ok(session) });
    await pane('Kazakhstan 2013');
    await user.click(screen.getByRole('switch', { name: 'Linked scrolling' }));
    await waitFor(() => expect(bridge.calls).toContainEqual(['session.save', { ...session, linked: true }]));
  });

  it('adds panes up to four and closes them', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    const add = screen.getByRole('button', { name: 'Add pane' });
    await user.click(add);
    await user.click(add);
    expect(screen.getAllByRole('combobox', { name: 'Report' })).toHaveLength(4);
    expect(add.hasAttribute('disabled')).toBe(true);
    await user.click(screen.getAllByRole('button', { name: 'Close pane' })[0] ?? add);
    expect(screen.getAllByRole('combobox', { name: 'Report' })).toHaveLength(3);
  });

  it('opens a report of the library in the active pane', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    await user.click(
      within(screen.getByRole('navigation', { name: 'Library' })).getByRole('button', { name: /^2013/ }),
    );
    expect(await pane('Kazakhstan 2013')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Kazakhstan 2016' })).toBeNull();
  });

  it('obeys the menu', async () => {
    const { bridge } = start();
    await pane('Kazakhstan 2016');
    act(() => bridge.tell({ kind: 'command', name: 'search' }));
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search all reports' }));
    act(() => bridge.tell({ kind: 'command', name: 'close-pane' }));
    expect(screen.queryByRole('region', { name: 'Kazakhstan 2016' })).toBeNull();
  });
});

describe('search', () => {
  it('finds by key alone and marks the exact words in the text', async () => {
    const { user } = start();
    await within(await pane('Kazakhstan 2022')).findByText('A moratorium in 2022.');
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('moratorium');
    const results = await screen.findByRole('region', { name: 'Search results' });
    const [first] = within(results).getAllByRole('button', { name: /^Kazakhstan 2022\b/ });
    expect(first?.querySelector('mark')?.textContent).toBe('moratorium');
    await user.keyboard('{ArrowDown}{Enter}');
    const marked = (await pane('Kazakhstan 2022')).querySelectorAll('mark');
    expect([...marked].map((mark) => mark.textContent)).toEqual(['moratorium']);
  });

  it('opens a hit of a report that is not on show in the active pane, and leads back', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    await user.type(screen.getByRole('searchbox'), 'moratorium');
    await user.click(await hitButton(/^Kazakhstan 2013\b/));
    await pane('Kazakhstan 2013');
    await user.click(screen.getByRole('button', { name: 'Back to where you were' }));
    expect(await pane('Kazakhstan 2016')).toBeTruthy();
  });

  it('opens the best hit on Enter, says where, and walks on from there', async () => {
    const { user } = start();
    await within(await pane('Kazakhstan 2022')).findByText('A moratorium in 2022.');
    await user.type(screen.getByRole('searchbox'), 'moratorium');
    await hitButton(/^Kazakhstan 2022\b/);
    await user.keyboard('{Enter}');
    expect(screen.getByText('Shown in Kazakhstan 2022')).toBeTruthy();
    expect((await pane('Kazakhstan 2022')).querySelectorAll('mark')).toHaveLength(1);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await pane('Kazakhstan 2013')).toBeTruthy();
  });

  it('walks through the hits and ends on Escape', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    const field = screen.getByRole('searchbox');
    await user.type(field, 'moratorium');
    await hitButton(/^Kazakhstan 2013\b/);
    await user.keyboard('{ArrowDown}{End}');
    expect(document.activeElement?.textContent).toContain('2013');
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Search results' })).toBeNull();
    expect(screen.getByRole('navigation', { name: 'Library' })).toBeTruthy();
  });

  it('says so when nothing is found', async () => {
    const { user } = start({
      'search.query': ({ query }) => ok(searchPage({ query })),
    });
    await pane('Kazakhstan 2016');
    await user.type(screen.getByRole('searchbox'), 'zzq');
    expect(await screen.findByText('Nothing in the library matches “zzq”.')).toBeTruthy();
  });
});

describe('when something fails', () => {
  it('a library that cannot be listed is said, and can be asked for again', async () => {
    let attempts = 0;
    const { user } = start({
      'library.list': () => {
        attempts += 1;
        return attempts === 1
          ? fail('disk', 'The reports could not be read.')
          : ok({ reports: ENTRIES, areas: [], problems: [] });
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The reports could not be read.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await pane('Kazakhstan 2016')).toBeTruthy();
  });

  it('a report that could not be opened is asked for again after the engine came back', async () => {
    let stopped = true;
    const { bridge } = start({
      'report.open': ({ id }) => (stopped ? fail('engine-stopped', 'The engine stopped.') : ok(reportOf(id))),
    });
    expect(await within(await pane('Kazakhstan 2016')).findByText('The engine stopped.')).toBeTruthy();
    stopped = false;
    act(() => bridge.tell({ kind: 'engine-restarted', reason: 'The engine was started again.' }));
    expect(await screen.findByText('A moratorium in 2016.')).toBeTruthy();
    expect(screen.getByText('The engine was started again.')).toBeTruthy();
    act(() => bridge.tell({ kind: 'engine-restarted', reason: 'Yours are left out.', lasts: true }));
    act(() => bridge.tell({ kind: 'engine-restarted', reason: 'It was started once more.' }));
    // What is over leaves by itself; what lasts stays, and is not replaced.
    const passes = (text: string) =>
      screen.getByText(text).closest('[data-passing]')?.getAttribute('data-passing');
    expect([passes('It was started once more.'), passes('Yours are left out.')]).toEqual(['true', 'false']);
    expect(screen.queryByText('The engine was started again.')).toBeNull();
  });

  it('an unusable file is named once, and the notice can be dismissed', async () => {
    const problem = { file: 'kazakhstan-2013.txt', message: 'kazakhstan-2013.txt is empty.' };
    const { user } = start({
      'library.list': () => ok({ reports: ENTRIES, areas: [], problems: [problem] }),
    });
    await pane('Kazakhstan 2016');
    expect(screen.getAllByText(problem.message)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(problem.message)).toBeNull();
  });
});
