import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

describe('the desktop window', () => {
  let reader: RunningReader;

  beforeAll(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterAll(async () => {
    await reader.dispose();
  });

  it('opens no other window', async () => {
    expect(await reader.page.evaluate(() => window.open('https://example.org/', '_blank') === null)).toBe(
      true,
    );
  });

  it.each([
    'file:///etc/passwd',
    'reader://app/../../package.json',
    'reader://app/%2e%2e/%2e%2e/package.json',
  ])('gives the page no file but those of the build: %s', async (address) => {
    const outcome = await reader.page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      address,
    );
    expect(['refused', 404]).toContain(outcome);
  });

  it('stays where it is when something tries to navigate', async () => {
    const before = await reader.address();
    await reader.page.evaluate(() => {
      setTimeout(() => location.assign('https://example.org/'), 0);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await reader.address()).toBe(before);
  });
});
