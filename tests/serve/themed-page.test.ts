import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themedPage } from '../../src/serve/themed-page.ts';

const PAGE = ['served.html', 'head.html']
  .map((name) => readFileSync(`src/renderer/${name}`, 'utf8'))
  .join('');

it('says a chosen theme where the first paint sees it', () => {
  const dark = themedPage(PAGE, 'dark');
  expect(dark).toContain('<html data-theme="dark" lang="en">');
  expect(dark).toContain('<meta name="color-scheme" content="dark" />');
  expect(themedPage(PAGE, 'light')).toContain('<html data-theme="light" lang="en">');
});

it('leaves the page as it is where the system decides', () => {
  expect(themedPage(PAGE, 'system')).toBe(PAGE);
});
