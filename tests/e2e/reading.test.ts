import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReader, type RunningReader } from './helpers/reader.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { isInView, pane, textsShown, topBlockText } from './helpers/panes.ts';

describe('reading', () => {
  let reader: RunningReader;

  beforeEach(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterEach(() => endFaultless(reader));

  it('opens with Kazakhstan 2016 and 2022 side by side, and all reports in the library', async () => {
    const { page } = reader;
    const left = pane(page, 'Kazakhstan 2016');
    const right = pane(page, 'Kazakhstan 2022');
    await left.getByText('The Government adopted a Plan of Action on the Elimination').first().waitFor();
    await right.getByText('The government provided data on labor inspectorate funding').first().waitFor();
    const [leftBox, rightBox] = [await left.boundingBox(), await right.boundingBox()];
    expect(leftBox!.x + leftBox!.width).toBeLessThanOrEqual(rightBox!.x + 1);
    const library = page.getByRole('navigation', { name: 'Library' });
    for (const name of ['2022', '2021', '2016', '2013', 'ILO news, 31 May 2021']) {
      await library.getByRole('button', { name }).first().waitFor();
    }
  });

  it('shows real tables with their notes, and references in a list', async () => {
    const right = pane(reader.page, 'Kazakhstan 2022');
    const table = right.getByRole('table', { name: /Labor Law Enforcement Efforts Related to Child Labor/ });
    await table.waitFor();
    await expect.poll(() => table.getByRole('row').count()).toBe(15);
    await table.getByText('$5.2 million').waitFor();
    await expect.poll(() => right.getByRole('table').count()).toBe(11);
    await expect.poll(() => pane(reader.page, 'Kazakhstan 2016').getByRole('table').count()).toBe(11);
    await right.getByText('U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023.').first().waitFor();
  });

  it('adds panes up to four, picks a report by typing, and closes them down to one', async () => {
    const { page } = reader;
    const add = page.getByRole('button', { name: 'Add pane' });
    await add.click();
    await add.click();
    await expect.poll(() => page.getByRole('combobox', { name: 'Report' }).count()).toBe(4);
    expect((await add.count()) === 0 || (await add.isDisabled())).toBe(true);
    const picker = page.getByRole('combobox', { name: 'Report' }).last();
    await picker.click();
    await picker.fill('2013');
    await page
      .getByRole('option', { name: /Kazakhstan 2013/ })
      .first()
      .click();
    await pane(page, 'Kazakhstan 2013')
      .getByText('There is no current, comprehensive research')
      .first()
      .waitFor();
    for (let open = 4; open > 1; open--)
      await page.getByRole('button', { name: 'Close pane' }).last().click();
    await expect.poll(() => page.getByRole('combobox', { name: 'Report' }).count()).toBe(1);
  });

  it('scrolls the other pane along by meaning, and not when the switch is off', async () => {
    const { page } = reader;
    const left = pane(page, 'Kazakhstan 2016');
    const right = pane(page, 'Kazakhstan 2022');
    const linked = page.getByRole('switch', { name: 'Linked scrolling' });
    await expect.poll(() => linked.getAttribute('aria-checked')).toBe('true');

    await left.getByRole('heading', { name: /COORDINATION OF GOVERNMENT EFFORTS/i }).evaluate((heading) => {
      heading.scrollIntoView({ block: 'start' });
    });
    const heading = right.getByRole('heading', { name: /COORDINATION OF GOVERNMENT EFFORTS/i });
    await expect.poll(() => isInView(heading)).toBe(true);

    await linked.click();
    await expect.poll(() => linked.getAttribute('aria-checked')).toBe('false');
    const before = await topBlockText(right);
    await left
      .getByRole('heading', { name: /REFERENCES/i })
      .evaluate((node) => node.scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(400);
    await expect.poll(() => topBlockText(right)).toBe(before);
  });

  it('jumps by the outline, by keyboard alone', async () => {
    const right = pane(reader.page, 'Kazakhstan 2022');
    const opener = right.getByRole('button', { name: /^Outline/ });
    await opener.press('Enter');
    const entry = right
      .getByRole('navigation')
      .getByRole('button', { name: /Suggested Government Actions/i })
      .first();
    await entry.focus();
    await reader.page.keyboard.press('Enter');
    await expect
      .poll(() => isInView(right.getByRole('heading', { name: /SUGGESTED GOVERNMENT ACTIONS/i }).first()))
      .toBe(true);
  });

  it('restores panes, places and the switch on the next start', async () => {
    const { page } = reader;
    await page.getByRole('switch', { name: 'Linked scrolling' }).click();
    await page.getByRole('button', { name: 'Add pane' }).click();
    const right = pane(page, 'Kazakhstan 2022');
    await right
      .getByRole('heading', { name: /SOCIAL PROGRAMS/i })
      .evaluate((node) => node.scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(1500);
    await reader.stop();

    const again = await openReader({ data: reader.data });
    try {
      await expect.poll(() => again.page.getByRole('combobox', { name: 'Report' }).count()).toBe(3);
      expect(
        await again.page.getByRole('switch', { name: 'Linked scrolling' }).getAttribute('aria-checked'),
      ).toBe('false');
      const heading = pane(again.page, 'Kazakhstan 2022').getByRole('heading', { name: /SOCIAL PROGRAMS/i });
      await expect.poll(() => isInView(heading)).toBe(true);
    } finally {
      await again.stop();
    }
  });
});
