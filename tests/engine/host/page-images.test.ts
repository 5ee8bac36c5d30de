import { describe, expect, it } from 'vitest';
import { pageImagesOf } from '../../../src/engine/host/page-images.ts';
import { pageImageAddress } from '../../../src/shared/original/page-address.ts';
import { fail, ok } from '../../../src/shared/result.ts';

const image = { report: 'kazakhstan-2016', sha256: 'a'.repeat(64), page: 3, scale: 2 };
const bytes = new Uint8Array([66, 77]);

describe('pictures of pages', () => {
  it('are asked of the engine, by what their address says', async () => {
    const asked: unknown[] = [];
    const images = pageImagesOf({
      call: (method, argument) => {
        asked.push([method, argument]);
        return Promise.resolve(ok({ bytes, width: 1, height: 1, scale: 2 }) as never);
      },
    });
    expect(await images(pageImageAddress(image))).toEqual({ type: 'image/bmp', bytes });
    const { report: id, ...rest } = image;
    expect(asked).toEqual([['original.draw', { id, ...rest }]]);
    expect(await images('original/other')).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('are none where the page cannot be drawn', async () => {
    const images = pageImagesOf({ call: () => Promise.resolve(fail('disk', 'It is gone.') as never) });
    expect(await images(pageImageAddress(image))).toBeNull();
  });
});
