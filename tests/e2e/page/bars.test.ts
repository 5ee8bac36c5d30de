import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endFaultless } from '../helpers/end-faultless.ts';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

let reader: RunningReader;

beforeEach(async () => {
  reader = await openReader();
  await textsShown(reader.page);
});
afterEach(() => endFaultless(reader));

/** On how many lines the controls of a bar stand, and how far the widest sticks out of it, in whole pixels. */
async function linesOf(bar: Locator): Promise<{ readonly lines: number; readonly out: number }> {
  return await bar.evaluate((element) => {
    const boxes = [...element.querySelectorAll('select, input:not([type=hidden]), button, output')]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 4 && height > 4)
      .toSorted((one, other) => one.top - other.top);
    let [lines, end] = [0, -Infinity];
    for (const { top, bottom } of boxes)
      if (top >= end) {
        lines += 1;
        end = bottom;
      }
    const { right } = element.getBoundingClientRect();
    return { lines, out: Math.max(0, ...boxes.map((box) => Math.round(box.right - right))) };
  });
}

const bar = (page: Page, label: string) => page.getByRole('group', { name: label, exact: true });

async function show(page: Page, tab: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('tab', { name: tab, selected: true }).waitFor();
}

describe('the bars of Across', () => {
  it.each([
    [1440, 1],
    [1024, 2],
    [860, 2],
    [600, 2],
  ])('are at %d pixels a question on %d lines and a line of countries and years', async (width, lines) => {
    const { page } = reader;
    await show(page, 'Across', width);
    const table = page.getByRole('combobox', { name: 'Table', exact: true });
    await bar(page, 'Countries and years').waitFor();
    for (const concept of ['laws', 'labor-enforcement']) {
      await table.selectOption(concept);
      await page.getByRole('combobox', { name: 'Against' }).waitFor();
      expect((await table.boundingBox())?.width).toBeGreaterThan(60);
      expect(await linesOf(bar(page, 'The question'))).toEqual({ lines, out: 0 });
      await expect.poll(() => linesOf(bar(page, 'Countries and years'))).toEqual({ lines: 1, out: 0 });
    }
  });
});

describe('the bar of Notes', () => {
  it.each([
    [1440, 1],
    [1024, 1],
    [860, 2],
    [600, 2],
  ])('is at %d pixels on %d lines', async (width, lines) => {
    const { page } = reader;
    await show(page, 'Notes', width);
    await bar(page, 'Which notes are shown').waitFor();
    expect(await linesOf(bar(page, 'Which notes are shown'))).toEqual({ lines, out: 0 });
  });
});

describe('how many notes a text has', () => {
  it('is said below the text, and covers no word of it', async () => {
    const { page } = reader;
    await page.evaluate(
      async () =>
        await window.reader?.call('notes.add', {
          passages: [{ report: 'kazakhstan-2016', stretches: [{ part: 4, start: 0, end: 6 }] }],
          colour: 'yellow',
          text: '',
          tags: [],
        }),
    );
    for (const tab of ['Read', 'Compare']) {
      await show(page, tab, 1024);
      const count = page.getByRole('button', { name: '1 note', exact: true }).first();
      await count.waitFor();
      const covered = await count.evaluate((one) => {
        const below = one.getBoundingClientRect().top;
        const area = one.parentElement?.querySelector('[data-scroller]');
        return Math.round((area?.getBoundingClientRect().bottom ?? Infinity) - below);
      });
      expect({ tab, covered }).toEqual({ tab, covered: 0 });
    }
  });
});
