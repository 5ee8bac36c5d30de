import { describe, expect, it, vi } from 'vitest';
import { askingAgain } from '../../../src/renderer/services/asking-again.ts';
import type { ReaderBridge } from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';

function bridgeOf(...results: readonly unknown[]) {
  const left = [...results];
  const call = vi.fn(() => Promise.resolve(left.shift()));
  // A bridge of one call: nothing here asks for anything else.
  return { call, bridge: { call } as unknown as ReaderBridge };
}

const PAIR = { left: 'kazakhstan-2016', right: 'kazakhstan-2022' };

describe('a call whose answer is not ready yet', () => {
  it('is made again, the very same, until there is an answer', async () => {
    const { call, bridge } = bridgeOf(fail('not-yet', 'In a moment.'), fail('not-yet', 'Soon.'), ok([]));
    expect(await askingAgain(bridge).call('compare.anchors', PAIR)).toEqual(ok([]));
    expect(call.mock.calls).toEqual(Array.from({ length: 3 }, () => ['compare.anchors', PAIR]));
  });

  it('is not made again where it fails otherwise', async () => {
    const failure = fail('too-much', 'It takes too long.');
    const { call, bridge } = bridgeOf(fail('not-yet', 'In a moment.'), failure, ok([]));
    expect(await askingAgain(bridge).call('compare.anchors', PAIR)).toEqual(failure);
    expect(call).toHaveBeenCalledTimes(2);
  });
});
