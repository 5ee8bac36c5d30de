import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { chapterText } from '../engine/library/make-chapters.ts';
import { addReports, choosing } from './helpers/add-reports.ts';
import { violationsOf } from './helpers/axe.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

let reader: RunningReader;
afterEach(() => endFaultless(reader));

const lines = () => reader.page.getByRole('region', { name: 'Welcome' });

describe('the first lines', () => {
  it.each([
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1024, height: 700 }],
    ['light', { width: 600, height: 800 }],
  ] as const)(
    'leave room to read, cover nothing and stick out nowhere: %s, %o',
    async (colorScheme, size) => {
      reader = await openReader({ colorScheme, size });
      const { page } = reader;
      await textsShown(page);
      await lines().getByText('yearly chapters on child labor').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      const text = await page.getByRole('main').boundingBox();
      const above = await lines().boundingBox();
      expect(above!.y + above!.height).toBeLessThanOrEqual(text!.y);
      expect(text!.height).toBeGreaterThan(size.height / 2);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );

  it('are gone after a restart once reading started, and are to be had again from the help', async () => {
    reader = await openReader();
    await textsShown(reader.page);
    await lines().getByRole('button', { name: 'Start reading' }).click();
    await lines().waitFor({ state: 'detached' });
    const session = () => readFile(join(reader.data, 'session.json'), 'utf8').catch(() => 'welcome');
    await expect.poll(session).not.toContain('welcome');
    await reader.stop();
    reader = await openReader({ data: reader.data });
    await textsShown(reader.page);
    expect(await lines().count()).toBe(0);
    await reader.page.keyboard.press('F1');
    await reader.page.getByRole('button', { name: 'Show the first lines again' }).click();
    await lines().waitFor();
    expect(reader.foreignRequests).toEqual([]);
  });

  it('go when a chapter was added', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'welcome-'));
    const paths = [join(folder, 'peru.txt')];
    await writeFile(paths[0] ?? '', await chapterText('Peru', 2022));
    reader = await openReader({ faults: choosing(paths) });
    await textsShown(reader.page);
    await lines().waitFor();
    await addReports(reader, paths);
    await lines().waitFor({ state: 'detached' });
    await rm(folder, { recursive: true });
  });
});
