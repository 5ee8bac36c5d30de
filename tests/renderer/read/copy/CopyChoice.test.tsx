import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { noticeService } from '../../../../src/renderer/services/notice-store.ts';
import { CopyChoice } from '../../../../src/renderer/read/copy/CopyChoice.tsx';
import {
  copyContent,
  copyOrigin,
  copyRemarks,
  placeInVolume,
} from '../../../../src/renderer/reports/copy-words.ts';
import type { ReportCopy } from '../../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import type { Result } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const copy = (file: string, parts: Partial<ReportCopy> = {}): ReportCopy => ({
  sha256: file.padEnd(64, '0'),
  file,
  format: 'pdf',
  builtIn: false,
  findings: parts.remarks?.length ?? 0,
  remarks: [],
  tables: 9,
  references: 120,
  repairs: 0,
  level: null,
  added: '2026-11-22T10:00:00.000Z',
  ...parts,
});

describe('how the files of a report differ, in words', () => {
  it.each<[Partial<ReportCopy>, string, string]>([
    [{}, 'PDF, added 22 November 2026', '9 tables, 120 references'],
    [
      { builtIn: true, format: 'text', tables: 1, references: 1, repairs: 1 },
      'Plain text, ships with the reader',
      '1 table, 1 reference, 1 repair',
    ],
  ])('%j', (parts, origin, content) => {
    expect([copyOrigin(copy('a', parts)), copyContent(copy('a', parts))]).toEqual([origin, content]);
  });

  it.each<[NonNullable<ReportCopy['volume']>, string]>([
    [{ part: 4, parts: 29, pages: [10, 21] }, 'pages 10 to 21 of a volume of 29 publications'],
    [{ part: 1, parts: 2, pages: [1, 1] }, 'page 1 of a volume of 2 publications'],
    [{ part: 3, parts: 5 }, 'number 3 in a volume of 5 publications'],
  ])('tells its place in a volume: %j', (volume, place) => {
    expect(placeInVolume(volume)).toBe(place);
  });

  it('tells three remarks in full and how many more there are', () => {
    const remarks = [1, 2, 3, 4, 5].map((number) => ({ kind: 'missing-table', numbers: [number] }) as const);
    expect(copyRemarks(copy('a', { remarks: remarks.slice(0, 3) }))).toHaveLength(3);
    expect(copyRemarks(copy('a', { remarks })).slice(2)).toEqual([
      'Table 3 is missing from the numbering.',
      'And 2 more remarks.',
    ]);
  });
});

describe('choosing which file is shown', () => {
  const copies = [copy('good.pdf'), copy('poor.txt', { added: '2026-11-20T10:00:00.000Z' })];

  function open(answer: Result<null> = ok(null)) {
    return show(<CopyChoice report="peru-2022" label="Peru 2022" copies={copies} />, {
      answers: { 'library.choose-copy': () => answer },
    });
  }
  const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

  it('is one step away by key, shows the choice at once and asks for it', async () => {
    const user = userEvent.setup();
    const { bridge } = open();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Files of Peru 2022: 2' }));
    await user.keyboard('{Enter}');
    // By the day they were added, and not by which is shown now.
    expect(screen.getAllByRole('radio').map((one) => one.getAttribute('aria-label'))).toEqual([
      'poor.txt',
      'good.pdf',
    ]);
    expect(radio('good.pdf').checked).toBe(true);
    await user.click(radio('poor.txt'));
    expect(radio('poor.txt').checked).toBe(true);
    expect(bridge.calls).toEqual([['library.choose-copy', { id: 'peru-2022', sha256: copies[1]?.sha256 }]]);
  });

  it('goes back to what is shown where it fails, and says why', async () => {
    const user = userEvent.setup();
    const { services } = open(fail('disk', 'The disk is full.'));
    await user.click(screen.getByRole('button', { name: 'Files of Peru 2022: 2' }));
    await user.click(radio('poor.txt'));
    await waitFor(() => expect(radio('good.pdf').checked).toBe(true));
    expect(
      services
        .get(noticeService)
        .get()
        .map(({ message }) => message),
    ).toEqual(['The disk is full.']);
  });
});
