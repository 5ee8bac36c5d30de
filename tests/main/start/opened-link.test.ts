import { describe, expect, it } from 'vitest';
import { linkAmong } from '../../../src/main/start/opened-link.ts';

const LINK = 'findings-reader:Kazakhstan%202022?text=cotton';

describe('the link that the program is started with', () => {
  it.each([
    [['/opt/reader', '--no-sandbox', LINK], LINK],
    [['/opt/reader', LINK.replace('findings', 'Findings'), LINK], LINK.replace('findings', 'Findings')],
    [
      ['/opt/reader', '--flag=findings-reader:x', '/home/me/findings-reader:x.txt', 'https://example.org'],
      null,
    ],
    [['/opt/reader'], null],
    // The page tells that it is damaged.
    [['/opt/reader', `${LINK}${'%20'.repeat(5_000)}`], 'findings-reader:'],
  ])('%j', (words, link) => {
    expect(linkAmong(words)).toBe(link);
  });
});
