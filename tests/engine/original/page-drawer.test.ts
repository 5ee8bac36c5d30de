import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/lay-out.ts';
import { readPdfPages } from '../../../src/engine/formats/pdf/pdf-pages.ts';
import { hashOf } from '../../../src/engine/formats/read-reports.ts';
import { createPageDrawer } from '../../../src/engine/original/page-drawer.ts';
import type { PageDrawer } from '../../../src/engine/original/page-drawer.ts';
import type { OriginalFile } from '../../../src/engine/original/messages.ts';
import { makePdf, pdfOf, streamOf } from '../import/make-pdf.ts';
import type { PageParts } from '../import/make-pdf.ts';

const worker = pathToFileURL(resolve('out/main/page-thread.js'));
let folder: string;
let drawer: PageDrawer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  drawer = createPageDrawer({ worker });
});
afterAll(async () => {
  drawer.rest();
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, bytes: Uint8Array): Promise<OriginalFile> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const length = await readPdfPages(bytes).then(
    ({ pages }) => layOut(pages).text.length,
    () => 0,
  );
  return { path, sha256: hashOf(bytes), name, length };
}

const draw = async (file: OriginalFile, page = 1, scale = 1, by = drawer) =>
  by.ask('draw', { file, page, scale, form: 'bmp' }, `Drawing page ${page} of ${file.name}`);

const HEAD_BYTES = 54;
type Drawn = Awaited<ReturnType<typeof draw>>;

/** How dark a part of a page is: 0 for white, 1 for black; shares of its width and height. */
function darkness({ bytes, width, height }: Drawn, left = 0, top = 0, right = 1, bottom = 1): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(top * height); y < bottom * height; y += 1)
    for (let x = Math.floor(left * width); x < right * width; x += 1) {
      sum += 255 - (bytes[HEAD_BYTES + (y * width + x) * 4 + 1] ?? 0);
      count += 1;
    }
  return sum / count / 255;
}

const BLACK_CORNER: PageParts = { drawing: '0 g 0 692 100 100 re f' };

describe('a page drawn', { timeout: 60_000 }, () => {
  it('has the size of the page at its scale, and what is on it where it is', async () => {
    const drawn = await draw(await put('corner.pdf', makePdf([BLACK_CORNER])), 1, 0.5);
    expect([drawn.width, drawn.height, drawn.scale]).toEqual([306, 396, 0.5]);
    expect(darkness(drawn, 0, 0, 0.15, 0.11)).toBeGreaterThan(0.97);
    expect(darkness(drawn, 0.2, 0.2)).toBe(0);
  });

  it('is a part of it where one is asked for', async () => {
    const file = await put('part.pdf', makePdf([BLACK_CORNER]));
    const given = { file, page: 1, scale: 4, form: 'bmp' } as const;
    const part = { left: 350, top: 350, width: 100, height: 100 };
    const drawn = await drawer.ask('draw', { ...given, part }, 'Drawing');
    expect([drawn.width, drawn.height]).toEqual([100, 100]);
    // The black ends at 400 pixels from the upper left.
    expect(darkness(drawn, 0, 0, 0.45, 0.45)).toBe(1);
    expect(darkness(drawn, 0.55, 0.55)).toBe(0);
  });

  it('knows the words of a part of a volume by the offsets of that part', async () => {
    const pages = ['First part.', 'Second part begins.', 'And ends.'].map((text): PageParts => ({
      texts: [{ text, x: 54, y: 600 }],
    }));
    const whole = await put('volume.pdf', makePdf(pages));
    const only = { first: 2, last: 3 };
    const { text } = layOut((await readPdfPages(makePdf(pages), { only })).pages);
    const part = { ...whole, length: text.length, part: only };
    const words = await drawer.ask('words', { file: part, page: 3 }, 'Finding');
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['And', 'ends.']);
    const all = await drawer.ask('words', { file: whole, page: 1 }, 'Finding');
    expect(all.map((word) => word.text)).toEqual(['First', 'part.']);
  });

  it('is turned as the file says', async () => {
    const drawn = await draw(await put('turned.pdf', makePdf([{ ...BLACK_CORNER, entries: '/Rotate 90' }])));
    expect([drawn.width, drawn.height]).toEqual([792, 612]);
    expect(darkness(drawn, 0.9, 0, 1, 0.1)).toBeGreaterThan(0.97);
    expect(darkness(drawn, 0, 0, 0.5, 0.5)).toBe(0);
  });

  it('is what the crop box leaves of it', async () => {
    const file = await put(
      'cropped.pdf',
      makePdf([{ ...BLACK_CORNER, entries: '/CropBox[50 592 250 792]' }]),
    );
    const drawn = await draw(file);
    expect([drawn.width, drawn.height]).toEqual([200, 200]);
    expect(darkness(drawn, 0, 0, 0.24, 0.48)).toBeGreaterThan(0.97);
    expect(darkness(drawn, 0.3, 0.6)).toBe(0);
  });

  it('of five metres is drawn smaller', async () => {
    const bytes = makePdf([BLACK_CORNER]).toString().replace('[0 0 612 792]', '[0 0 14173 14173]');
    const drawn = await draw(await put('large.pdf', Buffer.from(bytes, 'latin1')), 1, 2);
    expect(drawn.scale).toBeLessThan(0.3);
    expect(drawn.width * drawn.height).toBeLessThanOrEqual(16 * 1024 * 1024 + 8_192);
  });

  it('has letters though its fonts are not in the file', async () => {
    const texts = [{ text: 'Forced begging', x: 54, y: 700, size: 40 }];
    const drawn = await draw(await put('fonts.pdf', makePdf([{ texts }])));
    expect(darkness(drawn, 0, 0.05, 0.6, 0.15)).toBeGreaterThan(0.05);
  });

  it('has its words where they are drawn, turned and cropped', async () => {
    const texts = [{ text: 'Begging', x: 100, y: 700, size: 40 }];
    const entries = '/Rotate 270/CropBox[50 100 562 792]';
    const file = await put('words.pdf', makePdf([{ texts, entries }]));
    const [drawn, words] = [await draw(file), await drawer.ask('words', { file, page: 1 }, 'Finding')];
    expect(words.map(({ text, start, end }) => [text, start, end])).toEqual([['Begging', 0, 7]]);
    const [{ left, right, top, bottom } = { left: 0, right: 0, top: 0, bottom: 0 }] = words;
    const { width, height } = drawn;
    expect(darkness(drawn, left / width, top / height, right / width, bottom / height)).toBeGreaterThan(0.15);
    const outlined = await drawer.ask('outline', { file, places: [{ start: 0, end: 7 }] }, 'Finding');
    expect(outlined).toEqual([{ page: 1, boxes: [{ left, right, top, bottom }] }]);
  });
});

