import type { Theme } from '../shared/contract/contract.ts';

/**
 * The page in the colours that its user chose, from its first paint on: what it learns of them by asking comes after
 * that. The system's own theme needs no word.
 */
export function themedPage(page: string, theme: Theme): string {
  if (theme === 'system') return page;
  return page
    .replace('<html', `<html data-theme="${theme}"`)
    .replace('content="light dark"', `content="${theme}"`);
}
