import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textReports } from '../../text-reports.ts';
import { violationsOf } from '../helpers/axe.ts';
import { endFaultless } from '../helpers/end-faultless.ts';
import { isInView, pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

describe('citations', () => {
  let reader: RunningReader;

  beforeEach(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterEach(() => endFaultless(reader));

  it('makes a control of every mark: 125 in 2022 and 95 in 2016', async () => {
    const marks = (name: string) => pane(reader.page, name).getByRole('button', { name: /^Sources \(/ });
    await expect.poll(() => marks('Kazakhstan 2022').count()).toBe(125);
    await expect.poll(() => marks('Kazakhstan 2016').count()).toBe(95);
  });

  it('shows every reference of a mark in order with ranges expanded, and closes on Escape', async () => {
    const { page } = reader;
    const mark = pane(page, 'Kazakhstan 2022').getByRole('button', { name: 'Sources (3-5,15)' });
    await mark.click();
    const card = page.getByRole('dialog', { name: 'Sources (3-5,15)' });
    const text = (await card.textContent()) ?? '';
    const places = [
      'February 16, 2023',
      'Invisible and exploited in Kazakhstan',
      'ILO CEACR',
      'Trafficking in Persons Report- 2022',
    ].map((source) => text.indexOf(source));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await expect.poll(() => mark.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('leads the keyboard into a card that is asked for, by F6 too, and back to the mark', async () => {
    const { page } = reader;
    const mark = pane(page, 'Kazakhstan 2022').getByRole('button', { name: 'Sources (3-5,15)' });
    const card = page.getByRole('dialog', { name: 'Sources (3-5,15)' });
    const holdsFocus = (part: typeof card) => part.evaluate((node) => node.contains(document.activeElement));
    for (const ask of [() => mark.click(), () => mark.press('Enter')]) {
      await ask();
      await card.waitFor();
      await expect.poll(() => card.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      await expect.poll(() => holdsFocus(card.getByRole('button').first())).toBe(true);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
      await expect.poll(() => holdsFocus(mark)).toBe(true);
    }
    await mark.press('Enter');
    await expect.poll(() => holdsFocus(card)).toBe(true);
    await mark.focus();
    await page.keyboard.press('F6');
    await expect.poll(() => holdsFocus(card)).toBe(true);
  });

  it('leaves the keyboard where it is while a card is only pointed at', async () => {
    const { page } = reader;
    const mark = pane(page, 'Kazakhstan 2022').getByRole('button', { name: 'Sources (18,19)' });
    await mark.focus();
    await mark.hover();
    await page.getByRole('dialog', { name: 'Sources (18,19)' }).waitFor();
    expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('opens by keyboard, goes to the list, and comes back to the very place', async () => {
    const { page } = reader;
    const region = pane(page, 'Kazakhstan 2022');
    const mark = region.getByRole('button', { name: 'Sources (18,19)' });
    await mark.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'Sources (18,19)' });
    await card.getByRole('button', { name: /list/i }).first().click();
    const reference = region.getByText('Unseen Children: In Astana').first();
    await expect.poll(() => isInView(reference)).toBe(true);
    await expect.poll(() => isInView(mark)).toBe(false);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => isInView(mark)).toBe(true);
  });

  it('also works for marks in tables, notes and source lines', async () => {
    const { page } = reader;
    const region = pane(page, 'Kazakhstan 2016');
    for (const name of ['Sources (1-3, 9-16)', 'Sources (49)', 'Sources (7)']) {
      await region.getByRole('button', { name, exact: true }).first().click();
      await page.getByRole('dialog', { name, exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name, exact: true }).waitFor({ state: 'detached' });
    }
  });

  it('keeps two references apart that are said not to be the same, also after a restart', async () => {
    await reader.dispose();
    const reports = await textReports();
    reader = await openReader({ reports });
    const { page } = reader;
    await textsShown(page);
    const cardOf = async (running: RunningReader) => {
      await pane(running.page, 'Kazakhstan 2022')
        .getByRole('button', { name: 'Sources (22)' })
        .first()
        .click();
      return running.page.getByRole('dialog', { name: 'Sources (22)' });
    };
    const card = await cardOf(reader);
    const button = (name: string) => card.getByRole('button', { name });
    await button('Not the same? 26 in Kazakhstan 2016').press('Enter');
    await button('Put together again: 26 in Kazakhstan 2016').waitFor();
    await expect.poll(() => button('Not the same? 26 in Kazakhstan 2016').count()).toBe(0);
    await expect.poll(() => card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await reader.stop();
    const again = await openReader({ data: reader.data, reports });
    try {
      await textsShown(again.page);
      const later = await cardOf(again);
      await later.getByRole('button', { name: 'Put together again: 26 in Kazakhstan 2016' }).click();
      await later.getByRole('button', { name: 'Not the same? 26 in Kazakhstan 2016' }).waitFor();
    } finally {
      await again.stop();
      await rm(reports, { recursive: true });
    }
  });

  it('stays open beside the text or below it, covers none of it and follows the cursor keys', async () => {
    const { page } = reader;
    const region = pane(page, 'Kazakhstan 2022');
    await region.getByRole('button', { name: 'Sources (18,19)' }).click();
    await page.getByRole('button', { name: 'Keep open' }).click();
    const card = page.getByRole('dialog', { name: 'Sources (18,19)' });
    const covered = async () => {
      const [side, ...panes] = await Promise.all(
        [card, region, pane(page, 'Kazakhstan 2016')].map((part) => part.boundingBox()),
      );
      return panes.some(
        (text) => side === null || side === undefined || text === null || overlap(side, text),
      );
    };
    await expect.poll(covered).toBe(false);
    await page.setViewportSize({ width: 700, height: 800 });
    await expect.poll(covered).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    const next = page.getByRole('dialog', { name: 'Sources (3-5,15)' });
    await next.waitFor();
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await expect.poll(() => next.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** More than the hairline between them. */
function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 1 && down > 1;
}
