import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endFaultless } from '../helpers/end-faultless.ts';
import { pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

const CHAPTER = `KAZAKHSTAN

Moderate Advancement

In 2019, Kazakhstan made a moderate advancement in efforts to eliminate the worst forms of child labor.(1)

I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR

أظهرت الدراسة أن 12% من الأطفال يعملون في حصاد القطن.(1, 2)

The Ministry wrote: "عمل الأطفال ممنوع." It was signed in 2016.(2)

REFERENCES

1. وزارة العمل. تقرير سنوي، 2019. https://www.example.org/ar/report?id=12
2. משרד העבודה. דין וחשבון, 2020 (in Hebrew).
`;
const STUDY = `تقرير عن عمل الأطفال

أظهرت الدراسة أن الأطفال يعملون في حصاد القطن.

A sentence in English stands below it.
`;

const directionOf = (one: Locator) => one.first().evaluate((node) => getComputedStyle(node).direction);

describe('text from right to left', () => {
  let reader: RunningReader;
  let reports: string;
  let page: Page;
  const block = (words: string) => page.locator('[data-pane] [data-block]').filter({ hasText: words });

  beforeAll(async () => {
    reports = await mkdtemp(join(tmpdir(), 'directions-'));
    await writeFile(join(reports, 'kazakhstan-2019.txt'), CHAPTER);
    await writeFile(join(reports, 'دراسة.txt'), STUDY);
    reader = await openReader({ reports });
    ({ page } = reader);
    await textsShown(page);
  });

  afterAll(async () => {
    await endFaultless(reader);
    await rm(reports, { recursive: true });
  });

  it('is laid out block by block, by what it begins with', async () => {
    expect(await directionOf(block('أظهرت الدراسة أن 12%'))).toBe('rtl');
    expect(await directionOf(block('The Ministry wrote'))).toBe('ltr');
    expect(await directionOf(block('وزارة العمل').locator('p'))).toBe('rtl');
    expect(await directionOf(page.getByRole('heading', { name: 'Kazakhstan 2019' }))).toBe('ltr');
  });

  it('figures of a mark and addresses stay as they are printed, and end the sentence that they stand behind', async () => {
    const mark = pane(page, 'Kazakhstan 2019').getByRole('button', { name: 'Sources (1, 2)' });
    expect(await directionOf(mark)).toBe('ltr');
    // Behind the full stop of a sentence from right to left is to its left.
    const [ofMark, ofBlock] = await Promise.all([
      mark.boundingBox(),
      block('أظهرت الدراسة أن 12%').boundingBox(),
    ]);
    const middle = (box: typeof ofMark) => (box?.x ?? 0) + (box?.width ?? 0) / 2;
    expect(middle(ofMark)).toBeLessThan(middle(ofBlock));
    expect(await directionOf(page.getByRole('link', { name: /example\.org/ }))).toBe('ltr');
  });

  it('in a card, a hit and the library', async () => {
    await pane(page, 'Kazakhstan 2019').getByRole('button', { name: 'Sources (1, 2)' }).click();
    expect(await directionOf(page.getByRole('dialog').getByText('وزارة العمل'))).toBe('rtl');
    await page.keyboard.press('Escape');
    const row = page.getByRole('navigation', { name: 'Library', exact: true }).getByText('تقرير عن');
    expect(await directionOf(row)).toBe('rtl');
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('الأطفال');
    const hits = page.getByRole('region', { name: 'Search results' }).locator('[data-hit]');
    await hits.first().waitFor();
    expect(await directionOf(hits.filter({ hasText: 'أظهرت' }))).toBe('rtl');
    expect(await directionOf(hits.filter({ hasText: 'The Ministry' }))).toBe('ltr');
    expect(await directionOf(page.getByRole('searchbox', { name: 'Search all reports' }))).toBe('rtl');
  });
});
