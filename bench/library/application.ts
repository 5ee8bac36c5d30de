/** The whole application with a large library: when it can be read and searched, what it takes, whether it stands still. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { firstParagraph, launchElectron, root } from '../electron.ts';

const SETTLE_MS = 3000;

/** @param executable of Electron @param data the reader's data folder */
export async function measureApplication(executable: string, data: string): Promise<void> {
  const began = performance.now();
  const since = (): string => `${((performance.now() - began) / 1000).toFixed(2)} s`;
  const app = await launchElectron(executable, root, data);
  try {
    const page = await app.firstWindow();
    await watchFrames(page);
    await firstParagraph(page).waitFor();
    const readable = since();
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('cotton');
    await page.locator('section[aria-label="Search results"][data-query="cotton"]').waitFor();
    const searchable = since();
    const gap = await longestGap(page);
    await setTimeout(SETTLE_MS);
    const { pid } = app.process();
    const used = pid === undefined ? null : memoryOf(pid);
    console.log(
      `application: readable after ${readable}, searched after ${searchable}; longest time without a frame meanwhile ${gap.toFixed(0)} ms; ${used === null ? 'memory not known on this system' : `${used} MB in all its processes`}`,
    );
  } finally {
    await app.close();
  }
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    const watch = (): void => {
      const now = performance.now();
      const gap = Math.max(Number(document.documentElement.dataset['gap'] ?? 0), now - last);
      document.documentElement.dataset['gap'] = String(gap);
      last = now;
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
}

async function longestGap(page: Page): Promise<number> {
  return await page.evaluate(() => Number(document.documentElement.dataset['gap']));
}

/** Megabytes of a process and all that it started, what they share counted once; `null` where the system does not tell. */
function memoryOf(pid: number): number | null {
  try {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    const family = new Set([pid]);
    for (let size = 0; size !== family.size;) {
      size = family.size;
      for (const one of all) if (family.has(parentOf(one))) family.add(one);
    }
    return Math.round([...family].reduce((sum, one) => sum + kilobytesOf(one), 0) / 1024);
  } catch {
    return null;
  }
}

function parentOf(pid: number): number {
  try {
    // The name in brackets may hold anything; the parent stands second behind it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[1]);
  } catch {
    return 0;
  }
}

function kilobytesOf(pid: number): number {
  const [, kilobytes = '0'] =
    /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes);
}
