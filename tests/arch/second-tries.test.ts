import { describe, expect, it } from 'vitest';
import { createVitest } from 'vitest/node';
import { sourceFiles } from './collect-imports.ts';

describe('second tries', () => {
  it('are for end-to-end specs alone, one for each', async () => {
    const vitest = await createVitest('test', { watch: false, reporters: [] });
    try {
      const tries = vitest.projects.map(({ name, config }) => [name, config.retry ?? 0]);
      expect(Object.fromEntries(tries)).toEqual({
        node: 0,
        renderer: 0,
        'e2e-served': 1,
        'e2e-desktop': 1,
        'e2e-installed': 1,
      });
    } finally {
      await vitest.close();
    }
  });

  it('are asked for by no test itself', () => {
    const asking = sourceFiles('tests').filter(
      ({ path, source }) => /\.test\.tsx?$/.test(path) && /[{,\s]retry: /.test(source.replace(/\/\/.*/g, '')),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});
