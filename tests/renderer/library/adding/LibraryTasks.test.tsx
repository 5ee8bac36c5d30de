import { act, cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { importService, savingService } from '../../../../src/renderer/library/adding/task-store.ts';
import { LibraryTasks } from '../../../../src/renderer/library/adding/LibraryTasks.tsx';
import { outcomeSentence, savedSentence } from '../../../../src/renderer/library/adding/outcome-words.ts';
import type { ImportOutcome, SavedLibrary } from '../../../../src/shared/contract/contract.ts';
import { ok } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const SAVED: SavedLibrary = {
  file: 'mine.findings-library',
  reports: 300,
  files: 310,
  notes: 0,
  bytes: 212_400_000,
  problems: [],
  cancelled: false,
};

describe('what became of a library that was saved', () => {
  it.each<[Partial<SavedLibrary>, string]>([
    [{}, '300 reports in 310 files saved as mine.findings-library (212 MB).'],
    [{ reports: 1, files: 1, bytes: 60_000 }, '1 report saved as mine.findings-library (0.1 MB).'],
    [{ reports: 2, files: 2, bytes: 940_000 }, '2 reports saved as mine.findings-library (0.9 MB).'],
    [
      { problems: [{ file: 'a.pdf', message: 'a.pdf was left out.' }] },
      '300 reports in 310 files saved as mine.findings-library (212 MB), 1 file could not be saved.',
    ],
    [{ reports: 3, files: 3, notes: 4 }, '3 reports saved as mine.findings-library (212 MB), with 4 notes.'],
    [{ cancelled: true }, 'Saving was cancelled; nothing was kept of it.'],
  ])('%j', (parts, sentence) => {
    expect(savedSentence({ ...SAVED, ...parts })).toBe(sentence);
  });
});

describe('what became of what was added', () => {
  const nothing: ImportOutcome = {
    added: [],
    copies: [],
    offered: [],
    offeredSeparations: [],
    offeredNotes: null,
    known: [],
    mended: [],
    problems: [],
    leftOut: [],
    cancelled: false,
  };
  const files = (file: string, count: number, parts?: number) =>
    Array.from({ length: count }, (_, at) => ({
      file,
      report: `r-${at}`,
      label: `R ${at}`,
      ...(parts === undefined ? {} : { parts }),
    }));

  it.each<[Partial<ImportOutcome>, string]>([
    [{}, '0 reports added.'],
    [
      {
        problems: [
          { file: 'a.pdf', message: 'It is none.' },
          { file: 'b.pdf', message: 'Full.', isTold: true },
        ],
      },
      '0 reports added, 1 file could not be used, 1 file could not be kept.',
    ],
    [{ added: files('a.pdf', 1), known: files('b.pdf', 2) }, '1 report added, 2 files already there.'],
    [{ added: files('2018.pdf', 212, 212) }, '212 reports added from the volume 2018.pdf.'],
    [
      { added: [...files('2018.pdf', 29, 30), ...files('a.pdf', 1)], copies: files('2018.pdf', 1, 30) },
      '30 reports added (29 of them from the volume 2018.pdf), 1 further copy from the volume 2018.pdf.',
    ],
    [{ added: [...files('2018.pdf', 3, 3), ...files('2019.pdf', 3, 3)] }, '6 reports added from 2 volumes.'],
  ])('%#', (parts, sentence) => {
    expect(outcomeSentence({ ...nothing, ...parts })).toBe(sentence);
  });

  it('files that were there are one line, which can be unfolded and stays then', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    const { services } = show(<LibraryTasks />);
    act(() => services.get(importService).ended({ ...nothing, known: files('a.pdf', 20) }));
    const region = screen.getByRole('region', { name: 'Reports added' });
    expect(region.textContent).toContain('20 files already there.');
    expect(screen.queryByRole('list')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Files already there' }));
    const names = screen.getByRole('list', { name: 'Files already there' });
    expect(names.children).toHaveLength(20);
    expect(names.children[3]?.textContent).toBe('a.pdf: R 3');
    await user.unhover(region);
    await user.click(document.body);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.queryByRole('region', { name: 'Reports added' })).not.toBeNull();
    vi.useRealTimers();
  });

  it('how far a volume is, is told while it is read', () => {
    const { services } = show(<LibraryTasks />);
    const within = { of: 'pages', done: 300, count: 1219 } as const;
    act(() =>
      services.get(importService).goesOn({ done: 0, total: 1, file: '2018.pdf', within, secondsLeft: null }),
    );
    screen.getByText('page 300 of 1,219');
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Adding reports' });
    expect(bar.getAttribute('aria-valuetext')).toBe('0 of 1, page 300 of 1,219');
    expect(bar.value).toBeCloseTo(0.12, 2);
  });
});

describe('what was done', () => {
  const after = (outcome: SavedLibrary) => {
    vi.useFakeTimers();
    const { services } = show(<LibraryTasks />);
    act(() => services.get(savingService).ended(outcome));
    act(() => void vi.advanceTimersByTime(60_000));
    const shown = screen.queryByRole('region', { name: 'Library saved' });
    vi.useRealTimers();
    return shown;
  };

  it('leaves by itself where all went well', () => {
    expect(after(SAVED)).toBeNull();
  });

  it('stays where something went wrong', () => {
    expect(after({ ...SAVED, problems: [{ file: 'a.pdf', message: 'a.pdf was left out.' }] })).not.toBeNull();
  });
});

describe('saving the library', () => {
  it('shows how far it is, can be cancelled, and says what could not be saved until that is put away', async () => {
    const user = userEvent.setup();
    const { bridge, services } = show(<LibraryTasks />, {
      answers: { 'library.cancel-save': () => ok(null) },
    });
    expect(screen.queryByRole('progressbar')).toBeNull();
    act(() =>
      services.get(savingService).goesOn({ done: 120, total: 310, file: 'peru-2019.pdf', secondsLeft: 3 }),
    );
    const bar = screen.getByRole('progressbar', { name: 'Saving the library' });
    expect(bar.getAttribute('aria-valuetext')).toBe('120 of 310');
    screen.getByText('about 3 seconds left');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.calls).toEqual([['library.cancel-save', {}]]);

    const problems = [{ file: 'a.pdf', message: 'a.pdf was left out: it is damaged on disk.' }];
    act(() => services.get(savingService).ended({ ...SAVED, problems }));
    const region = screen.getByRole('region', { name: 'Library saved' });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(region.textContent).toContain('a.pdf was left out: it is damaged on disk.');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('stands beside adding, and ends quietly where it failed or the engine stopped', () => {
    const { services } = show(<LibraryTasks />);
    const progress = { done: 0, total: 2, file: null, secondsLeft: null };
    act(() => {
      services.get(savingService).goesOn(progress);
      services.get(importService).goesOn(progress);
    });
    expect(screen.getAllByRole('progressbar').map((bar) => bar.getAttribute('aria-label'))).toEqual([
      'Adding reports',
      'Saving the library',
    ]);
    act(() => services.get(savingService).ended(null));
    expect(screen.getAllByRole('progressbar')).toHaveLength(1);
    act(() => services.get(importService).interrupt());
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
