import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { formatPassageLink, parsePassageLink } from '../../../src/shared/links/passage-link.ts';
import { letterAt, lettersOf, placesOfLetters, writtenAs } from '../../../src/shared/links/letters.ts';
import { findQuotation, quotationOf } from '../../../src/shared/links/quotation.ts';
import { partsOf } from '../../../src/shared/text/report-parts.ts';

const FOLDER = resolve('resources/reports');
const REPORTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const report = parseReport(textDocument(readFileSync(join(FOLDER, name), 'utf8')), {
      file: name,
      sha256: name,
    });
    return lettersOf(partsOf(report).all.map(({ content }) => content.text));
  });

const passages = fc.constantFrom(...REPORTS).chain((letters) =>
  fc.tuple(fc.nat(letters.folded.length - 1), fc.integer({ min: 1, max: 900 })).map(([start, length]) => ({
    letters,
    passage: { start, end: Math.min(letters.folded.length, start + length) },
  })),
);

describe('a quotation', () => {
  it('is found again where it was taken, through the link that carries it, for any passage of the built-in texts', () => {
    expect(REPORTS.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(passages, ({ letters, passage }) => {
        const quotation = quotationOf(letters, passage);
        const carried = parsePassageLink(formatPassageLink({ report: 'Kazakhstan 2022', quotation }));
        expect(carried?.quotation).toEqual(quotation);
        expect(findQuotation(letters, quotation)).toEqual({ ...passage, isPart: false });
        expect(formatPassageLink({ report: 'Kazakhstan 2022', quotation }).length).toBeLessThan(2_000);
      }),
      { numRuns: 400 },
    );
  });

  it('is found in a copy with other spaces, quotation marks, hyphens and capital letters', () => {
    fc.assert(
      fc.property(passages, ({ letters, passage }) => {
        const quotation = quotationOf(letters, passage);
        const other = lettersOf([
          letters.texts
            .join('\n\n')
            .replaceAll(/\s+/g, '  \n')
            .replaceAll('-', '\u2010\n')
            .replaceAll(/[“”"]/g, '«')
            .replaceAll(/[’']/g, '`')
            .toUpperCase(),
        ]);
        const found = findQuotation(other, quotation);
        const written = (all: typeof letters, at: { start: number; end: number } | null) =>
          at === null ? null : all.folded.slice(at.start, at.end);
        expect(written(other, found)).toBe(written(letters, passage));
        expect(found?.isPart).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('says where it stands: a place for each text that it runs through', () => {
    const letters = lettersOf(['It is “forced labor”.', '✓', 'Côte d’Ivoire, 2016']);
    const passage = { start: letterAt(letters, 0, 6), end: letterAt(letters, 2, 4) };
    expect(writtenAs(letters, passage)).toBe('forced labor Côte');
    expect(placesOfLetters(letters, passage)).toEqual([
      { text: 0, start: 7, end: 19 },
      { text: 2, start: 0, end: 4 },
    ]);
    expect(letterAt(letters, 2, 99)).toBe(letters.folded.length);
    expect(letterAt(letters, 1, 0)).toBe(letterAt(letters, 2, 0));
  });

  it('is told apart from the same words elsewhere by its context', () => {
    const letters = lettersOf([
      'Minimum age for work: 16',
      'Minimum age for hazardous work: 18',
      'Minimum age: 18',
    ]);
    const last = { start: letters.folded.length - 2, end: letters.folded.length };
    expect(findQuotation(letters, quotationOf(letters, last))).toEqual({ ...last, isPart: false });
    // A figure without any of its context could be anyone's.
    const figure = { prefix: 'Number of inspectors:', start: '18', end: '', suffix: 'in all regions' };
    expect(findQuotation(letters, figure)).toBeNull();
  });

  it('is found in part where a word was read otherwise, and not where its words are not there', () => {
    const letters = lettersOf([
      'The Government has established laws and rnechanisms for the enforcement of laws.',
    ]);
    const quotation = {
      prefix: '',
      start: 'The Government has established laws and mechanisms',
      end: '',
      suffix: 'for the enforcement',
    };
    const found = findQuotation(letters, quotation);
    expect(found?.isPart).toBe(true);
    expect(writtenAs(letters, found ?? { start: 0, end: 0 })).toBe('The Government has establishe');
    expect(
      findQuotation(letters, { ...quotation, start: 'Children work in the cotton harvest.' }),
    ).toBeNull();
    expect(findQuotation(letters, { ...quotation, start: '…' })).toBeNull();
    expect(findQuotation(lettersOf([]), quotation)).toBeNull();
  });
});
