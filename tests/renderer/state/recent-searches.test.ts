import { describe, expect, it } from 'vitest';
import { withoutRecent, withRecent } from '../../../src/renderer/state/recent-searches.ts';
import { readerReducer } from '../../../src/renderer/state/reader-state.ts';
import { initialReader, sessionOf } from '../../../src/renderer/state/session-state.ts';

const atTop = () => null;

describe('recent searches', () => {
  it('stand with the latest first, each once', () => {
    const recent = ['a', 'b', 'a '].reduce<readonly string[]>(withRecent, []);
    expect(recent).toEqual(['a', 'b']);
  });

  it('are as many as can be looked over', () => {
    const recent = Array.from({ length: 30 }, (_, index) => `query ${index}`).reduce<readonly string[]>(
      withRecent,
      [],
    );
    expect(recent).toHaveLength(10);
    expect(recent[0]).toBe('query 29');
  });

  it('keep nothing blank and nothing pasted by the page', () => {
    expect(withRecent(['a'], '  ')).toEqual(['a']);
    expect(withRecent(['a'], 'x'.repeat(201))).toEqual(['a']);
  });

  it('can be taken away', () => {
    expect(withoutRecent(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('are kept from one start to the next, and leave a session without them as it was', () => {
    const before = initialReader(null, []);
    expect('searches' in sessionOf(before, atTop)).toBe(false);
    const after = readerReducer(before, { kind: 'searched', query: 'cotton' });
    const session = sessionOf(after, atTop);
    expect(initialReader(session, []).searches).toEqual(['cotton']);
    expect(readerReducer(after, { kind: 'forget-search', query: 'cotton' }).searches).toEqual([]);
  });
});
