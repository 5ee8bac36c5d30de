import { expect, it } from 'vitest';
import { QUERY_STOP_WORDS, SUBJECT_STOP_WORDS, TITLE_STOP_WORDS } from '../../../src/core/text/stop-words.ts';

/** Which of the three sets pass a word over. */
it.each([
  ['of', 'title subject query'],
  ['which', 'subject query'],
  ['del', 'title'],
  ['no', 'subject'],
  ['percent', 'query'],
  ['how', 'query'],
  ['children', ''],
  ['ministry', ''],
])('%s: %s', (word, expected) => {
  const sets = { title: TITLE_STOP_WORDS, subject: SUBJECT_STOP_WORDS, query: QUERY_STOP_WORDS };
  const found = Object.entries(sets).flatMap(([name, set]) => (set.has(word) ? [name] : []));
  expect(found.join(' ')).toBe(expected);
});
