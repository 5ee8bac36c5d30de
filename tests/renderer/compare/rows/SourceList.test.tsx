import type { ReactNode } from 'react';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { SourceList } from '../../../../src/renderer/compare/rows/SourceList.tsx';
import { SourcesNote } from '../../../../src/renderer/compare/rows/SourcesNote.tsx';
import { ComparedContext } from '../../../../src/renderer/compare/state/compare-context.ts';
import { citationsByNumber } from '../../../../src/renderer/text/cited-places.ts';
import { comparison, edit, row } from '../build.ts';
import { reference, report } from '../../helpers/build.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const CABLE = 'U.S. Embassy- Astana. Reporting, January 19, 2017.';
const left = report({ id: 'kazakhstan-2016', references: [reference(3, CABLE)] });
const right = report({ id: 'kazakhstan-2022', references: [reference(36, 'ILO. Minimum Age, 2021.')] });
const cited = row('(3)', '(36)', {
  edits: [edit([0, 3], [0, 4], { classes: ['citation-source'] })],
  sources: { kept: [], left: [3], right: [36] },
});
const compared = { ...comparison([cited]), listed: { kept: [], left: [3], right: [36] } } as const;

function showIn(part: ReactNode) {
  const rows: number[] = [];
  const of = (one: typeof left) => ({ report: one, citedBy: citationsByNumber(one) });
  show(
    <ComparedContext
      value={{
        left: of(left),
        right: of(right),
        labels: { left: 'Kazakhstan 2016', right: 'Kazakhstan 2022' },
        form: 'side-by-side',
        hidden: [],
        notes: new Map(),
        onRead: () => undefined,
        onRow: (at) => rows.push(at),
        onReferences: () => undefined,
        onOrigin: () => undefined,
      }}
    >
      {part}
    </ComparedContext>,
  );
  return rows;
}

it('folds each changed source to one line, and shows where it stands when it is asked for', async () => {
  const user = userEvent.setup();
  const rows = showIn(<SourceList comparison={compared} />);
  const line = screen.getByText(CABLE);
  expect(screen.queryByText('At')).toBeNull();
  await user.click(line);
  await user.click(
    screen.getByRole('button', { name: 'Passage 1 of 1 that rests on source 3 of Kazakhstan 2016' }),
  );
  expect(rows).toEqual([0]);
  await user.click(line);
  expect(screen.queryByText('At')).toBeNull();
  await user.click(screen.getByText('Show all in full'));
  expect(screen.getAllByText('At')).toHaveLength(2);
});

it('says on one line that only the sources of a passage changed; unfolded, which', async () => {
  const user = userEvent.setup();
  showIn(<SourcesNote row={cited} />);
  const line = screen.getByText('Only the sources changed: 1 no longer cited and 1 newly cited');
  expect(screen.queryByText(CABLE)).toBeNull();
  await user.click(line);
  expect(screen.getByText(CABLE).getAttribute('value')).toBe('3');
  expect(screen.getByText('ILO. Minimum Age, 2021.')).toBeTruthy();
});
