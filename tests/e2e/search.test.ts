import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { isInView, pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

describe('search', () => {
  let reader: RunningReader;

  beforeEach(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterEach(() => endFaultless(reader));

  it('opens by key, finds as one types in all reports, and lands on the exact words', async () => {
    const { page } = reader;
    await page.keyboard.press('ControlOrMeta+k');
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('moratorium', { delay: 15 });
    const results = page.getByRole('region', { name: 'Search results' });
    const hit = results
      .getByRole('button', { name: /^Kazakhstan 2022/ })
      .or(results.getByRole('link', { name: /^Kazakhstan 2022/ }));
    await hit.first().waitFor();
    await expect.poll(() => hit.first().locator('mark').first().textContent()).toMatch(/moratorium/i);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const marked = pane(page, 'Kazakhstan 2022').locator('mark');
    await expect.poll(() => marked.count()).toBeGreaterThan(0);
    await expect.poll(() => marked.first().textContent()).toMatch(/^moratorium$/i);
    await expect.poll(() => isInView(marked)).toBe(true);
  });

  it('finds in reports that are not open, and opens them', async () => {
    const { page } = reader;
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('Sarbasov');
    const results = page.getByRole('region', { name: 'Search results' });
    await results
      .getByRole('button', { name: /^ILO news, 31 May 2021/ })
      .or(results.getByRole('link', { name: /^ILO news, 31 May 2021/ }))
      .first()
      .click();
    const news = pane(page, 'ILO news, 31 May 2021');
    await expect.poll(() => news.locator('mark').count()).toBeGreaterThan(0);
    await expect.poll(() => news.locator('mark').first().textContent()).toBe('Sarbasov');
  });

  it('finds words of tables, notes and references', async () => {
    const { page } = reader;
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    const results = page.getByRole('region', { name: 'Search results' });
    for (const [query, report] of [
      ['Juvenile Care Centers', /^Kazakhstan 2022/],
      ['Baseline Survey Results', /^Kazakhstan 2013/],
      ['Kerven', /^Kazakhstan 2022/],
    ] as const) {
      await field.fill(query);
      await results
        .getByRole('button', { name: report })
        .or(results.getByRole('link', { name: report }))
        .first()
        .waitFor();
    }
  });

  it('says so when nothing is found, and closes on Escape', async () => {
    const { page } = reader;
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    await field.fill('zzqxv');
    const results = page.getByRole('region', { name: 'Search results' });
    await expect.poll(async () => await results.textContent()).toMatch(/no|nothing/i);
    await field.press('Escape');
    await expect.poll(() => results.isVisible()).toBe(false);
  });

  const field = () => reader.page.getByRole('searchbox', { name: 'Search all reports' });
  const results = () => reader.page.getByRole('region', { name: 'Search results' });
  /** Type a query and wait for its own hits. */
  const search = async (query: string) => {
    await field().fill(query);
    await expect.poll(() => results().getAttribute('data-query')).toBe(query.trim());
  };

  it('groups hits by report and section with counts, and shows more of a report', async () => {
    await search('labor inspectors');
    const group = results().locator('section', {
      has: reader.page.getByRole('heading', { level: 3, name: /^Kazakhstan 2022/ }),
    });
    const hits = group.getByRole('button', { name: /^Kazakhstan 2022,/ });
    const total = Number(await group.getByRole('heading', { level: 3 }).locator('span').textContent());
    const listed = await hits.count();
    expect(total).toBeGreaterThan(listed);
    await expect.poll(() => group.getByRole('heading', { level: 4, name: /^Enforcement/ }).count()).toBe(1);
    await group.getByRole('button', { name: /^Show more in this report/ }).press('Enter');
    await expect.poll(() => hits.count()).toBe(Math.min(total, listed + 20));
    const focused = reader.page.locator('[data-hit]:focus');
    await expect.poll(() => focused.count()).toBe(1);
  });

  it('filters by chips, by keyboard alone', async () => {
    await search('hotline');
    const filters = results().getByRole('group', { name: 'Filters' });
    const chip = filters.getByRole('button', { name: /^2016 \d+$/ });
    const count = Number(/\d+$/.exec((await chip.textContent()) ?? '')?.[0]);
    await chip.press('Enter');
    await expect.poll(() => results().getByText(`${count} hits in 1 report`).count()).toBe(1);
    await expect
      .poll(() => results().getByRole('heading', { level: 3 }).allTextContents())
      .toEqual([`Kazakhstan 2016${count}`]);
    await chip.press('Delete');
    await expect.poll(() => results().getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1);
  });

  it('walks from hit to hit through the open panes, and marks each', async () => {
    const { page } = reader;
    await search('hotline');
    const next = results().getByRole('button', { name: 'Next hit' });
    await next.click();
    const position = results().getByText(/^\d+ of \d+$/);
    await expect.poll(() => position.textContent()).toMatch(/^1 of /);
    const total = Number(/\d+$/.exec((await position.textContent()) ?? '')?.[0]);
    const seen = new Set<string>();
    for (let step = 1; step <= total; step++) {
      await expect.poll(() => position.textContent()).toBe(`${step} of ${total}`);
      const marked = page.locator('[data-active="true"] [data-scroller] mark[data-current]');
      await expect.poll(() => marked.count()).toBeGreaterThan(0);
      await expect.poll(() => isInView(marked)).toBe(true);
      seen.add((await page.locator('section[data-active="true"]').getAttribute('aria-label')) ?? '');
      await page.keyboard.press('F3');
    }
    await expect.poll(() => position.textContent()).toBe(`1 of ${total}`);
    await page.keyboard.press('Shift+F3');
    await expect.poll(() => position.textContent()).toBe(`${total} of ${total}`);
    expect([...seen].toSorted()).toEqual(['Kazakhstan 2016', 'Kazakhstan 2022']);
  });

  it('finds in a pane with the same rules, and gives the focus back', async () => {
    const { page } = reader;
    const right = pane(page, 'Kazakhstan 2022');
    const text = right.locator('[data-scroller]');
    await text.focus();
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('"forced labor" -begging', { delay: 5 });
    const marked = right.locator('[data-scroller] mark');
    // While one types, what has been typed so far is found and marked.
    await expect
      .poll(async () => new Set((await marked.allTextContents()).map((words) => words.toLowerCase())))
      .toEqual(new Set(['forced labor']));
    const count = right.getByText(/^\d+ of \d+$/);
    await count.waitFor();
    const total = Number(/\d+$/.exec((await count.textContent()) ?? '')?.[0]);
    await expect.poll(() => marked.count()).toBeGreaterThanOrEqual(total);
    await expect.poll(() => pane(page, 'Kazakhstan 2016').locator('mark').count()).toBe(0);
    const current = right.locator('mark[data-current]');
    for (let step = 0; step < total; step++) {
      await expect.poll(() => isInView(current)).toBe(true);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => text.evaluate((node) => node === document.activeElement)).toBe(true);
    await expect.poll(() => marked.count()).toBe(0);
  });

  it('opens a link to a search and to a place, in the address and in the search field', async () => {
    const { page } = reader;
    await page.evaluate(() => {
      location.hash = '#/search?q=cotton&year=2013&kind=table';
    });
    await expect.poll(() => results().getAttribute('data-query')).toBe('cotton');
    await expect.poll(() => field().inputValue()).toBe('cotton');
    await expect.poll(() => results().getByRole('button', { pressed: true }).count()).toBe(2);
    await results().locator('[data-hit]').first().click();
    const left = page.locator('section[data-active="true"]');
    await expect.poll(() => left.locator('mark[data-current]').count()).toBeGreaterThan(0);
    const words = await left.locator('mark[data-current]').allTextContents();
    await left.getByRole('button', { name: 'Copy link to this place' }).click();
    await left.getByText('Link copied').waitFor({ state: 'attached' });

    await left.getByRole('combobox', { name: 'Report' }).click();
    await page.getByRole('option', { name: /Kazakhstan 2021 \(summary\)/ }).click();
    await field().fill('');
    await page.keyboard.press('ControlOrMeta+v');
    const again = pane(page, 'Kazakhstan 2013');
    await expect
      .poll(async () => (await again.locator('mark').allTextContents()).join(' '))
      .toContain(words[0] ?? 'a hit');
    await expect.poll(() => isInView(again.locator('mark').first())).toBe(true);
    await expect.poll(() => field().inputValue()).toBe('');
  });

  it('copies a link to selected words that opens them again when it is pasted', async () => {
    const { page } = reader;
    const region = pane(page, 'Kazakhstan 2022');
    const paragraph = region
      .locator('p[data-block]')
      .filter({ hasText: 'established laws and regulations' })
      .first();
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.evaluate((node) => document.getSelection()?.selectAllChildren(node));
    await page
      .getByRole('toolbar', { name: 'Selected passage' })
      .getByRole('button', { name: 'Copy link' })
      .click();
    await page.getByText('The link was copied.').waitFor();
    const words = ((await paragraph.textContent()) ?? '').trim();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await field().fill('');
    await page.keyboard.press('ControlOrMeta+v');
    const marks = region.locator('mark');
    await expect.poll(() => marks.first().isVisible()).toBe(true);
    expect(words).toContain((await marks.first().textContent()) ?? '?');
    await expect.poll(() => isInView(marks.first())).toBe(true);
    await expect.poll(() => field().inputValue()).toBe('');
    await field().fill('findings-reader:Atlantis%202022?text=gold');
    await page.getByText('which is not in this library').waitFor();
  });

  it('shows recent searches under the empty field, on the next start as well', async () => {
    await search('moratorium');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForTimeout(1500);
    await reader.stop();
    const again = await openReader({ data: reader.data });
    try {
      await textsShown(again.page);
      await again.page.keyboard.press('ControlOrMeta+k');
      await again.page.keyboard.press('ArrowDown');
      await again.page.keyboard.press('Enter');
      const region = again.page.getByRole('region', { name: 'Search results' });
      await expect.poll(() => region.getAttribute('data-query')).toBe('moratorium');
    } finally {
      await again.stop();
    }
  });

  it('answers whatever is typed, half or wrong, without an error', async () => {
    for (const query of [
      '"forced beg',
      'year:',
      'year:20',
      '(cotton OR',
      '-',
      'NOT',
      'near',
      'in:',
      '""',
      '*',
      ') ( ]',
      'خادم قطن',
      '\uD800 cotton',
      'cotton '.repeat(1500),
    ]) {
      await field().fill(query);
      await expect
        .poll(async () => (await results().locator('output').first().textContent()) ?? '')
        .toMatch(/^(?:No hits|[\d,]+ (?:hits?|near answers?|passages?, [\d,]+ places?) in \d+ reports?)$/);
      await expect.poll(() => results().getByRole('alert').count()).toBe(0);
      await field().fill('');
    }
  });

  it('has nothing that axe finds: filters, help, recent searches, find in a pane', async () => {
    const { page } = reader;
    await search('labor inspectors');
    await results().getByRole('button', { name: 'Topic' }).click();
    await results()
      .getByRole('button', { name: /^Enforcement/ })
      .click();
    await expect.poll(() => results().getByRole('button', { pressed: true }).count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'How to search' }).click();
    await page.getByRole('dialog', { name: 'How to search' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field().press('Enter');
    await field().press('Escape');
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('labor');
    await page
      .getByText(/^\d+ of \d+$/)
      .first()
      .waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('group', { name: 'Recent searches' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leaves the texts alone while one types', async () => {
    const { page } = reader;
    await page.evaluate(() => {
      const changed: string[] = [];
      Object.assign(window, { changedInPanes: changed });
      const observer = new MutationObserver((records) =>
        changed.push(...records.map((record) => record.type)),
      );
      for (const node of document.querySelectorAll('[data-pane]')) {
        observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
      }
    });
    await field().focus();
    await page.evaluate(() => {
      (window as unknown as { changedInPanes: string[] }).changedInPanes.length = 0;
    });
    // Key after key without a pause, however busy the machine is: hits are marked once one stops typing.
    await field().evaluate(async (input, typed) => {
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      for (let end = 1; end <= typed.length; end += 1) {
        value?.set?.call(input, typed.slice(0, end));
        input.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed.slice(end - 1, end) }));
        await Promise.resolve();
      }
      const { changedInPanes } = window as unknown as { changedInPanes: string[] };
      Object.assign(window, { changedWhileTyping: [...changedInPanes] });
    }, 'child labor inspectors');
    await expect.poll(() => results().getAttribute('data-query')).toBe('child labor inspectors');
    expect(
      await page.evaluate(() => (window as unknown as { changedWhileTyping: string[] }).changedWhileTyping),
    ).toEqual([]);
    await expect.poll(() => page.locator('[data-pane] mark').count()).toBeGreaterThan(0);
  });
});
