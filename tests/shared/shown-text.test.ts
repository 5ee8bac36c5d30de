import { expect, it } from 'vitest';
import type { Inline } from '../../src/shared/model.ts';
import { withoutMarks } from '../../src/shared/shown-text.ts';

function marked(text: string): { readonly text: string; readonly inlines: readonly Inline[] } {
  const inlines: Inline[] = [];
  for (const match of text.matchAll(/\(\d+\)|†/g)) {
    const place = { start: match.index, end: match.index + match[0].length };
    inlines.push(
      match[0] === '†'
        ? { ...place, kind: 'note-mark', mark: '†' }
        : { ...place, kind: 'citation', citation: 0 },
    );
  }
  return { text, inlines };
}

it.each([
  ['Forced labor in cotton.(4)', 'Forced labor in cotton.'],
  ['Yes (8) , and 16 (9)', 'Yes, and 16'],
  ['Farming,† including\n herding† (3)', 'Farming, including herding'],
  ['26.1 (2)', '26.1'],
  ['no marks', 'no marks'],
])('%s is %s', (text, expected) => {
  expect(withoutMarks({ ...marked(text), chunks: [] })).toBe(expected);
});
