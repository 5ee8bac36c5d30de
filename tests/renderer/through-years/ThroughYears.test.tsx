import '../helpers/page.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { shownPassageService } from '../../../src/renderer/through-years/passage-store.ts';
import { ThroughYears } from '../../../src/renderer/through-years/ThroughYears.tsx';
import type { PassageHistory, PassageInYear } from '../../../src/shared/history/history.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { show } from '../helpers/show.tsx';
import type { Answers } from '../helpers/bridge.ts';

const passage = (parts: Partial<PassageInYear>): PassageInYear => ({
  report: 'kazakhstan-2015',
  year: 2015,
  start: 0,
  end: 10,
  block: 'b1',
  range: [0, 10],
  topic: 'law',
  text: 'Twelve inspectors work.',
  state: 'new',
  sources: [],
  came: [],
  went: [],
  ...parts,
});

const history: PassageHistory = {
  kind: 'sentence',
  concept: null,
  first: 2015,
  unknownBefore: null,
  last: 2016,
  droppedIn: 2017,
  missing: [2018],
  passages: [
    passage({}),
    passage({
      report: 'kazakhstan-2016',
      year: 2016,
      state: 'changed',
      text: 'Nine inspectors work.',
      changes: [
        { kind: 'deleted', text: 'Twelve' },
        { kind: 'inserted', text: 'Nine' },
        { kind: 'same', text: ' inspectors work.' },
      ],
      came: [{ number: 4, text: 'ILO. Report.' }],
    }),
    passage({ report: 'kazakhstan-2017', year: 2017, state: 'dropped', text: '', block: 'b7' }),
  ],
};

function open(answers: Answers = {}) {
  const shown = show(<ThroughYears />, {
    answers: { 'history.passage': () => ok(history), ...answers },
  });
  act(() => shown.services.get(shownPassageService).put({ asked: { report: 'kazakhstan-2016', start: 4 } }));
  return shown;
}

const dialog = () => screen.findByRole('dialog', { name: 'This passage through the years' });

describe('a passage through the years', () => {
  it('has its wordings, the oldest first, with what changed and which sources came', async () => {
    open();
    const years = await within(await dialog()).findAllByRole('listitem');
    expect(years.map((year) => within(year).queryByRole('button')?.textContent).filter(Boolean)).toEqual([
      '2015',
      '2016',
      '2017',
    ]);
    expect(screen.getByText('Twelve').tagName).toBe('DEL');
    expect(screen.getByText('Nine').tagName).toBe('INS');
    expect(screen.getByText('(4) ILO. Report.')).toBeDefined();
    expect(
      screen.getByText(
        'Said since 2015; last said in 2016, not in 2017. The library has no chapter of 2018.',
      ),
    ).toBeDefined();
  });

  it('opens each in its place, and closes', async () => {
    const { actions } = open();
    await userEvent.click(await within(await dialog()).findByRole('button', { name: 'kazakhstan-2015' }));
    expect(actions).toEqual([
      {
        kind: 'visit',
        report: 'kazakhstan-2015',
        target: { kind: 'words', block: 'b1', places: [{ start: 0, end: 10 }] },
        focus: true,
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('follows the paragraph where that is chosen', async () => {
    const { bridge } = open();
    await userEvent.click(await within(await dialog()).findByRole('radio', { name: 'Paragraph' }));
    await waitFor(() =>
      expect(bridge.calls).toContainEqual([
        'history.passage',
        { report: 'kazakhstan-2016', start: 4, kind: 'paragraph' },
      ]),
    );
  });

  it('is taken along with its citations', async () => {
    const { bridge } = open({
      'history.export': ({ format }) => ok({ name: `x.${format}`, text: 'A text' }),
      'host.save-text': () => ok({ saved: true }),
    });
    await userEvent.click(await within(await dialog()).findByRole('button', { name: 'Save as Markdown' }));
    await waitFor(() =>
      expect(bridge.calls).toContainEqual(['host.save-text', { name: 'x.markdown', text: 'A text' }]),
    );
  });

  it('says why it cannot be shown', async () => {
    open({ 'history.passage': () => fail('too-much', 'It takes too long.') });
    expect((await within(await dialog()).findByRole('alert')).textContent).toContain('It takes too long.');
  });
});
