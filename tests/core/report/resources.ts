/** The five reports that ship as text, read and parsed once. */
import { readFileSync } from 'node:fs';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import type { Report } from '../../../src/shared/model.ts';

const FOLDER = new URL('../../../resources/reports/', import.meta.url);

export const FILES = [
  'kazakhstan-2022.txt',
  'kazakhstan-2016.txt',
  'kazakhstan-2013.txt',
  'kazakhstan-2021-summary.txt',
  'ilo-news-2021-05-31.txt',
] as const;
export type ResourceFile = (typeof FILES)[number];

const texts = new Map<string, string>();
const reports = new Map<string, Report>();

export function textOf(file: ResourceFile): string {
  let text = texts.get(file);
  if (text === undefined) {
    text = readFileSync(new URL(file, FOLDER), 'utf8');
    texts.set(file, text);
  }
  return text;
}

export function reportOf(file: ResourceFile): Report {
  let report = reports.get(file);
  if (report === undefined) {
    report = parsed(textOf(file), file);
    reports.set(file, report);
  }
  return report;
}

export function parsed(text: string, file = 'a-text.txt'): Report {
  return parseReport(textDocument(text), { file, sha256: '0'.repeat(64) });
}

/** A line of a resource, by its number from 1. */
export function lineOf(file: ResourceFile, number: number): string {
  return textOf(file).split('\n')[number - 1] ?? '';
}
