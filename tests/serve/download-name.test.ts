import { describe, expect, it } from 'vitest';
import { downloadName } from '../../src/serve/download-name.ts';

describe('downloadName', () => {
  it.each([
    ['kazakhstan-2016.pdf', 'kazakhstan-2016.pdf'],
    ['Côte d’Ivoire 2019 (1).pdf', 'Cote d-Ivoire 2019 (1).pdf'],
    ['a"b\\c.pdf', 'a-b-c.pdf'],
    ['日本.pdf', 'file---.pdf'],
    ['.hidden', 'file-.hidden'],
  ])('calls %s %s', (name, expected) => {
    expect(downloadName(name)).toBe(expected);
  });
});
