/**
 * Every method there is, once: who answers it, who may ask, what it accepts and what it gives. The types of
 * arguments and answers, the handlers' types, the argument checks and the allow-lists are all made from this map.
 *
 * A new method is one entry, here or in the file of its subject that is taken in below, and one handler, without which
 * the build fails.
 */
import type { z } from 'zod';
import { ACROSS_FORMATS } from '../across/across.ts';
import type { AcrossAnswer, AcrossChoice } from '../across/across.ts';
import { DIFFERENCE_CLASSES } from '../comparison/comparison.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Report } from '../model.ts';
import type { SearchPage } from '../search.ts';
import { EXPORT_FORMATS } from '../sources.ts';
import type { FinishedCitation, Provenance, SourceChanges, SourceListing } from '../sources.ts';
import type { ConceptTable, Timeline } from '../years.ts';
import * as schema from './argument-schemas.ts';
import type { CitedReference, SourceDetails } from './citations.ts';
import { HISTORY_METHODS } from './history-methods.ts';
import { HOST_METHODS } from './host-methods.ts';
import { NOTE_METHODS } from './note-methods.ts';
import { ORIGINAL_METHODS } from './original-methods.ts';
import { answers, FROM_PAGE, FROM_SHELL } from './argument-schemas.ts';
import type { Answers, MethodEntry } from './argument-schemas.ts';
import { COMPARISON_FORMATS } from './comparison.ts';
import type { LinkedPlaces, TextFile } from './comparison.ts';
import type { CopyDifference, CopyOrigin, ImportOutcome, LibraryListing, SavedLibrary } from './library.ts';
import type { Preferences } from './preferences.ts';
import type { Session } from './session.ts';
import type { WrittenAnswer } from '../result.ts';

/** Of more reports than this nobody reads where each is from. */
const MOST_TOLD = 100;

