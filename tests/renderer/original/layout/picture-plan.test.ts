import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutPages, sheetsBetween } from '../../../../src/renderer/original/layout/page-layout.ts';
import { planPictures } from '../../../../src/renderer/original/layout/picture-plan.ts';
import type { SheetPictures } from '../../../../src/renderer/original/layout/picture-plan.ts';

const MEGABYTE = 1024 * 1024;
const LETTER = { width: 612, height: 792 };

function plan(width: number, zoom: number | 'width', top: number, density: number, memory: number) {
  const layout = layOutPages(
    Array.from({ length: 9 }, () => LETTER),
    { width, height: 900 },
    zoom,
  );
  const sight = { left: 0, top, width, height: 900 };
  const seen = sheetsBetween(layout, top, top + 900);
  const next = layout.sheets.slice(seen.at(-1)?.number ?? 0, (seen.at(-1)?.number ?? 0) + 2);
  return { seen, pictures: planPictures({ seen, next, sight, density, memory }) };
}

function bytesOf(pictures: readonly SheetPictures[]): number {
  return pictures.reduce((sum, { scale, detail }) => {
    const part = detail === undefined ? 0 : detail.part.width * detail.part.height * 4;
    return sum + 4 * LETTER.width * LETTER.height * scale ** 2 + part;
  }, 0);
}

describe('planPictures', () => {
  it('draws what is in sight as fine as the screen, and the next pages before they are scrolled to', () => {
    const { seen, pictures } = plan(636, 'width', 0, 2, 64 * MEGABYTE);
    expect(seen.map(({ number }) => number)).toEqual([1, 2]);
    expect(pictures.map(({ sheet, scale, detail }) => [sheet.number, scale, detail])).toEqual([
      [1, 2, undefined],
      [2, 2, undefined],
      [3, 2, undefined],
      [4, 2, undefined],
    ]);
  });

  it('draws a page that is too large coarsely, and what is in sight of it finely', () => {
    const { pictures } = plan(700, 4, 1000, 2, 32 * MEGABYTE);
    const [{ scale, detail } = { scale: 0, detail: undefined }] = pictures;
    expect(scale).toBeLessThan(4);
    expect(detail?.scale).toBeCloseTo((4 * 96 * 2) / 72, 1);
    expect(detail?.part.top).toBeLessThanOrEqual((1000 - 12) * 2);
    expect((detail?.part.top ?? 0) + (detail?.part.height ?? 0)).toBeGreaterThanOrEqual(1888 * 2);
  });

  it('never takes more memory than it may, whatever is looked at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 2_000 }),
        fc.oneof(fc.constant('width' as const), fc.double({ min: 1, max: 4, noNaN: true })),
        fc.integer({ min: 0, max: 8_000 }),
        fc.constantFrom(1, 1.5, 2),
        (width, zoom, top, density) => {
          const memory = 64 * MEGABYTE;
          const { seen, pictures } = plan(width, zoom, top, density, memory);
          // A scale is rounded by a half of a thirty-second.
          expect(bytesOf(pictures)).toBeLessThan(memory * 1.1);
          expect(pictures.map(({ sheet }) => sheet.number)).toEqual(
            expect.arrayContaining(seen.map(({ number }) => number)),
          );
        },
      ),
    );
  });
});
