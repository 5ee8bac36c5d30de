import { expect, it } from 'vitest';
import { inOneGo } from '../../../src/core/years/in-one-go.ts';

it('gives what comes of the work after all of its steps', () => {
  const done: number[] = [];
  function* work() {
    for (const step of [1, 2, 3]) {
      done.push(step);
      yield;
    }
    return 'whole';
  }
  expect(inOneGo(work())).toBe('whole');
  expect(done).toEqual([1, 2, 3]);
});
