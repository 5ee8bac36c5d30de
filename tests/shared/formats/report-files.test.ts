import { describe, expect, it } from 'vitest';
import { isReportFile, libraryFileName } from '../../../src/shared/formats/report-files.ts';

describe('files worth trying', () => {
  it.each([
    ['peru-2022.PDF', true],
    ['mine.findings-library', true],
    ['notes.markdown', true],
    ['.hidden.pdf', false],
    ['table.xls', false],
    ['pdf', false],
  ])('%s: %s', (name, expected) => {
    expect(isReportFile(name)).toBe(expected);
  });
});

it('names a saved library by its day', () => {
  const name = libraryFileName(new Date(2026, 0, 5));
  expect(name).toBe('Findings library 2026-01-05.findings-library');
  const some = libraryFileName(new Date(2026, 0, 5), 3);
  expect(some).toBe('Findings library 2026-01-05 (3 reports).findings-library');
  expect(isReportFile(name)).toBe(true);
});
