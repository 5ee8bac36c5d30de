/** Whether the citation marks of a chapter resolve, and whether every reference is found and cited. */
import type { Report } from '../../src/shared/model.ts';

export interface ReferencesCheck {
  readonly marks: number;
  readonly resolved: number;
  /** `undefined` where the chapter prints no list of references. */
  readonly complete: boolean | undefined;
  readonly faults: readonly string[];
  /** Faults of the printed chapter itself. */
  readonly disagreements: readonly string[];
}

/** Numbers in parentheses, as citation marks are printed in all years. Read independently of the parser. */
const MARK = /\(\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*,?\s*\)?/g;
const LIST_ON_FILE = /references on file/i;

/** @param printedText all text of the chapter. */
export function checkReferences(report: Report, printedText: string): ReferencesCheck {
  const listed = new Set(report.references.map((reference) => reference.number));
  const printed = printedNumbers(printedText);
  const faults: string[] = [];
  const disagreements: string[] = [];
  if (listed.size === 0 && LIST_ON_FILE.test(printedText)) {
    return {
      marks: 0,
      resolved: 0,
      complete: undefined,
      faults,
      disagreements: ['the chapter prints no references ("References on file")'],
    };
  }
  let resolved = 0;
  for (const citation of report.citations) {
    const missing = citation.numbers.filter((number) => !listed.has(number));
    if (missing.length === 0) resolved += 1;
    else faults.push(`${citation.text} in ${citation.where} does not resolve: ${missing.join(', ')}`);
  }
  const last = Math.max(0, ...listed);
  const absent = range(1, last).filter((number) => !listed.has(number));
  const cited = new Set(report.citations.flatMap((citation) => citation.numbers));
  const uncited = [...listed].filter((number) => !cited.has(number));
  const neverPrinted = uncited.filter((number) => !printed.has(number));
  const missed = uncited.filter((number) => printed.has(number));
  if (last === 0) faults.push('no references found');
  if (absent.length > 0) faults.push(`references not found: ${absent.join(', ')}`);
  if (missed.length > 0) faults.push(`marks not found for references: ${missed.join(', ')}`);
  if (neverPrinted.length > 0) disagreements.push(`never cited in print: ${neverPrinted.join(', ')}`);
  return {
    marks: report.citations.length,
    resolved,
    complete: last > 0 && absent.length === 0 && missed.length === 0,
    faults,
    disagreements,
  };
}

function printedNumbers(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [, list = ''] of text.matchAll(MARK)) {
    for (const part of list.split(/[,;]/)) {
      const [from = 0, to = from] = part.split(/[–-]/).map(Number);
      for (const number of range(from, Math.min(to, from + 60))) numbers.add(number);
    }
  }
  return numbers;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
