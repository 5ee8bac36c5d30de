/**
 * What every method accepts. The contract's types hold inside the program only; what arrives from a
 * page is `unknown` until it has been checked here, at the last border before it is used.
 */
import { z } from 'zod';
import { DIFFERENCE_CLASSES } from '../../shared/comparison/comparison.ts';
import { CHOICES, COMPARISON_FORMATS } from '../../shared/contract/contract.ts';
import type { Argument, EngineMethod, HostMethod, Method } from '../../shared/contract/contract.ts';
import { CONCEPTS, TOPICS } from '../../shared/model.ts';
import { fail, ok } from '../../shared/result.ts';
import { isOpenable } from '../../shared/addresses/web-address.ts';
import type { Result } from '../../shared/result.ts';
import { HIT_KINDS, SEARCH_SORTS } from '../../shared/search.ts';
import { CITATION_STYLES, EXPORT_FORMATS } from '../../shared/sources.ts';
import { sha256 } from '../support/sha256-schema.ts';
import { encodingNamed } from '../formats/text/decode-text.ts';

/** A report id is one path-free word; anything else cannot name a report. */
const reportId = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u);
const nothing = z.strictObject({});

/** What may be chosen of a filter: no more values than there can be reports. */
const chosen = <Value extends z.ZodType>(value: Value) => z.array(value).max(100_000).exactOptional();

const searchFilters = z.strictObject({
  areas: chosen(z.string().max(200)),
  years: chosen(z.int()),
  topics: chosen(z.enum(TOPICS)),
  kinds: chosen(z.enum(HIT_KINDS)),
});

const searchQuery = z.strictObject({
  query: z.string().max(20_000),
  limit: z.int().min(0).max(10_000).exactOptional(),
  offset: z.int().min(0).exactOptional(),
  perReport: z.int().min(3).max(10_000).exactOptional(),
  least: z.int().min(0).max(100).exactOptional(),
  reports: chosen(reportId),
  filters: searchFilters.exactOptional(),
  sort: z.enum(SEARCH_SORTS).exactOptional(),
});

const referenceQuestion = z.strictObject({
  report: reportId,
  number: z.int().min(1).max(100_000),
  occurrence: z.int().min(0).max(1_000).exactOptional(),
});

const style = z.enum(CITATION_STYLES);

const passage = z.strictObject({
  report: reportId,
  block: z.string().max(200),
  source: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).exactOptional(),
  style,
});

const secondary = z.strictObject({
  ...referenceQuestion.shape,
  citation: z.int().min(0).max(1_000_000).exactOptional(),
  style,
});

/** A report id, a reference's number and, of several with that number, which one. */
const sourceId = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}:\d{1,6}(?::\d{1,4})?$/u);

const exported = z.strictObject({
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sources'), ids: chosen(sourceId) }),
    z.strictObject({ kind: z.literal('reports'), ids: chosen(reportId) }),
  ]),
  format: z.enum(EXPORT_FORMATS),
});

const reportPair = z.strictObject({ left: reportId, right: reportId });

const comparisonExport = z.strictObject({
  ...reportPair.shape,
  format: z.enum(COMPARISON_FORMATS),
  changesOnly: z.boolean(),
  hidden: z.array(z.enum(DIFFERENCE_CLASSES)).max(DIFFERENCE_CLASSES.length),
});

/** The name of an area, as long as a filter's. */
const area = z.string().min(1).max(200);
const areaTable = z.strictObject({ area, concept: z.enum(CONCEPTS) });

const place = z.strictObject({ block: z.string().max(200), fraction: z.number().min(0).max(1) });

/** The session as it is saved; also what a session file must hold to be restored. */
export const sessionSchema = z.strictObject({
  version: z.literal(1),
  panes: z.array(z.strictObject({ report: reportId, place: place.nullable() })).max(4),
  linked: z.boolean(),
  asPrinted: z.boolean(),
  citationStyle: style.exactOptional(),
  searches: z.array(z.string().max(200)).max(50).exactOptional(),
});

export type Schemas<Methods extends Method> = { readonly [M in Methods]: z.ZodType<Argument<M>> };

export const ENGINE_ARGUMENTS: Schemas<EngineMethod> = {
  'library.list': nothing,
  'library.import': z.strictObject({
    sources: z.array(
      z.strictObject({ path: z.string().min(1), name: z.string().max(1_000).exactOptional() }),
    ),
  }),
  'library.cancel-import': nothing,
  'library.save': z.strictObject({ path: z.string().min(1) }),
  'library.cancel-save': nothing,
  'library.remove': z.strictObject({ id: reportId }),
  'library.restore': z.strictObject({ id: reportId }),
  'library.choose-copy': z.strictObject({ id: reportId, sha256 }),
  'library.read-as': z.strictObject({
    id: reportId,
    sha256,
    encoding: z.string().refine((label) => encodingNamed(label) !== null),
  }),
  'library.compare-copies': z.strictObject({ id: reportId, shown: sha256, other: sha256 }),
  'report.open': z.strictObject({ id: reportId }),
  'search.query': searchQuery,
  'cite.reference': referenceQuestion,
  'cite.passage': passage,
  'cite.secondary': secondary,
  'sources.list': nothing,
  'sources.details': z.strictObject({ id: sourceId }),
  'sources.changes': reportPair,
  'sources.export': exported,
  'compare.reports': reportPair,
  'compare.anchors': reportPair,
  'compare.export': comparisonExport,
  'years.table': areaTable,
  'years.table-csv': areaTable,
  'years.timeline': z.strictObject({ area }),
  'session.load': nothing,
  'session.save': sessionSchema,
};

/** Only https leaves the reader, and only as the page has shown it: no file, no script, no host in disguise. */
const httpsAddress = z
  .string()
  .max(4_000)
  .refine(isOpenable, 'only https addresses can be opened, in the form in which they were shown');

/** A bare file name that no system takes for a folder, a device or a hidden file, with the ending of a text. */
const textFileName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,150}\.(?:html|md|csv|ris|bib|json|txt)$/u);

export const HOST_ARGUMENTS: Schemas<HostMethod> = {
  'host.info': nothing,
  'host.open-external': z.strictObject({ url: httpsAddress }),
  'host.save-text': z.strictObject({ name: textFileName, text: z.string().max(100_000_000) }),
  'host.save-library': nothing,
  'host.choose-reports': z.strictObject({ choose: z.enum(CHOICES) }),
  'host.add-uploaded': z.strictObject({ uploads: z.array(z.uuid()).max(100_000) }),
};

/** Check an argument against its schema; the failure names the method and the first thing wrong. */
export function checkArgument<Methods extends Method, M extends Methods>(
  schemas: Schemas<Methods>,
  method: M,
  argument: unknown,
): Result<Argument<M>> {
  const checked = schemas[method].safeParse(argument);
  if (checked.success) return ok(checked.data);
  const issue = checked.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return fail(
    'bad-argument',
    `The argument of ${method} is not as agreed${where}: ${issue?.message ?? 'invalid'}.`,
  );
}
