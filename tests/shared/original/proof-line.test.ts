import { describe, expect, it } from 'vitest';
import { proofLine } from '../../../src/shared/original/proof-line.ts';

const text = { file: 'kazakhstan-2016.txt', sha256: 'ab12', format: 'text', length: 90 } as const;
const pdf = {
  file: 'kazakhstan-2019.pdf',
  sha256: 'cd34',
  format: 'pdf',
  length: 90,
  pages: [
    { number: 1, start: 0, end: 30, printed: '1' },
    { number: 2, start: 30, end: 60, printed: '583' },
    { number: 3, start: 60, end: 90 },
  ],
} as const;

describe('a line that proves a quotation', () => {
  it('names report, place, words, file and hash', () => {
    const quoted = { text: 'Children  pick\ncotton.', place: { start: 4, end: 25 } };
    expect(proofLine('Kazakhstan 2016', text, quoted)).toBe(
      'Kazakhstan 2016, characters 5 to 25: “Children pick cotton.” (kazakhstan-2016.txt, SHA-256 ab12)',
    );
    expect(proofLine('Kazakhstan 2019', pdf, quoted)).toContain('Kazakhstan 2019, page 1: “Children pick');
  });

  it('has the printed page, with that of the file beside it, and the pages of what goes on', () => {
    const at = (start: number, end: number) => proofLine('K', pdf, { text: 'x', place: { start, end } });
    expect(at(30, 40)).toContain('K, page 583 (2 in the file): “x”');
    expect(at(50, 70)).toContain('K, pages 583 (2 in the file) to 3: “x”');
  });

  it('of a part of a volume has the hash of the volume, which is the file', () => {
    const part = { ...pdf, volume: { sha256: 'ef56', part: 2, parts: 9 } };
    expect(proofLine('K', part, null)).toBe('K (kazakhstan-2019.pdf, SHA-256 ef56)');
  });
});
