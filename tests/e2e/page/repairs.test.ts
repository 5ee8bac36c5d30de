import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endFaultless } from '../helpers/end-faultless.ts';
import { libraryRow, pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

describe('repairs and the state of a copy', () => {
  let reader: RunningReader;

  beforeEach(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterEach(() => endFaultless(reader));

  it('shows what was printed, on focus and on hover', async () => {
    const { page } = reader;
    // 2022:113 prints "\$5.2 million".
    const repaired = pane(page, 'Kazakhstan 2022').locator('ins', { hasText: '$' }).first();
    await repaired.focus();
    await page.getByRole('tooltip').filter({ hasText: '\\$' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await page.mouse.move(0, 0);
    await repaired.hover();
    await page.getByRole('tooltip').filter({ hasText: '\\$' }).waitFor();
  });

  it('can be switched off, to read the text as printed', async () => {
    const { page } = reader;
    const row = pane(page, 'Kazakhstan 2022').getByRole('row', { name: /Labor Inspectorate Funding/ });
    await expect.poll(() => row.textContent()).toContain('$5.2 million');
    await expect.poll(() => row.textContent()).not.toContain('\\$');
    await page.getByRole('switch', { name: 'As printed' }).click();
    await expect.poll(async () => await row.textContent()).toContain('\\$5.2 million');
  });

  it('are listed, each leading to its place', async () => {
    const region = pane(reader.page, 'Kazakhstan 2022');
    await region.getByText(/^About this copy: \d+ repairs/).click();
    const group = region.getByText(/Reference numbers recovered from their place in the list \(6\)/);
    await group.click();
    await region.getByText(/Misread characters/).waitFor();
  });

  it('tells of an incomplete copy and of a summary in the library and in the pane', async () => {
    const { page } = reader;
    await libraryRow(page, /^Kazakhstan 2013/).click();
    await pane(page, 'Kazakhstan 2013')
      .getByText(/Parts of its tables are missing/)
      .first()
      .waitFor();
    await libraryRow(page, /^Kazakhstan 2021 \(summary\)/).click();
    await pane(page, 'Kazakhstan 2021 (summary)')
      .getByText(/Summary only/)
      .first()
      .waitFor();
  });
});
