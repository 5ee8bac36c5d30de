import { expect, it } from 'vitest';
import { asWanted, onPageService } from '../../../src/renderer/state/on-page.ts';
import { made } from '../helpers/services.ts';
import { testBridge } from '../helpers/bridge.ts';

const visit = { kind: 'visit', report: 'a', target: { kind: 'block', block: 'b' } } as const;

it('leads to the original while that is wanted, and no longer, whatever happens meanwhile', () => {
  const onPage = made(onPageService, testBridge({}));
  const seen: boolean[] = [onPage.isWanted()];
  onPage.during(() => seen.push(onPage.isWanted()));
  expect(() =>
    onPage.during(() => {
      throw new Error('no such place');
    }),
  ).toThrow('no such place');
  expect([...seen, onPage.isWanted()]).toEqual([false, true, false]);
});

it('changes visits alone, and none that say it themselves', () => {
  expect(asWanted(visit, true)).toEqual({ ...visit, onPage: true });
  expect(asWanted(visit, false)).toBe(visit);
  expect(asWanted({ ...visit, onPage: false }, true)).toEqual({ ...visit, onPage: false });
  const other = { kind: 'view', view: 'notes' } as const;
  expect(asWanted(other, true)).toBe(other);
});
