import '../../helpers/page.ts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { FoldChoice } from '../../../../src/renderer/search/folding/FoldChoice.tsx';
import { HitYears } from '../../../../src/renderer/search/folding/HitYears.tsx';
import { fail, ok } from '../../../../src/shared/result.ts';
import type { SearchHit } from '../../../../src/shared/search.ts';
import { kazakhstan2016 } from '../../../core/compare/built-in.ts';
import { show } from '../../helpers/show.tsx';

const block = kazakhstan2016.sections[1]?.blocks.find((one) => one.kind === 'paragraph');
if (block?.kind !== 'paragraph') throw new Error('a chapter has paragraphs');
const start = block.content.chunks[0]?.source.start ?? 0;

const hit: SearchHit = {
  report: 'kazakhstan-2022',
  label: 'Kazakhstan 2022',
  topic: 'law',
  section: 'Law',
  sectionId: 's3',
  kind: 'prose',
  block: 'b9',
  excerpt: 'It is said.',
  matches: [],
  start: 90,
  end: 99,
  places: [],
  score: 1,
  years: [
    { report: 'kazakhstan-2016', label: 'Kazakhstan 2016', year: 2016, start, end: start + 9 },
    { report: 'kazakhstan-2022', label: 'Kazakhstan 2022', year: 2022, start: 90, end: 99 },
  ],
};

it('leads to the passage in each of its years', async () => {
  const { actions } = show(<HitYears hit={hit} />, { answers: { 'report.open': () => ok(kazakhstan2016) } });
  await userEvent.click(screen.getByRole('button', { name: 'Kazakhstan 2016: the same passage' }));
  await waitFor(() =>
    expect(actions).toEqual([
      {
        kind: 'visit',
        report: 'kazakhstan-2016',
        target: { kind: 'words', block: block.id, places: [{ start, end: start + 9 }] },
        focus: true,
        onPage: false,
      },
    ]),
  );
});

it('goes nowhere where the report cannot be opened', async () => {
  const { actions } = show(<HitYears hit={hit} />, {
    answers: { 'report.open': () => fail('not-found', 'It is gone.') },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Kazakhstan 2016: the same passage' }));
  expect(actions).toEqual([]);
});

it('is not there for a passage of one year', () => {
  show(<HitYears hit={{ ...hit, years: hit.years?.slice(1) ?? [] }} />);
  expect(screen.queryByRole('button')).toBeNull();
});

it('is a choice', async () => {
  const folded: boolean[] = [];
  show(<FoldChoice folded onFold={(next) => folded.push(next)} />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Years as one' }));
  expect(folded).toEqual([false]);
});
