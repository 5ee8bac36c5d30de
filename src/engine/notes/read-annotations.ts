/**
 * Notes out of a file: the Web Annotations of the reader, and what Hypothesis gives out. What names no words, or belongs
 * to no report that can be told, is said in a sentence; all else is taken.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { colourNamed, PLACE_SELECTOR } from '../../core/notes/exchange/web-annotation.ts';
import { parsePassageLink } from '../../shared/links/passage-link.ts';
import type { Note, NotePassage } from '../../shared/notes/note.ts';
import { ReaderError } from '../../shared/result.ts';
import { noteOf } from './note-record.ts';

const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).catch([]);

const selector = z.looseObject({ type: z.string().catch('') });
const quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().catch(''),
  suffix: z.string().catch(''),
});
const position = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});
const ownPlace = z.object({
  type: z.literal(PLACE_SELECTOR),
  report: z.string(),
  label: z.string(),
  copy: z.string(),
  places: z.array(z.unknown()),
});
const target = z.looseObject({
  source: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]).catch(''),
  styleClass: z.string().catch(''),
  selector: oneOrMore(selector),
});
const body = z.looseObject({
  type: z.string().catch(''),
  value: z.string().catch(''),
  purpose: z.string().catch('commenting'),
});
const annotation = z.looseObject({
  id: z.string().catch(''),
  created: z.string().catch(''),
  modified: z.string().catch(''),
  creator: z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]).catch(''),
  body: oneOrMore(body),
  target: oneOrMore(target),
  // Of Hypothesis.
  updated: z.string().catch(''),
  user: z.string().catch(''),
  text: z.string().catch(''),
  tags: z.array(z.string()).catch([]),
  uri: z.string().catch(''),
  document: z.looseObject({ title: oneOrMore(z.string()) }).catch({ title: [] }),
});
type Annotation = z.output<typeof annotation>;
type Target = z.output<typeof target>;

/** What is known of a page that words were noted on. */
export interface NotedPage {
  readonly source: string;
  readonly title: string;
  readonly exact: string;
}

/** The report that a page is, as the library knows it; `null` where it is none. */
export type ReportOfPage = (
  page: NotedPage,
) => Promise<{ readonly report: string; readonly label: string } | null>;

/**
 * @param name what the file is called in messages
 * @throws ReaderError `unusable-file` where it is no such file at all
 */
export async function readAnnotations(
  text: string,
  name: string,
  reportOf: ReportOfPage,
): Promise<{ readonly notes: readonly Note[]; readonly problems: readonly string[] }> {
  const items = itemsOf(text, name);
  const notes: Note[] = [];
  let [wordless, foreign, unreadable] = [0, 0, 0];
  for (const item of items) {
    const parsed = annotation.safeParse(item);
    const targets = parsed.success ? parsed.data.target.filter(hasWords) : [];
    if (!parsed.success) unreadable += 1;
    else if (targets.length === 0) wordless += 1;
    else {
      const passages = await passagesOf(parsed.data, targets, reportOf);
      const note = passages.length === 0 ? null : noteFrom(parsed.data, targets, passages);
      if (note === null) foreign += 1;
      else notes.push(note);
    }
  }
  const problems = [
    [wordless, 'names no words of a text (it has no TextQuoteSelector) and was left out'],
    [foreign, 'belongs to no report that the reader could tell and was left out'],
    [unreadable, 'could not be read and was left out'],
  ] as const;
  return {
    notes,
    problems: problems.flatMap(([count, what]) =>
      count === 0
        ? []
        : [
            count === 1
              ? `${name}: 1 note ${what}.`
              : `${name}: ${count} notes ${what
                  .replace(/^\w+/u, (verb) => PLURALS[verb] ?? verb)
                  .replaceAll('it has', 'they have')
                  .replace('was left', 'were left')}.`,
          ],
    ),
  };
}

const PLURALS: Readonly<Record<string, string>> = { names: 'name', belongs: 'belong' };

