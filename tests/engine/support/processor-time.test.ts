import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../src/engine/support/processor-time.ts';

describe('processor time', () => {
  it('grows by what the program works, in milliseconds', () => {
    const before = processorTime();
    const { user, system } = process.cpuUsage();
    let sum = 0;
    while (processorTime() - before < 20) sum += Math.sqrt(sum + 1);
    const spent = process.cpuUsage({ user, system });
    expect(sum).toBeGreaterThan(0);
    expect((spent.user + spent.system) / 1000).toBeGreaterThanOrEqual(19);
  });
});
