import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Notices } from '../../../src/renderer/app/Notices.tsx';
import { readingTime } from '../../../src/renderer/ui/messages/reading-time.ts';
import { noticeService } from '../../../src/renderer/services/notice-store.ts';
import { show } from '../helpers/show.tsx';

const REMOVED = 'Kenya 2014 was removed from the library.';
const FAILED = 'The clipboard could not be written.';
const TIME = readingTime(REMOVED, true);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function tellBoth() {
  const { services } = show(<Notices />);
  const undo = vi.fn();
  act(() => {
    services.get(noticeService).tell(REMOVED, { action: { label: 'Undo', run: undo } });
    services.get(noticeService).add(FAILED);
  });
  const line = (): HTMLElement => {
    const found = screen.getByText(REMOVED).parentElement;
    if (found === null) throw new Error('the notice stands alone');
    return found;
  };
  return { undo, line };
}

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

describe('notices', () => {
  it('leave by themselves once they can have been read; what went wrong stays until it is closed', () => {
    tellBoth();
    pass(TIME - 1);
    expect(screen.queryByText(REMOVED)).not.toBeNull();
    pass(1);
    expect(screen.queryByText(REMOVED)).toBeNull();
    pass(TIME * 100);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(FAILED)).toBeNull();
  });

  it('wait while they are pointed at, and while the focus is in them', () => {
    const { line } = tellBoth();
    fireEvent.pointerEnter(line());
    pass(TIME * 2);
    fireEvent.pointerLeave(line());
    const undo = screen.getByRole('button', { name: 'Undo' });
    act(() => undo.focus());
    pass(TIME * 2);
    expect(screen.queryByText(REMOVED)).not.toBeNull();
    act(() => undo.blur());
    pass(TIME);
    expect(screen.queryByText(REMOVED)).toBeNull();
  });

  it('go at once when what they offer is done', () => {
    const { undo } = tellBoth();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText(REMOVED)).toBeNull();
  });
});
