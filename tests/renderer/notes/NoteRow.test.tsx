import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NoteRow } from '../../../src/renderer/notes/NoteRow.tsx';
import type { Note } from '../../../src/shared/notes/note.ts';
import { show } from '../helpers/show.tsx';

afterEach(cleanup);

const NOTE: Note = {
  id: 'n',
  passages: [
    {
      report: 'chad-2021',
      label: 'Chad 2021',
      exact: 'employed 9 inspectors',
      prefix: '',
      suffix: '',
      start: 0,
      end: 21,
      copy: '',
      places: [],
    },
  ],
  colour: 'blue',
  text: 'Too few.',
  tags: ['staff'],
  created: '2026-01-02T03:04:05.000Z',
  modified: '2026-01-02T03:04:05.000Z',
};

it('says where it is and which colour it has before its buttons are heard', () => {
  const nothing = () => undefined;
  const listed = { note: NOTE, area: 'Chad', year: 2021, isHere: true };
  show(<NoteRow listed={listed} isOpen={false} onToggle={nothing} onOpen={nothing} />, {});
  const row = screen.getByRole('article', { name: 'Chad 2021. Note, blue: Too few.; tags: staff' });
  expect(within(row).getByRole('button', { name: 'Edit' })).toBeTruthy();
  expect(within(row).getByRole('button', { name: 'Remove' })).toBeTruthy();
});