function itemsOf(text: string, name: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new ReaderError(
      'unusable-file',
      `${name} is no file of notes: it is not JSON. Export notes as W3C JSON and choose that file.`,
    );
  }
  const items = listIn(json);
  if (items !== null) return items;
  throw new ReaderError(
    'unusable-file',
    `${name} holds no notes that the reader knows: it takes Web Annotations (W3C) and what Hypothesis gives out.`,
  );
}

const lists = z.union([
  z.array(z.unknown()),
  z.looseObject({ items: z.array(z.unknown()) }).transform(({ items }) => items),
  z.looseObject({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  z.looseObject({ annotations: z.array(z.unknown()) }).transform(({ annotations }) => annotations),
  z
    .looseObject({ first: z.looseObject({ items: z.array(z.unknown()) }) })
    .transform(({ first }) => first.items),
  z
    .looseObject({ target: z.unknown() })
    .refine((one) => one.target !== undefined)
    .transform((one) => [one]),
]);

function listIn(json: unknown): readonly unknown[] | null {
  const parsed = lists.safeParse(json);
  return parsed.success ? parsed.data : null;
}

function hasWords({ selector: selectors }: Target): boolean {
  return selectors.some((one) => quote.safeParse(one).success);
}

function firstOf<Value>(schema: z.ZodType<Value>, values: readonly unknown[]): Value | null {
  for (const value of values) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
  }
  return null;
}

async function passagesOf(
  { uri, document }: Annotation,
  targets: readonly Target[],
  reportOf: ReportOfPage,
): Promise<readonly NotePassage[]> {
  const passages: NotePassage[] = [];
  for (const { source, selector: selectors } of targets.slice(0, 2)) {
    const words = firstOf(quote, selectors);
    if (words === null) continue;
    const { exact, prefix, suffix } = words;
    const own = firstOf(ownPlace, selectors);
    const at = firstOf(position, selectors);
    const link = parsePassageLink(source);
    const named = own ?? (link === null ? null : { report: '', label: link.report });
    const page = { source: source === '' ? uri : source, title: document.title.join(' '), exact };
    const report = named ?? (await reportOf(page));
    if (report === null) continue;
    const passage = {
      report: report.report,
      label: report.label,
      exact,
      prefix: prefix.slice(-LONGEST_CONTEXT),
      suffix: suffix.slice(0, LONGEST_CONTEXT),
      // Offsets of another program are of another text.
      start: own === null ? 0 : (at?.start ?? 0),
      end: own === null ? 0 : (at?.end ?? 0),
      copy: own?.copy ?? '',
    };
    const withPlaces = noteOf(asNote({ ...passage, places: own?.places ?? [] }));
    passages.push(withPlaces?.passages[0] ?? { ...passage, places: [] });
  }
  return passages;
}

const LONGEST_CONTEXT = 1_000;

const asNote = (passage: object) => ({
  id: 'one',
  passages: [passage],
  colour: 'yellow',
  text: '',
  tags: [],
  created: '',
  modified: '',
});

/** Of a note without a date. */
const LONG_AGO = new Date(0).toISOString();

function noteFrom(
  given: Annotation,
  targets: readonly Target[],
  passages: readonly NotePassage[],
): Note | null {
  const { id, body: bodies, created, modified, updated, creator, user } = given;
  const valuesOf = (isTag: boolean) =>
    bodies.filter(({ purpose }) => (purpose === 'tagging') === isTag).map(({ value }) => value);
  const text = [...valuesOf(false), given.text].filter((part) => part !== '').join('\n\n');
  const named = [...valuesOf(true), ...given.tags].map((tag) => tag.trim().slice(0, 100));
  const tags = [...new Set(named)].filter((tag) => tag !== '');
  const by = creator === '' ? user.replace(/^acct:/u, '') : creator;
  const made = created === '' ? LONG_AGO : created;
  const changed = [modified, updated].find((date) => date !== '') ?? made;
  const content = JSON.stringify([passages, text, tags]);
  return noteOf({
    id:
      id === ''
        ? createHash('sha256').update(content).digest('hex').slice(0, 32)
        : id.replace(/^urn:uuid:/u, ''),
    passages,
    colour: colourNamed(targets[0]?.styleClass),
    text,
    tags,
    created: made,
    modified: changed,
    ...(by === '' ? {} : { creator: by }),
  });
}
