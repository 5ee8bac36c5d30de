import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { LibraryTasks } from '../../../../src/renderer/library/adding/LibraryTasks.tsx';
import { importService } from '../../../../src/renderer/library/adding/task-store.ts';
import type { OfferedSeparation } from '../../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const offer = (number: number): OfferedSeparation => ({
  separation: {
    one: { report: 'kazakhstan-2022', number, text: 'ILO. Child Labour in Cotton.' },
    other: { report: 'kazakhstan-2016', number, text: 'ILO. Child Labour in Tobacco.' },
  },
  labels: ['Kazakhstan 2022', 'Kazakhstan 2016'],
});

function showOffers(offered: readonly OfferedSeparation[], isKept = true) {
  const drawn = show(<LibraryTasks />, {
    answers: {
      'sources.keep-apart-as-there': () => (isKept ? ok(null) : fail('disk', 'The disk is full.')),
    },
  });
  const outcome = {
    added: [],
    copies: [],
    known: [],
    mended: [],
    offered: [],
    problems: [],
    leftOut: [],
    cancelled: false,
    offeredSeparations: offered,
    offeredNotes: null,
  };
  act(() => drawn.services.get(importService).ended(outcome));
  return { ...drawn, user: userEvent.setup() };
}

const list = () => screen.queryByRole('list', { name: 'Kept apart there' });

describe('references that are kept apart in an added library', () => {
  it('are told of, and change nothing until somebody asks for it', async () => {
    const { bridge, user } = showOffers([offer(1), offer(2)]);
    expect(screen.getByText(/2 pairs of references are kept apart in the added library/)).toBeTruthy();
    expect(bridge.calls).toEqual([]);
    await user.click(
      screen.getByRole('button', {
        name: 'Keep apart here too: Kazakhstan 2022, reference 2 and Kazakhstan 2016, reference 2',
      }),
    );
    expect(bridge.calls).toEqual([['sources.keep-apart-as-there', { separations: [offer(2).separation] }]]);
    await waitFor(() => expect(list()?.children).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /^Leave together/ }));
    expect(list()).toBeNull();
    expect(bridge.calls).toHaveLength(1);
  });

  it('are all kept apart at once, and stay offered where that could not be kept', async () => {
    const { bridge, user } = showOffers([offer(1), offer(2)], false);
    await user.click(screen.getByRole('button', { name: 'Keep all apart here too' }));
    expect(bridge.calls).toEqual([
      ['sources.keep-apart-as-there', { separations: [offer(1).separation, offer(2).separation] }],
    ]);
    expect(list()?.children).toHaveLength(2);
  });
});
