/**
 * What arguments of the contract are made of. The validation library is handed in by whoever checks, so that
 * neither the page nor its preload script carries it: here it is known as a type only.
 */
import type { z } from 'zod';
import { isOpenable } from '../addresses/web-address.ts';
import { ACROSS_CONCEPTS } from '../across/across.ts';
import { LONGEST_FIRST_SCREEN } from '../first-screen/first-screen.ts';
import { CONCEPTS, TOPICS } from '../model.ts';
import { HIT_KINDS, SEARCH_SORTS } from '../search.ts';
import { CITATION_STYLES } from '../sources.ts';
import { MEASURES, MOTIONS, THEMES } from './preferences.ts';
import type { MeasureRange } from './preferences.ts';
import { REPORT_ID } from './library.ts';
import { LONGEST_CHOICE } from './session.ts';

/** The validation library. */
export type Zod = typeof z;

/** No argument at all. */
export const nothing = (z: Zod) => z.strictObject({});

/** A report id is one path-free word; anything else cannot name a report. */
export const reportId = (z: Zod) => z.string().regex(REPORT_ID);

/** A hash as it names a file: 64 hexadecimal digits. */
export const sha256 = (z: Zod) => z.string().regex(/^[0-9a-f]{64}$/);

/** A report id, a reference's number and, of several with that number, which one. */
export const sourceId = (z: Zod) =>
  z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}:\d{1,6}(?::\d{1,4})?$/u);

/** The name of an area, as long as a filter's. */
export const area = (z: Zod) => z.string().min(1).max(200);

/** A stretch of a source. */
export const span = (z: Zod) => z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** A page of a file, from 1. */
export const pageNumber = (z: Zod) => z.int().min(1).max(100_000);

export const citationStyle = (z: Zod) => z.enum(CITATION_STYLES);

/** What may be chosen of a filter: no more values than there can be reports. */
export const chosen = <Value extends z.ZodType>(z: Zod, value: Value) =>
  z.array(value).max(100_000).exactOptional();

/** So many reports can be chosen together: a library of every year of the series has some 2,000. */
const MOST_TOGETHER = 20_000;
export const someReports = (z: Zod) => z.array(reportId(z)).min(1).max(MOST_TOGETHER);

export const reportPair = (z: Zod) => z.strictObject({ left: reportId(z), right: reportId(z) });

export const areaTable = (z: Zod) => z.strictObject({ area: area(z), concept: z.enum(CONCEPTS) });

/** A question to all countries. */
export const acrossQuestion = (z: Zod) =>
  z.strictObject({
    concept: z.enum(ACROSS_CONCEPTS),
    row: z.string().max(300).exactOptional(),
    years: z.strictObject({ from: z.int(), to: z.int() }).exactOptional(),
    regions: chosen(z, z.string().max(200)),
    areas: chosen(z, area(z)),
    reports: chosen(z, reportId(z)),
    against: z.string().max(300).exactOptional(),
  });

export const referenceQuestion = (z: Zod) =>
  z.strictObject({
    report: reportId(z),
    number: z.int().min(1).max(100_000),
    /** Which of several entries with that number, from 0. */
    occurrence: z.int().min(0).max(1_000).exactOptional(),
  });

/** Two entries of reports' lists. */
export const entryPair = (z: Zod) =>
  z.strictObject({ one: referenceQuestion(z), other: referenceQuestion(z) });

const namedEntry = (z: Zod) =>
  z.strictObject({ report: z.string().min(1).max(200), number: z.int(), text: z.string().max(2_000) });

/** Two entries by what they are remembered by; their reports may be here or not. */
export const separation = (z: Zod) => z.strictObject({ one: namedEntry(z), other: namedEntry(z) });

/** A `FirstScreen` as JSON, read by whoever keeps it. */
export const keptScreen = (z: Zod) =>
  z.strictObject({ screen: z.string().max(LONGEST_FIRST_SCREEN).nullable() });

