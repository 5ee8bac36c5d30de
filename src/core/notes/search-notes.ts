/**
 * Searches notes with the reader's query language: over what was noted, the passages, and the tags. `note:` asks for words
 * of the note alone, `tag:` for a tag; the other fields ask for the report and the place. Pure.
 */
import type { Note } from '../../shared/notes/note.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { fold } from '../../shared/text/fold.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import type { QueryFilter, QueryNode, QueryWord } from '../search/query/query-syntax.ts';
import { stemOf } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';

/** What is known of the report of a note. */
export interface NotedIn {
  readonly area: string | null;
  readonly year: number | null;
}

export interface NoteQuery {
  readonly matches: (note: Note, where: NotedIn) => boolean;
  /** What was understood otherwise, in sentences. */
  readonly notices: readonly string[];
}

const OWN_FIELD = /(^|\s)(-?)(note|notes|tag|tags):("[^"]*"?|\S*)/giu;

/** What a query asks for; an empty one asks for all. */
export function readNoteQuery(query: string): NoteQuery {
  const conditions: ((note: Note) => boolean)[] = [];
  const rest = query.replaceAll(
    OWN_FIELD,
    (_all, before: string, minus: string, name: string, value: string) => {
      const condition = ownField(name.toLowerCase(), value.replaceAll('"', ''));
      if (condition !== null) conditions.push(minus === '' ? condition : (note) => !condition(note));
      return before;
    },
  );
  const { root, notices } = parseQuery(rest);
  // Only what the reader left out is worth a sentence; that nothing is asked for besides the fields is none.
  return {
    matches: (note, where) =>
      conditions.every((condition) => condition(note)) &&
      (root === null || holds(root, { note, where, words: wordsOf(note).all })),
    notices: rest.trim() === '' ? [] : notices,
  };
}

function ownField(name: string, value: string): ((note: Note) => boolean) | null {
  if (value.trim() === '') return null;
  if (name.startsWith('tag')) {
    const wanted = fold(value).trim();
    return ({ tags }) => tags.some((tag) => fold(tag).startsWith(wanted));
  }
  const words = tokenise(value).map(({ form }, index, { length }) => ({
    form,
    prefix: index === length - 1,
  }));
  return (note) => hasWords(wordsOf(note).text, words);
}

/** Words in their order with a space before and behind each, as typed and by their stems: a search in it is one of letters. */
interface Words {
  readonly forms: string;
  readonly stems: string;
}

interface NoteWords {
  readonly all: Words;
  readonly text: Words;
}

const known = new WeakMap<Note, NoteWords>();
const stems = new Map<string, string>();

function stem(form: string): string {
  const found = stems.get(form) ?? stemOf(form);
  stems.set(form, found);
  return found;
}

/** Finds the words of a note beforehand, which is most of the work of the first search. */
export function prepareForSearch(note: Note): void {
  wordsOf(note);
}

/** Found once for each note. */
function wordsOf(note: Note): NoteWords {
  const found = known.get(note);
  if (found !== undefined) return found;
  const text = wordsIn(note.text);
  const others = wordsIn(
    [...note.passages.flatMap(({ label, exact }) => [exact, label]), ...note.tags].join('\n'),
  );
  const all = { forms: `${text.forms}|${others.forms}`, stems: `${text.stems}|${others.stems}` };
  const words = { text, all };
  known.set(note, words);
  return words;
}

function wordsIn(text: string): Words {
  const forms = tokenise(text).map(({ form }) => form);
  return { forms: ` ${forms.join(' ')} `, stems: ` ${forms.map(stem).join(' ')} ` };
}

interface Candidate {
  readonly note: Note;
  readonly where: NotedIn;
  readonly words: Words;
}

function holds(node: QueryNode, candidate: Candidate): boolean {
  switch (node.kind) {
    case 'word':
      return (node.optional && node.required !== true) || hasWords(candidate.words, node.words);
    case 'phrase':
      return hasForms(candidate.words, node.words);
    case 'filter':
      return meets(node.filter, candidate);
    case 'and':
    // A note is short: what stands in it stands near.
    case 'near':
      return node.nodes.every((one) => holds(one, candidate));
    case 'or':
      return node.nodes.some((one) => holds(one, candidate));
    case 'not':
      return !holds(node.node, candidate);
  }
}

/** Words as they were typed, the last of them perhaps only begun. */
function hasForms({ forms }: Words, wanted: readonly QueryWord[]): boolean {
  return forms.includes(lookedFor(wanted).forms);
}

/** Or other forms of them. */
function hasWords(words: Words, wanted: readonly QueryWord[]): boolean {
  return words.stems.includes(lookedFor(wanted).stems) || hasForms(words, wanted);
}

const asked = new WeakMap<readonly QueryWord[], Words>();

/** What has to stand in the words of a note; made once for all of them. */
function lookedFor(wanted: readonly QueryWord[]): Words {
  const found = asked.get(wanted);
  if (found !== undefined) return found;
  const isBegun = wanted.at(-1)?.prefix === true;
  const words = {
    forms: ` ${wanted.map(({ form }) => form).join(' ')}${isBegun ? '' : ' '}`,
    stems: ` ${wanted.map(({ form }) => stem(form)).join(' ')} `,
  };
  asked.set(wanted, words);
  return words;
}

function meets(filter: QueryFilter, { note, where }: Candidate): boolean {
  switch (filter.field) {
    case 'year':
      return where.year !== null && where.year >= filter.from && where.year <= filter.to;
    case 'area':
      return where.area !== null && fold(where.area).includes(filter.area);
    case 'topic':
      return placesOf(note).some(({ topic }) => topic !== null && filter.topics.includes(topic));
    case 'in':
      return placesOf(note).some(({ kind }) => filter.kinds.includes(HIT_KIND_OF[kind]));
    // A note knows neither the level of its report, nor its sources, nor other years: nothing is left out for them.
    case 'level':
    case 'cites':
    case 'source':
    case 'since':
    case 'until':
    case 'new':
    case 'dropped':
      return true;
    default:
      return assertNever(filter);
  }
}

const HIT_KIND_OF = {
  text: 'prose',
  heading: 'heading',
  caption: 'table',
  head: 'table',
  cell: 'table',
  note: 'note',
  reference: 'reference',
} as const;

function placesOf({ passages }: Note) {
  return passages.flatMap(({ places }) => places);
}
