import { expect, it } from 'vitest';
import { comparisonInWords } from '../../../../src/renderer/compare/state/comparison-in-words.ts';

it('says how a comparison is shown, what of it is marked and what is not shown', () => {
  expect(
    comparisonInWords({ form: 'side-by-side', hidden: ['spacing', 'case'], counted: ['text', 'tables'] }),
  ).toBe(
    'Side by side. Marked: text and tables. Not marked: citations and lists of references. Differences not shown: capital and small letters; spacing.',
  );
});

it('says so where all or nothing is marked', () => {
  const counted = ['text', 'tables', 'citations', 'references'] as const;
  expect(comparisonInWords({ form: 'one-text', hidden: [], counted })).toBe(
    'One text. Marked: text, tables, citations and lists of references. All differences are shown.',
  );
  expect(comparisonInWords({ form: 'changes-only', hidden: [], counted: [] })).toContain(
    'Nothing is marked.',
  );
});
