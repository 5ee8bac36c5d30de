import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { importService } from '../../../../src/renderer/library/adding/task-store.ts';
import { LibraryTasks } from '../../../../src/renderer/library/adding/LibraryTasks.tsx';
import type { OfferedCopy, ReportCopy } from '../../../../src/shared/contract/contract.ts';
import { ok } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const copy = (file: string, level: string): ReportCopy => ({
  sha256: file.padEnd(64, '0'),
  file,
  format: 'text',
  builtIn: false,
  findings: 0,
  remarks: [],
  tables: 9,
  references: 40,
  repairs: 0,
  level,
});

const OFFER: OfferedCopy = {
  report: 'kazakhstan-2022',
  label: 'Kazakhstan 2022',
  offered: copy('gift.txt', 'Significant Advancement'),
  shown: copy('own.txt', 'Minimal Advancement'),
};

function showOffer() {
  const drawn = show(<LibraryTasks />, {
    answers: {
      'library.choose-copy': () => ok(null),
      'library.compare-copies': () =>
        ok({
          counts: { text: 1, tables: 0, citations: 47, references: 0 },
          readingSame: { count: 47, numbers: [3, 4] },
          passages: [
            {
              part: 'text',
              topic: 'summary',
              segments: [
                { kind: 'same', text: 'made ' },
                { kind: 'deleted', text: 'minimal' },
                { kind: 'inserted', text: 'significant' },
              ],
            },
          ],
          more: 0,
        }),
    },
  });
  const outcome = {
    added: [],
    copies: [],
    known: [],
    mended: [],
    offeredSeparations: [],
    offeredNotes: null,
    problems: [],
    leftOut: [],
    cancelled: false,
  };
  act(() => drawn.services.get(importService).ended({ ...outcome, offered: [OFFER] }));
  return { ...drawn, user: userEvent.setup() };
}

const list = () => screen.queryByRole('list', { name: 'Would be shown in place of yours' });

describe('an added file that would be shown in place of another', () => {
  it('is told of with its level, and is shown where it is asked for', async () => {
    const { bridge, user } = showOffer();
    expect(list()?.textContent).toContain('Significant Advancement, yours: Minimal Advancement');
    expect(bridge.calls).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show it instead: Kazakhstan 2022' }));
    const { sha256 } = OFFER.offered;
    expect(bridge.calls).toEqual([['library.choose-copy', { id: 'kazakhstan-2022', sha256 }]]);
    await waitFor(() => expect(list()).toBeNull());
  });

  it('is left alone where its user keeps what there is', async () => {
    const { bridge, user } = showOffer();
    await user.click(screen.getByRole('button', { name: 'Keep mine: Kazakhstan 2022' }));
    expect([list(), bridge.calls]).toEqual([null, []]);
  });

  it('is shown with its difference before anybody decides', async () => {
    const { bridge, user } = showOffer();
    await user.click(screen.getByRole('button', { name: 'See the difference: Kazakhstan 2022' }));
    const dialog = screen.getByRole('dialog', { name: 'Two files of Kazakhstan 2022' });
    const passages = await within(dialog).findByRole('region', { name: 'Passages that differ' });
    expect(
      Array.from(passages.querySelectorAll('h3 ~ p > :is(del, ins)'), (mark) => mark.textContent),
    ).toEqual(['minimal', 'significant']);
    const citations = within(passages).getByRole('region', {
      name: /^The same words with other sources: 47/,
    });
    expect(within(citations).getByRole('paragraph').textContent).toBe(
      'The marks of 47 passages read the same in both files as well. In the list of references other sources stand under 3 and 4.',
    );
    expect(within(dialog).getByRole('row', { name: /^Level/ }).textContent).toBe(
      'LevelMinimal AdvancementSignificant Advancement',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Show it instead' }));
    expect(bridge.calls.map(([method]) => method)).toEqual(['library.compare-copies', 'library.choose-copy']);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
