import { mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';
import type { FirstScreen, ScreenNode } from '../../../src/shared/first-screen/first-screen.ts';

/** Whether the page began with what it showed last, and drew itself in its place. */
const begunWith = async (page: Page) =>
  await page.evaluate(() =>
    performance
      .getEntriesByType('mark')
      .map(({ name }) => name)
      .filter((name) => ['first-screen', 'drawn'].includes(name)),
  );

/** The words in sight of each pane, and where they stand. */
const inSight = async (page: Page) =>
  await page.evaluate(() =>
    [...document.querySelectorAll('[data-pane] [data-scroller]')].map((scroller) => {
      const { top, bottom } = scroller.getBoundingClientRect();
      return [...scroller.querySelectorAll('[data-block]')].flatMap((block) => {
        const box = block.getBoundingClientRect();
        return box.bottom > top && box.top < bottom
          ? [[block.textContent.slice(0, 40), Math.round(box.top)]]
          : [];
      });
    }),
  );

/** Name, class and words of each block of a report in a first screen. */
function blocksOf(node: ScreenNode): (readonly [string, string, string])[] {
  if (typeof node === 'string') return [];
  const [tag, attributes, children] = node;
  if (attributes['data-block'] !== undefined) return [[tag, attributes['class'] ?? '', wordsOf(node)]];
  return children.flatMap(blocksOf);
}

const wordsOf = (node: ScreenNode): string =>
  typeof node === 'string' ? node : node[2].map(wordsOf).join('');

describe('what a start shows first', () => {
  let reader: RunningReader;
  const again = async () => {
    await reader.stop();
    reader = await openReader({ data: reader.data });
    await textsShown(reader.page);
  };

  beforeAll(async () => {
    // A folder of its own, so that the page is not loaded anew: it is the page that came with the window.
    reader = await openReader({ data: await mkdtemp(join(tmpdir(), 'findings-reader-')) });
    await textsShown(reader.page);
  });
  afterAll(async () => {
    await reader.dispose();
  });

  it('is what the build made at the first start of all, with the words and the make that the window draws', async () => {
    expect(await begunWith(reader.page)).toEqual(['first-screen', 'drawn']);
    const { body } = JSON.parse(await readFile('out/first-screen.json', 'utf8')) as Pick<FirstScreen, 'body'>;
    const blocks = body.flatMap(blocksOf);
    expect(blocks.length).toBeGreaterThan(10);
    const drawn = await reader.page.evaluate(() =>
      [...document.querySelectorAll('[data-pane] [data-block]')].map((block) => [
        block.localName,
        block.className,
        block.textContent,
      ]),
    );
    expect(drawn).toEqual(expect.arrayContaining(blocks));
  });

  it('is what the window showed last, and everything stands in the same place when it can be used', async () => {
    await reader.page.getByRole('article').first().hover();
    await reader.page.mouse.wheel(0, 2345);
    const text = reader.page.locator('[data-scroller]').first();
    await expect.poll(() => text.evaluate(({ scrollTop }) => scrollTop)).toBe(2345);
    await textsShown(reader.page);
    const left = await inSight(reader.page);
    await again();
    expect(await begunWith(reader.page)).toEqual(['first-screen', 'drawn']);
    expect(await inSight(reader.page)).toEqual(left);
    expect(await reader.page.locator('#root').getAttribute('inert')).toBeNull();
    const kept = await readFile(join(reader.data, 'window/first-screen'), 'utf8');
    expect(kept).toContain(String(left[0]?.[1]?.[0]).replaceAll('&', '&amp;').slice(0, 20));
    expect(reader.errors).toEqual([]);
  });

  it.each([
    ['the session was changed by another program', 'session.json'],
    ['the file is damaged', 'window/first-screen'],
  ])('is drawn anew where %s', async (_name, file) => {
    await reader.stop();
    const path = join(reader.data, file);
    if (file === 'session.json') await utimes(path, new Date(), new Date(1_600_000_000_000));
    else await writeFile(path, (await readFile(path, 'utf8')).slice(0, -100));
    reader = await openReader({ data: reader.data });
    await textsShown(reader.page);
    expect(await begunWith(reader.page)).toEqual(['drawn']);
  });

  it.each([
    ['a search', () => reader.page.getByRole('searchbox', { name: 'Search all reports' }).fill('cotton')],
    ['the preferences', () => reader.page.keyboard.press('Control+,')],
    ['the other pane at hand', () => reader.page.getByRole('article').last().click()],
  ])('is the same after the window was closed with %s', async (_name, act) => {
    await again();
    const left = await inSight(reader.page);
    await act();
    await again();
    expect(await begunWith(reader.page)).toEqual(['first-screen', 'drawn']);
    expect(await inSight(reader.page)).toEqual(left);
  });

  it('is drawn anew after another view, which the start opens', async () => {
    const compare = () => reader.page.getByRole('tab', { name: 'Compare', selected: true });
    await reader.page.getByRole('tab', { name: 'Compare' }).click();
    await expect.poll(() => readFile(join(reader.data, 'session.json'), 'utf8')).toContain('"compare"');
    await reader.stop();
    reader = await openReader({ data: reader.data });
    await compare().waitFor();
    expect(await begunWith(reader.page)).toEqual(['drawn']);
  });
});
