import { expect, it } from 'vitest';
import { createStringPool } from '../../../src/core/text/string-pool.ts';

it('gives back the text that it was given, whatever it is', () => {
  const pool = createStringPool();
  for (const text of ['labor', '', '__proto__', 'труд', 'labor']) expect(pool(text)).toBe(text);
});