export const METHODS = {
  'library.list': { ...FROM_PAGE, argument: schema.nothing, answer: answers<LibraryListing>() },
  /** Add files and folders. Progress arrives as events. */
  'library.import': {
    ...FROM_SHELL,
    argument: (z) =>
      z.strictObject({
        sources: z.array(
          z.strictObject({
            path: z.string().min(1),
            name: z.string().max(1_000).exactOptional(),
            isSent: z.literal(true).exactOptional(),
          }),
        ),
      }),
    answer: answers<ImportOutcome>(),
  },
  /** Stop adding after the files at hand; what has been added stays. */
  'library.cancel-import': { ...FROM_PAGE, argument: schema.nothing, answer: answers<null>() },
  /** Save the library, or these reports of it, as one file. Progress arrives as events. */
  'library.save': {
    ...FROM_SHELL,
    argument: (z) =>
      z.strictObject({ path: z.string().min(1), reports: schema.someReports(z).exactOptional() }),
    answer: answers<SavedLibrary>(),
  },
  /** Stop saving and leave nothing behind. */
  'library.cancel-save': { ...FROM_PAGE, argument: schema.nothing, answer: answers<null>() },
  /** Take a report with all its imported files out of the library; `removed` is how many those were. */
  'library.remove': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z) }),
    answer: answers<{ readonly removed: number }>(),
  },
  /** The same of many, all or none: `removed` is how many files those were. */
  'library.remove-all': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ ids: schema.someReports(z) }),
    answer: answers<{ readonly removed: number }>(),
  },
  /** Take back the last removal of each of these; possible until the reader is closed. */
  'library.restore-all': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ ids: schema.someReports(z) }),
    answer: answers<{ readonly restored: number }>(),
  },
  /** Take back the last removal of this report; possible until the reader is closed. */
  'library.restore': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z) }),
    answer: answers<{ readonly restored: number }>(),
  },
  /** Where each file of a report came from and when, the one that is shown first. */
  'library.origins': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z) }),
    answer: answers<readonly CopyOrigin[]>(),
  },
  /** Show this file of a report from now on; the one that the reader would show by itself leaves it to the reader again. */
  'library.choose-copy': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z), sha256: schema.sha256(z) }),
    answer: answers<null>(),
  },
  /** Read a file of a report anew, its characters written as its user says (a name of the Encoding Standard). */
  'library.read-as': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        id: schema.reportId(z),
        sha256: schema.sha256(z),
        encoding: z.string().max(100),
      }),
    answer: answers<null>(),
  },
  /** What two files of a report say differently: what stands in `other` and not in `shown`, and the other way round. */
  'library.compare-copies': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({ id: schema.reportId(z), shown: schema.sha256(z), other: schema.sha256(z) }),
    answer: answers<CopyDifference>(),
  },

  'report.open': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z) }),
    answer: answers<Report>(),
  },
  'search.query': { ...FROM_PAGE, argument: schema.searchQuery, answer: answers<SearchPage>() },

  'cite.reference': {
    ...FROM_PAGE,
    argument: schema.referenceQuestion,
    answer: answers<CitedReference>(),
  },
  /** A passage of a report with its finished citation; the page is known where its place in the source is. */
  'cite.passage': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        report: schema.reportId(z),
        block: z.string().max(200),
        source: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).exactOptional(),
        style: schema.citationStyle(z),
      }),
    answer: answers<FinishedCitation>(),
  },
  /** A reference as one cites it who has seen the report only: "as cited in". */
  'cite.secondary': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        ...schema.referenceQuestion(z).shape,
        /** The mark it was met at, as an index into `Report.citations`. */
        citation: z.int().min(0).max(1_000_000).exactOptional(),
        style: schema.citationStyle(z),
      }),
    answer: answers<FinishedCitation>(),
  },
  /** Publication and file of each of these reports, in their order; of what the library has not got nothing is said. */
  'cite.provenance': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ reports: z.array(schema.reportId(z)).max(MOST_TOLD) }),
    answer: answers<readonly Provenance[]>(),
  },

  'sources.list': { ...FROM_PAGE, argument: schema.nothing, answer: answers<SourceListing>() },
  /** One source by the id of its row. */
  'sources.details': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.sourceId(z) }),
    answer: answers<SourceDetails>(),
  },
  'sources.changes': { ...FROM_PAGE, argument: schema.reportPair, answer: answers<SourceChanges>() },
  'sources.export': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        subject: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('sources'), ids: schema.chosen(z, schema.sourceId(z)) }),
          z.strictObject({ kind: z.literal('reports'), ids: schema.chosen(z, schema.reportId(z)) }),
        ]),
        format: z.enum(EXPORT_FORMATS),
      }),
    answer: answers<TextFile>(),
  },

  /** `other` is another source than `one`, which was looked at, whatever makes them alike. */
  'sources.keep-apart': { ...FROM_PAGE, argument: schema.entryPair, answer: answers<null>() },
  /** The same of pairs that another library's user keeps apart, and this one wants to. */
  'sources.keep-apart-as-there': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ separations: z.array(schema.separation(z)).max(10_000) }),
    answer: answers<null>(),
  },
  /** Take that back. */
  'sources.put-together': { ...FROM_PAGE, argument: schema.entryPair, answer: answers<null>() },

  'compare.reports': { ...FROM_PAGE, argument: schema.reportPair, answer: answers<Comparison>() },
  /** Places that belong side by side when panes scroll together, rising in both reports. */
  'compare.anchors': {
    ...FROM_PAGE,
    argument: schema.reportPair,
    answer: answers<readonly LinkedPlaces[]>(),
  },
  /** A comparison to take along. */
  'compare.export': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        ...schema.reportPair(z).shape,
        format: z.enum(COMPARISON_FORMATS),
        /** Leave out what is the same. */
        changesOnly: z.boolean(),
        /** Classes of difference that are not marked. */
        hidden: z.array(z.enum(DIFFERENCE_CLASSES)).max(DIFFERENCE_CLASSES.length),
      }),
    answer: answers<TextFile>(),
  },

  /** A table in all years of an area. */
  'years.table': { ...FROM_PAGE, argument: schema.areaTable, answer: answers<ConceptTable>() },
  /** The same as comma-separated values. */
  'years.table-csv': { ...FROM_PAGE, argument: schema.areaTable, answer: answers<TextFile>() },
  /** Levels, suggested actions and figures of an area over its years. */
  'years.timeline': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ area: schema.area(z) }),
    answer: answers<Timeline>(),
  },

  ...HISTORY_METHODS,

  ...NOTE_METHODS,

  /** One question to all countries. */
  'across.ask': { ...FROM_PAGE, argument: schema.acrossQuestion, answer: answers<AcrossAnswer>() },
  /** The rows that the series prints in every table, by concept. */
  'across.rows': { ...FROM_PAGE, argument: schema.nothing, answer: answers<readonly AcrossChoice[]>() },
  /** An answer to take along. */
  'across.export': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ question: schema.acrossQuestion(z), format: z.enum(ACROSS_FORMATS) }),
    answer: answers<TextFile>(),
  },
  /** The same as a workbook: the answer, the sources behind it, notes. */
  'across.workbook': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ question: schema.acrossQuestion(z) }),
    answer: answers<TextFile>(),
  },
  ...ORIGINAL_METHODS,

  'session.load': { ...FROM_PAGE, argument: schema.nothing, answer: answers<Session | null>() },
  'session.save': { ...FROM_PAGE, argument: schema.session, answer: answers<null>() },

  /** `null` where none were saved. */
  'preferences.load': {
    ...FROM_PAGE,
    argument: schema.nothing,
    answer: answers<Preferences | null>(),
  },
  'preferences.save': { ...FROM_PAGE, argument: schema.preferences, answer: answers<null>() },

  ...HOST_METHODS,
} as const satisfies Readonly<Record<string, MethodEntry>>;

