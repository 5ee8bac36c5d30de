/** The methods of the contract about a country's passages through its years: a part of `methods.ts`. */
import { PASSAGE_KINDS } from '../history/history.ts';
import type { PassageHistory, ReportSigns, YearChanges } from '../history/history.ts';
import * as schema from './argument-schemas.ts';
import { answers, FROM_PAGE } from './argument-schemas.ts';
import type { MethodEntry } from './argument-schemas.ts';
import { COMPARISON_FORMATS } from './comparison.ts';
import type { TextFile } from './comparison.ts';

export const HISTORY_METHODS = {
  /** The passage at an offset into a report's source, through the years of its country. */
  'history.passage': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        report: schema.reportId(z),
        start: z.int().min(0),
        /** Of the passages there the one wanted; the smallest unless given. */
        kind: z.enum(PASSAGE_KINDS).exactOptional(),
      }),
    answer: answers<PassageHistory>(),
  },
  /** Since when the paragraphs and rows of a report are said. */
  'history.signs': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ report: schema.reportId(z) }),
    answer: answers<ReportSigns>(),
  },
  /** What changed in a country in a year; `null` where the library has no report of it, or none before. */
  'history.year': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        area: schema.area(z),
        year: z.int(),
        /** So many of the most telling ones; the counts are of all. */
        most: z.int().min(1).exactOptional(),
      }),
    answer: answers<YearChanges | null>(),
  },
  /** The same to take along, of one country or of the whole library. */
  'history.export-year': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        area: schema.area(z).nullable(),
        year: z.int(),
        format: z.enum(COMPARISON_FORMATS),
      }),
    answer: answers<TextFile>(),
  },
  /** A passage through the years to take along, with its citations. */
  'history.export': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        report: schema.reportId(z),
        start: z.int().min(0),
        kind: z.enum(PASSAGE_KINDS).exactOptional(),
        format: z.enum(COMPARISON_FORMATS),
        style: schema.citationStyle(z),
      }),
    answer: answers<TextFile>(),
  },
} as const satisfies Readonly<Record<string, MethodEntry>>;
