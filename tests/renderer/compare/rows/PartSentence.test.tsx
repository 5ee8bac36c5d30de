import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { PartSentence } from '../../../../src/renderer/compare/rows/PartSentence.tsx';
import { countChanges } from '../../../../src/renderer/compare/state/changes.ts';
import { edit, row, tableRow } from '../build.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const source = edit([0, 3], [0, 4], { classes: ['citation-source'] });
const changes = countChanges(
  [
    row('a', null),
    row(null, 'b'),
    row('c', 'c'),
    tableRow('d|e', null),
    row('(3)', '(36)', { edits: [source] }),
    row('1', null, { kind: 'reference' }),
  ],
  [],
);

it('says in one sentence how much differs; each number takes its part in or out of the sum', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  show(<PartSentence changes={changes} chosen={['text', 'tables']} onCount={(next) => asked.push(next)} />);
  expect(screen.getByRole('group', { name: 'What differs' }).textContent).toBe(
    '3 changes: 2 in the text, 1 in tables, 1 in citations only; and 1 in the lists of references.',
  );
  const text = screen.getByRole('button', { name: '2 in the text' });
  const references = screen.getByRole('button', { name: '1 in the lists of references' });
  expect([text, references].map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  await user.click(text);
  await user.click(references);
  expect(asked).toEqual([['tables'], ['text', 'tables', 'references']]);
});

it('says that nothing differs, or that nothing of it counts', () => {
  const same = countChanges([row('c', 'c')], []);
  const { unmount } = show(<PartSentence changes={same} chosen={['text']} onCount={() => undefined} />);
  expect(screen.getByText('Nothing differs')).toBeTruthy();
  unmount();
  show(<PartSentence changes={changes} chosen={[]} onCount={() => undefined} />);
  expect(screen.getByText('No changes')).toBeTruthy();
});
