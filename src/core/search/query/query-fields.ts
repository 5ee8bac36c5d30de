/** The fields of the query language: `year:`, `area:`, `topic:`, `in:`, `level:`, `cites:`, `source:`, and the years of a passage. */
import { LEVELS, REFERENCE_KINDS, TOPICS } from '../../../shared/model.ts';
import type { Level, ReferenceKind, Topic } from '../../../shared/model.ts';
import { HIT_KINDS } from '../../../shared/search.ts';
import type { HitKind } from '../../../shared/search.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { QueryFilter, YearField } from './query-syntax.ts';

/** A field read: its filter, or one sentence saying why it was left out. */
export type FieldReading = { readonly filter: QueryFilter } | { readonly notice: string };

export const QUERY_FIELDS = [
  'year',
  'area',
  'topic',
  'in',
  'level',
  'cites',
  'source',
  'since',
  'until',
  'new',
  'dropped',
] as const;
type FieldName = (typeof QUERY_FIELDS)[number];

const FIELD_ALIASES = new Map(
  Object.entries<FieldName>({
    years: 'year',
    country: 'area',
    areas: 'area',
    section: 'topic',
    topics: 'topic',
    kind: 'in',
    assessment: 'level',
    cite: 'cites',
    citing: 'cites',
    sources: 'source',
  }),
);

const KIND_WORDS = new Map(
  Object.entries<HitKind>({
    headings: 'heading',
    titles: 'heading',
    text: 'prose',
    paragraphs: 'prose',
    tables: 'table',
    notes: 'note',
    footnotes: 'note',
    references: 'reference',
    sources: 'reference',
  }),
);

const TOPIC_WORDS = new Map(
  Object.entries<Topic>({
    laws: 'law',
    legal: 'law',
    policy: 'policies',
    programmes: 'programs',
    suggested: 'actions',
  }),
);

const LEVEL_WORDS = new Map(Object.entries<Level>({ no: 'none', unassessed: 'no-assessment' }));

const SOURCE_WORDS = new Map(
  Object.entries<ReferenceKind>({
    legislation: 'law',
    correspondence: 'government-correspondence',
    email: 'government-correspondence',
    ilo: 'un-ilo',
    un: 'un-ilo',
    government: 'government-publication',
    press: 'news',
  }),
);

/** The field of that name, `null` where the language has none. */
export function fieldNamed(name: string): FieldName | null {
  return QUERY_FIELDS.find((field) => field === name) ?? FIELD_ALIASES.get(name) ?? null;
}

/** Read `field:value`. A value may name several, with commas: `topic:law,enforcement`. */
export function readField(field: FieldName, value: string): FieldReading {
  const folded = fold(value).trim();
  if (folded === '') return { notice: `“${field}:” has no value yet and was left out.` };
  switch (field) {
    case 'year':
      return readYears(folded, value);
    case 'since':
    case 'until':
    case 'new':
    case 'dropped':
      return readYear(field, folded, value);
    case 'area':
      return { filter: { field, area: folded } };
    case 'cites':
      return readNumbers(folded, value);
    case 'level': {
      const levels = chosen(folded, LEVELS, LEVEL_WORDS);
      return levels === null ? unknown(field, value, LEVELS) : { filter: { field, levels } };
    }
    case 'topic': {
      const topics = chosen(folded, TOPICS, TOPIC_WORDS);
      return topics === null ? unknown(field, value, TOPICS) : { filter: { field, topics } };
    }
    case 'in': {
      const kinds = chosen(folded, HIT_KINDS, KIND_WORDS);
      const names = ['headings', 'text', 'tables', 'notes', 'references'];
      return kinds === null ? unknown(field, value, names) : { filter: { field, kinds } };
    }
    case 'source': {
      const kinds = chosen(folded, REFERENCE_KINDS, SOURCE_WORDS);
      return kinds === null ? unknown(field, value, REFERENCE_KINDS) : { filter: { field, kinds } };
    }
  }
}

function unknown(field: string, value: string, names: readonly string[]): FieldReading {
  return { notice: `“${field}:${clip(value)}” was left out: ${field} can be ${names.join(', ')}.` };
}

/** The members that the listed names mean; a name may be cut short, as it is while being typed. */
function chosen<Member extends string>(
  value: string,
  members: readonly Member[],
  words: ReadonlyMap<string, Member>,
): Member[] | null {
  const found = new Set<Member>();
  for (const name of value.split(/[,\s]+/u).filter((part) => part !== '')) {
    const exact = members.find((member) => member === name) ?? words.get(name);
    const begun = exact === undefined ? members.filter((member) => member.startsWith(name)) : [exact];
    const alias = [...words.keys()].find((word) => word.startsWith(name));
    const meant = begun.length > 0 || alias === undefined ? begun : [words.get(alias)];
    for (const member of meant) if (member !== undefined) found.add(member);
  }
  return found.size > 0 ? [...found] : null;
}

function readYears(folded: string, value: string): FieldReading {
  const [, first, dash, second] = /^(\d{4})?\s*(-+|\.\.+|to)?\s*(\d{4})?$/u.exec(folded) ?? [];
  if (first === undefined && second === undefined) {
    const half = /^\d{1,4}(?:\D+\d{0,3})?$/u.test(folded);
    const why = half ? 'is not a whole year yet' : 'is not a year such as 2016 or years such as 2013-2016';
    return { notice: `“year:${clip(value)}” ${why} and was left out.` };
  }
  const from = first === undefined ? 0 : Number(first);
  const to = second === undefined ? (dash === undefined ? from : 9999) : Number(second);
  return { filter: { field: 'year', from: Math.min(from, to), to: Math.max(from, to) } };
}

function readYear(field: YearField, folded: string, value: string): FieldReading {
  if (/^\d{4}$/u.test(folded)) return { filter: { field, year: Number(folded) } };
  return { notice: `“${field}:${clip(value)}” was left out: it takes a year, such as ${field}:2021.` };
}

function readNumbers(folded: string, value: string): FieldReading {
  const numbers: number[] = [];
  for (const part of folded.replaceAll(/[()\s]/gu, '').split(/[,;]/u)) {
    const [, first, last] = /^(\d{1,4})(?:-(\d{1,4}))?$/u.exec(part) ?? [];
    if (first === undefined) continue;
    const from = Number(first);
    const to = Math.min(Number(last ?? first), from + 500);
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  if (numbers.length > 0) return { filter: { field: 'cites', numbers } };
  return {
    notice: `“cites:${clip(value)}” was left out: it takes the number of a reference, such as cites:21.`,
  };
}

/** Letters that leave a notice on one line. */
const LONGEST_REPEATED = 30;

/** A value short enough to be repeated in a sentence. */
function clip(value: string): string {
  return value.length <= LONGEST_REPEATED ? value : `${value.slice(0, LONGEST_REPEATED - 1)}…`;
}
