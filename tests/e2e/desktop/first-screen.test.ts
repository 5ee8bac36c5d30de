import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

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

describe('what a start shows first', () => {
  let reader: RunningReader;
  const again = async () => {
    await reader.stop();
    reader = await openReader({ data: reader.data });
    await textsShown(reader.page);
  };

  beforeAll(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });
  afterAll(async () => {
    await reader.dispose();
  });

  it('is drawn anew at the first start of all', async () => {
    expect(await begunWith(reader.page)).toEqual(['drawn']);
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

  it('is drawn anew after another view, which no start opens', async () => {
    await reader.page.getByRole('tab', { name: 'Compare' }).click();
    await again();
    expect(await begunWith(reader.page)).toEqual(['drawn']);
  });
});
