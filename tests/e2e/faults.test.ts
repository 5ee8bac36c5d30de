import { access, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

describe('faults', () => {
  const readers: RunningReader[] = [];
  const folders: string[] = [];

  async function open(options: Parameters<typeof openReader>[0]): Promise<RunningReader> {
    const reader = await openReader(options);
    readers.push(reader);
    return reader;
  }

  async function copyOfReports(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'findings-reader-reports-'));
    folders.push(folder);
    await cp('resources/reports', folder, { recursive: true });
    return folder;
  }

  afterEach(async () => {
    // The last first: another may stand on its folder.
    for (const reader of readers.splice(0).toReversed()) await reader.dispose();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  it('names a missing report, once, and the rest works', async () => {
    const reports = await copyOfReports();
    await rm(join(reports, 'kazakhstan-2016.txt'));
    const { page } = await open({ reports });
    await page
      .getByText(/kazakhstan-2016\.txt/)
      .first()
      .waitFor();
    await page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: '2013' })
      .first()
      .click();
    await pane(page, 'Kazakhstan 2013')
      .getByText('There is no current, comprehensive research')
      .first()
      .waitFor();
  });

  it.each([
    ['empty', ''],
    ['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)],
  ])('names a report that is %s, and the rest works', async (_kind, content) => {
    const reports = await copyOfReports();
    await writeFile(join(reports, 'kazakhstan-2013.txt'), content);
    const { page } = await open({ reports });
    await page
      .getByText(/kazakhstan-2013\.txt/)
      .first()
      .waitFor();
    await pane(page, 'Kazakhstan 2022').getByText('labor inspectorate funding').first().waitFor();
  });

  it('rebuilds damaged files, says so once, and loses nothing', async () => {
    const first = await open({});
    await textsShown(first.page);
    await first.page.getByRole('searchbox', { name: 'Search all reports' }).fill('cotton');
    await first.page
      .getByRole('region', { name: 'Search results' })
      .getByText(/cotton/i)
      .first()
      .waitFor();
    await first.page.keyboard.press('Escape');
    await first.page.getByRole('switch', { name: 'Linked scrolling' }).click();
    // Both are written some time after what they hold has changed.
    const files = ['library/search-index', 'session.json'];
    const isThere = (name: string) =>
      access(join(first.data, name)).then(
        () => true,
        () => false,
      );
    for (const name of files) await expect.poll(() => isThere(name)).toBe(true);
    await first.stop();

    for (const name of files) {
      await writeFile(join(first.data, name), '{"not": what was');
    }

    const second = await open({ data: first.data });
    await pane(second.page, 'Kazakhstan 2022').getByText('labor inspectorate funding').first().waitFor();
    await second.page.getByRole('searchbox', { name: 'Search all reports' }).fill('moratorium');
    await second.page
      .getByRole('region', { name: 'Search results' })
      .getByText(/moratorium/i)
      .first()
      .waitFor();
    expect((await readdir(first.data)).some((name) => /damaged/.test(name))).toBe(true);
  });

  it('survives the death of its engine in the middle of a search', async () => {
    const { page } = await open({ faults: 'kill-engine-on=search.query' });
    await textsShown(page);
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    await field.fill('moratorium');
    await expect.poll(async () => await page.locator('body').textContent()).toMatch(/stopped|again/i);
    await field.fill('moratorium inspections');
    await page
      .getByRole('region', { name: 'Search results' })
      .getByText(/inspections/i)
      .first()
      .waitFor();
  });

  it('opens with the reports that ship where its engine dies with those that were added, and says what to do', async () => {
    const { page } = await open({ faults: 'kill-engine-with-library' });
    await page
      .getByText(/stopped again and again with the reports that were added/)
      .first()
      .waitFor();
    await textsShown(page);
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('moratorium');
    await page
      .getByRole('region', { name: 'Search results' })
      .getByText(/moratorium/i)
      .first()
      .waitFor();
  });

  it('opens whatever stands in its data folder, and says so once', async () => {
    const data = await mkdtemp(join(tmpdir(), 'findings-reader-hostile-'));
    folders.push(data);
    await mkdir(join(data, 'session.json'));
    await writeFile(join(data, 'library'), 'no folder');
    const { page } = await open({ data });
    await page.getByText(/The reports that were added cannot be read/).waitFor();
    await page.getByText(/The saved session could not be read/).waitFor();
    await textsShown(page);
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('moratorium');
    await page
      .getByRole('region', { name: 'Search results' })
      .getByText(/moratorium/i)
      .first()
      .waitFor();
  });
});
