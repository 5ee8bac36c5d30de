/**
 * The reference lists of the three full built-in texts, read in the plainest way: a second opinion that
 * does not go through the parser.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkability } from '../../../src/core/bibliography/reference/checkability.ts';
import { printedDate } from '../../../src/core/bibliography/reference/reference-date.ts';
import { referenceKind } from '../../../src/core/bibliography/reference/reference-kind.ts';
import { findReferenceUrls } from '../../../src/core/bibliography/addresses/reference-urls.ts';
import type { Citation, Reference, Report } from '../../../src/shared/model.ts';

export const LIST_YEARS = [2013, 2016, 2022] as const;
export type ListYear = (typeof LIST_YEARS)[number];

/** The entries of a text in order, without their numbers, continuation lines joined by a space. */
export function printedList(year: ListYear): readonly string[] {
  const file = resolve(import.meta.dirname, `../../../resources/reports/kazakhstan-${year}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  if (year === 2013)
    return lines.filter((line) => /^\d+\. /.test(line)).map((line) => line.replace(/^\d+\. /, ''));
  const entries: string[] = [];
  for (const line of lines.slice(lines.indexOf('REFERENCES') + 1)) {
    if (line.startsWith('- ')) entries.push(line.replace(/^- (?:I |\d+\.? )?/, ''));
    else if (/^\s+\S/.test(line)) entries.push(`${entries.pop() ?? ''} ${line.trim().replace(/^- /, '')}`);
  }
  return entries;
}

/** A reference as the parser gives it, from its text alone. */
export function reference(text: string, number = 1, authorBefore?: string): Reference {
  const urls = findReferenceUrls(text);
  const kind = referenceKind(text, authorBefore);
  const date = printedDate(text);
  return {
    number,
    recovered: false,
    kind,
    checkable: checkability(text, urls, kind),
    ...(date === undefined ? {} : { date }),
    content: {
      text,
      chunks: [{ at: 0, length: text.length, source: { start: 0, end: text.length } }],
      inlines: [],
    },
    urls,
    place: { start: 0, end: text.length },
  };
}

/** A chapter with nothing but a list, and citations where they are given. */
export function chapter(
  year: number,
  texts: readonly string[],
  citations: readonly Citation[] = [],
  area = 'Kazakhstan',
): Report {
  return {
    id: `${area.toLowerCase()}-${year}`,
    kind: 'chapter',
    title: area,
    area,
    year,
    source: { file: `${area.toLowerCase()}-${year}.txt`, sha256: '', format: 'text', length: 0 },
    sections: [],
    tables: [],
    citations,
    references: texts.map((text, index) => reference(text, index + 1)),
    repairs: [],
    furniture: [],
    findings: [],
    coverage: { characters: 0, inBlocks: 0, furniture: 0, lost: 0 },
  };
}