describe('what cannot be drawn', { timeout: 60_000 }, () => {
  it('a damaged page is told, and the others are drawn', async () => {
    const bytes = makePdf([BLACK_CORNER, BLACK_CORNER]).toString();
    // The second page is no page any more.
    const file = await put(
      'damaged.pdf',
      Buffer.from(bytes.replace(/8 0 obj\n<<\/Type\/Page/, '8 0 obj\n[[/Type/Page')),
    );
    expect(darkness(await draw(file, 1), 0, 0, 0.15, 0.11)).toBeGreaterThan(0.97);
    await expect(draw(file, 2)).rejects.toThrow(
      'Page 2 of damaged.pdf is damaged and cannot be drawn: get a fresh copy of the file; its other pages are not affected.',
    );
    expect(darkness(await draw(file, 1), 0, 0, 0.15, 0.11)).toBeGreaterThan(0.97);
  });

  it('a page that is not there', async () => {
    const file = await put('two.pdf', makePdf([BLACK_CORNER, {}]));
    await expect(draw(file, 3)).rejects.toThrow('two.pdf has no page 3: its pages are 1 to 2.');
  });

  it('an original that is gone, or altered', async () => {
    const gone = await put('gone.pdf', makePdf([{}, {}, BLACK_CORNER]));
    await rm(gone.path);
    await expect(draw(gone)).rejects.toThrow(
      /^The original of gone\.pdf is not on the disk any more, or cannot be read: .* its text is not affected\.$/,
    );
    const altered = await put('altered.pdf', makePdf([{}, BLACK_CORNER]));
    await truncate(altered.path, 300);
    await expect(draw(altered)).rejects.toThrow(
      /^The original of altered\.pdf was altered on the disk .*\.$/,
    );
  });

  it('a page that takes more memory than there is, or too long, is told, and the others are drawn', async () => {
    // Each form paints the next one ten times.
    const forms = Array.from({ length: 9 }, (_, at) =>
      streamOf(
        at === 8 ? '0 0 612 792 re 0 0 600 700 re 10 10 500 500 re f*' : `/X Do `.repeat(10),
        `/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X ${6 + at} 0 R>>>>`,
      ),
    );
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
      streamOf('/X Do'),
      ...forms,
    ]);
    const path = join(folder, 'large-inside.pdf');
    await writeFile(path, bytes);
    const file = { path, sha256: hashOf(bytes), name: 'large-inside.pdf', length: 0 };
    await expect(draw(file)).rejects.toThrow(
      /large-inside\.pdf (cannot be drawn, because|takes too long) .*not affected\.$/,
    );
    expect(darkness(await draw(await put('next.pdf', makePdf([BLACK_CORNER]))), 0, 0, 0.1, 0.1)).toBe(1);
  });

  it('a page that takes minutes is given up, and the next is drawn', async () => {
    const bytes = makePdf([{ drawing: '0 0 612 792 re 9 9 500 500 re f*\n'.repeat(100_000) }]);
    const path = join(folder, 'endless.pdf');
    await writeFile(path, bytes);
    const file = { path, sha256: hashOf(bytes), name: 'endless.pdf', length: 0 };
    const hasty = createPageDrawer({ worker, longest: 1_500 });
    try {
      await expect(draw(file, 1, 3, hasty)).rejects.toThrow(
        'Drawing page 1 of endless.pdf takes too long and was given up after 1.5 seconds: read its text instead, which is not affected.',
      );
      const corner = await put('after.pdf', makePdf([BLACK_CORNER]));
      expect(darkness(await draw(corner, 1, 1, hasty), 0, 0, 0.1, 0.1)).toBe(1);
    } finally {
      hasty.rest();
    }
  });
});
