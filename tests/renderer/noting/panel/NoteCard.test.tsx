import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { NoteCard } from '../../../../src/renderer/noting/panel/NoteCard.tsx';
import type { NoteCertainty, PlacedNote } from '../../../../src/shared/contract/notes.ts';
import { ok } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const NOTED = 'employed 9 inspectors';
const PASSAGE = {
  report: 'chad-2021',
  label: 'Chad 2021',
  exact: NOTED,
  prefix: '',
  suffix: '',
  start: 0,
  end: 21,
  copy: '',
  places: [],
};
const NOTE = {
  id: 'n',
  passages: [PASSAGE],
  colour: 'blue',
  text: 'Too few.',
  tags: [],
  created: '',
  modified: '',
} as const;

function card(certainty: NoteCertainty, wordsNow: string | null) {
  const placed: PlacedNote = { note: NOTE, passage: 0, certainty, stretches: [], at: null };
  return show(
    <NoteCard placed={placed} wordsNow={wordsNow} isOpen={false} wantsFocus={false} onGo={() => undefined} />,
    {
      answers: { 'notes.settle': () => ok(NOTE) },
    },
  );
}

it('shows what stands there now beside what was noted, and asks', async () => {
  const { bridge } = card('likely', 'employed 12 inspectors');
  expect(screen.getByText(NOTED)).toBeTruthy();
  expect(screen.getByText('employed 12 inspectors')).toBeTruthy();
  expect(screen.getByText(/The text has other words now/)).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'This place is meant' }));
  expect(bridge.calls.map(([method]) => method)).toContain('notes.settle');
});

it.each([
  [
    'likely',
    'employed 9\ninspectors',
    'The text has these words in several places. One of them is marked with a dashed line.',
  ],
  ['likely', null, 'The row of these words is there no longer as it was.'],
  ['lost', null, 'This copy of the text does not have these words. The note is kept.'],
] as const)('of a note that is %s where %j stands it says what it knows', (certainty, now, sentence) => {
  card(certainty, now);
  expect(screen.getByText(sentence)).toBeTruthy();
});

it('asks nothing where the words are certain', () => {
  card('certain', NOTED);
  expect(screen.queryByRole('button', { name: 'This place is meant' })).toBeNull();
});