export const searchQuery = (z: Zod) =>
  z.strictObject({
    query: z.string().max(20_000),
    limit: z.int().min(0).max(10_000).exactOptional(),
    offset: z.int().min(0).exactOptional(),
    perReport: z.int().min(3).max(10_000).exactOptional(),
    least: z.int().min(0).max(100).exactOptional(),
    reports: chosen(z, reportId(z)),
    filters: z
      .strictObject({
        areas: chosen(z, z.string().max(200)),
        years: chosen(z, z.int()),
        topics: chosen(z, z.enum(TOPICS)),
        kinds: chosen(z, z.enum(HIT_KINDS)),
      })
      .exactOptional(),
    sort: z.enum(SEARCH_SORTS).exactOptional(),
    fold: z.boolean().exactOptional(),
  });

/** The session as it is saved; also what a session file must hold to be restored. */
export const session = (z: Zod) =>
  z.strictObject({
    version: z.literal(1),
    panes: z
      .array(
        z.strictObject({
          report: reportId(z),
          /** Its original is shown. */
          original: z.literal(true).exactOptional(),
          place: z
            .strictObject({
              block: z.string().max(200),
              fraction: z.number().min(0).max(1),
              words: z
                .strictObject({ start: z.int().min(0), letters: z.string().max(200), lines: z.number() })
                .exactOptional(),
            })
            .nullable(),
          share: z.number().min(0.01).max(100).exactOptional(),
        }),
      )
      .max(4),
    linked: z.boolean(),
    asPrinted: z.boolean(),
    welcome: z.literal(true).exactOptional(),
    marginYears: z.boolean().exactOptional(),
    country: z.string().max(200).exactOptional(),
    citationStyle: citationStyle(z).exactOptional(),
    question: z.string().max(20_000).exactOptional(),
    view: z.string().max(40).exactOptional(),
    choices: z.record(z.string().max(40), z.string().max(LONGEST_CHOICE)).exactOptional(),
    searches: z.array(z.string().max(200)).max(50).exactOptional(),
  });

const measure = (z: Zod, { least, most }: MeasureRange) => z.int().min(least).max(most);

export const theme = (z: Zod) => z.enum(THEMES);

/** The reading preferences as they are saved; also what their file must hold to be used. */
export const preferences = (z: Zod) =>
  z.strictObject({
    version: z.literal(1),
    textSize: measure(z, MEASURES.textSize),
    lineLength: measure(z, MEASURES.lineLength),
    leading: measure(z, MEASURES.leading),
    theme: theme(z),
    motion: z.enum(MOTIONS),
  });

/** Only https leaves the reader, and only as the page has shown it: no file, no script, no host in disguise. */
export const httpsAddress = (z: Zod) =>
  z
    .string()
    .max(4_000)
    .refine(isOpenable, 'only https addresses can be opened, in the form in which they were shown');

/** A bare file name that no system takes for a folder, a device or a hidden file, with the ending of a text. */
export const textFileName = (z: Zod) =>
  z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,150}\.(?:html|md|csv|ris|bib|json|txt|docx|xlsx|svg|png)$/u);

/** A page as it is saved. */
export const savedPage = (z: Zod) =>
  z.strictObject({
    id: reportId(z),
    page: pageNumber(z),
    marked: span(z).exactOptional(),
    style: citationStyle(z),
  });

/** A bare file name: what a dialog proposes, or a browser calls a download. */
export const fileName = (z: Zod) => z.string().regex(/^[\p{L}\p{N}][^\p{C}/\\:*?"<>|]{0,200}$/u);

/** What the contract says of a method. */
export interface MethodEntry {
  /** The engine, or the shell around it (Electron's main process, or the loopback server). */
  readonly answeredBy: 'engine' | 'shell';
  /** What names a path is for the shell alone to ask. */
  readonly askedBy: 'page' | 'shell';
  readonly argument: (z: Zod) => z.ZodType;
  /** Holds a type and no value. */
  readonly answer: Answers<unknown>;
}

/** What a method gives: known to the type checker alone. */
export interface Answers<Value> {
  readonly type?: Value;
}
export const answers = <Value>(): Answers<Value> => ({});

export const FROM_PAGE = { answeredBy: 'engine', askedBy: 'page' } as const;
export const FROM_SHELL = { answeredBy: 'engine', askedBy: 'shell' } as const;
export const OF_SHELL = { answeredBy: 'shell', askedBy: 'page' } as const;
