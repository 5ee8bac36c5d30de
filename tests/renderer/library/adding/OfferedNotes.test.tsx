import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryTasks } from '../../../../src/renderer/library/adding/LibraryTasks.tsx';
import { importService } from '../../../../src/renderer/library/adding/task-store.ts';
import type { OfferedNote, OfferedNotes } from '../../../../src/shared/contract/notes.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const note = (id: string, more: Partial<OfferedNote> = {}): OfferedNote => ({
  id,
  label: 'Angola 2022',
  words: `The words of ${id}`,
  text: `Said of ${id}`,
  modified: '2026-03-03T10:00:00.000Z',
  ...more,
});

const offer = (...first: readonly OfferedNote[]): OfferedNotes => ({
  offer: 'this',
  count: first.length,
  reports: [{ label: 'Angola 2022', count: first.length }],
  moreReports: 0,
  first,
});

function showOffer(offeredNotes: OfferedNotes | null, isKept = true) {
  const drawn = show(<LibraryTasks />, {
    answers: { 'notes.take-offered': () => (isKept ? ok(1) : fail('disk', 'The disk is full.')) },
  });
  const outcome = {
    added: [],
    copies: [],
    known: [],
    mended: [],
    offered: [],
    offeredSeparations: [],
    offeredNotes,
    problems: [],
    leftOut: [],
    cancelled: false,
  };
  act(() => drawn.services.get(importService).ended(outcome));
  return drawn;
}

const panel = () => screen.queryByRole('region', { name: 'Notes in the added library' });
const list = () => screen.queryByRole('list', { name: 'Noted there' });
const button = (name: string) => screen.getByRole('button', { name });

describe('notes of an added library', () => {
  it('are told of, and come in one by one where they are asked for', async () => {
    const user = userEvent.setup();
    const { bridge } = showOffer(offer(note('a', { creator: 'Ann' }), note('b'), note('c')));
    expect(panel()?.textContent).toContain(
      '3 notes of the added library are not among yours yet: 3 on Angola 2022. They stay out until you choose.',
    );
    expect(list()?.firstElementChild?.textContent).toMatch(
      /^Angola 2022 “The words of a”Said of a by Ann, 3 Mar 2026/,
    );
    expect(bridge.calls).toEqual([]);
    await user.click(button('Take in: Angola 2022, The words of b'));
    expect(bridge.calls).toEqual([['notes.take-offered', { offer: 'this', ids: ['b'] }]]);
    await waitFor(() => expect(list()?.children).toHaveLength(2));
    await user.click(button('Leave: Angola 2022, The words of a'));
    expect(panel()?.textContent).toContain('1 note of the added library is not among yours yet.');
    await user.click(button('Take it in'));
    expect(bridge.calls.slice(1)).toEqual([['notes.take-offered', { offer: 'this', except: ['b', 'a'] }]]);
    await waitFor(() => expect(panel()).toBeNull());
  });

  it('all come in at once, those that are not shown among them', async () => {
    const user = userEvent.setup();
    const { bridge } = showOffer({ ...offer(note('a'), note('b')), count: 72, moreReports: 3 });
    expect(panel()?.textContent).toContain('2 on Angola 2022 and the others on 3 more reports');
    expect(panel()?.textContent).toContain('70 more notes can be taken in with all the others.');
    await user.click(button('Take them in'));
    expect(bridge.calls).toEqual([['notes.take-offered', { offer: 'this', except: [] }]]);
    await waitFor(() => expect(panel()).toBeNull());
  });

  it('are left where nobody wants them', async () => {
    const user = userEvent.setup();
    const { bridge } = showOffer(offer(note('a'), note('b')));
    await user.click(button('Leave them'));
    expect(panel()).toBeNull();
    expect(bridge.calls).toEqual([]);
  });

  it('stay offered where they could not be kept', async () => {
    const user = userEvent.setup();
    showOffer(offer(note('a'), note('b')), false);
    await user.click(button('Take them in'));
    expect(list()?.children).toHaveLength(2);
  });

  it('stay until they are decided on, however long that takes; where there are none the message leaves', () => {
    vi.useFakeTimers();
    showOffer(offer(note('a')));
    act(() => void vi.advanceTimersByTime(600_000));
    expect(panel()).not.toBeNull();
    cleanup();
    showOffer(null);
    act(() => void vi.advanceTimersByTime(600_000));
    expect(screen.queryByRole('region', { name: 'Reports added' })).toBeNull();
  });
});
