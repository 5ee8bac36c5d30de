/** The methods of the contract about originals: a part of `methods.ts`. */
import * as schema from './argument-schemas.ts';
import { answers, FROM_PAGE, FROM_SHELL } from './argument-schemas.ts';
import type { MethodEntry } from './argument-schemas.ts';
import type {
  DrawnPage,
  OriginalPages,
  OriginalText,
  OutlinedPage,
  WordOnPage,
} from '../original/original.ts';

/** A table of a hundred pages has no more stretches. */
const MOST_OUTLINED = 10_000;

export const ORIGINAL_METHODS = {
  /** The pages of the report's file as it was added; `not-found` where it has none. */
  'original.open': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z) }),
    answer: answers<OriginalPages>(),
  },
  /** What the report's file holds, where it has no pages. */
  'original.text': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z) }),
    answer: answers<OriginalText>(),
  },
  /** The words of a page, in the order of the source. */
  'original.words': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z), page: schema.pageNumber(z) }),
    answer: answers<readonly WordOnPage[]>(),
  },
  /** Where stretches of the source stand. */
  'original.outline': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({ id: schema.reportId(z), places: z.array(schema.span(z)).min(1).max(MOST_OUTLINED) }),
    answer: answers<readonly OutlinedPage[]>(),
  },
  /** Why a page could not be drawn when its picture was asked for last; `null` where it could. */
  'original.trouble': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: schema.reportId(z), page: schema.pageNumber(z) }),
    answer: answers<string | null>(),
  },
  /** No page is shown any more: what was held for them is freed. */
  'original.rest': { ...FROM_PAGE, argument: schema.nothing, answer: answers<null>() },
  /** A picture of a page, for the window's page to load from its own address. */
  'original.draw': {
    ...FROM_SHELL,
    argument: (z) =>
      z.strictObject({
        id: schema.reportId(z),
        sha256: schema.sha256(z),
        page: schema.pageNumber(z),
        scale: z.number().positive().max(64),
        part: z
          .strictObject({
            left: z.int().min(0),
            top: z.int().min(0),
            width: z.int().min(1),
            height: z.int().min(1),
          })
          .exactOptional(),
      }),
    answer: answers<DrawnPage>(),
  },
  /** Write the file there, byte for byte as it was added. */
  'original.save': {
    ...FROM_SHELL,
    argument: (z) => z.strictObject({ id: schema.reportId(z), path: z.string().min(1) }),
    answer: answers<null>(),
  },
  /** Write a page there as PNG, a passage outlined on it and cited below. */
  'original.save-page': {
    ...FROM_SHELL,
    argument: (z) => z.strictObject({ ...schema.savedPage(z).shape, path: z.string().min(1) }),
    answer: answers<null>(),
  },
} as const satisfies Readonly<Record<string, MethodEntry>>;