type Methods = typeof METHODS;
export type Method = keyof Methods;
type Asked<Entry> = { [M in Method]: Methods[M] extends Entry ? M : never }[Method];
export type EngineMethod = Asked<{ answeredBy: 'engine' }>;
export type HostMethod = Asked<{ answeredBy: 'shell' }>;
/** What a page may call. */
export type PageMethod = Asked<{ askedBy: 'page' }>;

/** Data that crosses is not changed by whoever gets it. */
type Unchanging<Value> = Value extends object
  ? { readonly [Part in keyof Value]: Unchanging<Value[Part]> }
  : Value;

export type Argument<M extends Method> = Unchanging<z.output<ReturnType<Methods[M]['argument']>>>;
export type Answer<M extends Method> = Methods[M]['answer'] extends Answers<infer Value> ? Value : never;

/** Their answers can be so long that they may be given as JSON. */
type MaybeWritten = 'report.open' | 'sources.list';
/** What a handler may give. */
export type Given<M extends Method> = Answer<M> | (M extends MaybeWritten ? WrittenAnswer : never);

/** Handlers of one side: asynchronous, failing by `Result` or by throwing a `ReaderError`. */
export type Handlers<Some extends Method> = {
  readonly [M in Some]: (argument: Argument<M>) => Promise<Given<M>> | Given<M>;
};

const isMethod = (name: unknown): name is Method => typeof name === 'string' && Object.hasOwn(METHODS, name);

/** Whether this names a method that the engine answers. It may come from a page and be anything. */
export const isEngineMethod = (name: unknown): name is EngineMethod =>
  isMethod(name) && METHODS[name].answeredBy === 'engine';

/** Whether this names a method that a page may call. */
export const isForPage = (name: unknown): name is PageMethod =>
  isMethod(name) && METHODS[name].askedBy === 'page';
