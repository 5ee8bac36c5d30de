import type { Finding } from '../../shared/model.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { blankPagesSentence, cutOffSentence, lostPagesSentence } from '../../shared/lost-pages.ts';
import { counted } from '../../shared/text/counted.ts';
import { listed, TOPIC_NAMES } from './names.ts';

/** What was noticed about a copy, as a sentence for its reader. */
export function findingSentence(finding: Finding): string {
  switch (finding.kind) {
    case 'never-cited':
      return `${references(finding.numbers)} in the list, but no mark in the text points there.`;
    case 'unresolved-citation':
      return `The mark ${finding.text} points to ${listed(finding.numbers)}, which the list does not have.`;
    case 'missing-table':
      return `Table ${listed(finding.numbers)} ${be(finding.numbers)} missing from the numbering.`;
    case 'missing-reference':
      return `${references(finding.numbers, 'missing')} from the list.`;
    case 'duplicate-reference':
      return `The list has more than one reference numbered ${listed(finding.numbers)}.`;
    case 'missing-section':
      return `No section on ${listed(finding.topics.map((topic) => TOPIC_NAMES[topic].toLowerCase()))} was found.`;
    case 'lost-values':
      return `${finding.what} (${tableName(finding.table)}).`;
    case 'unsplit-rows':
      return `${counted(finding.rows, 'row')} of ${tableName(finding.table)} could not be split into cells and ${finding.rows === 1 ? 'stands' : 'stand'} as printed.`;
    case 'summary-only':
      return 'This copy holds the summary only: no sections, tables or references.';
    case 'two-levels':
      return `The title states ${finding.shown}, which is shown; running heads of this copy state ${listed(finding.others)}.`;
    case 'several-chapters':
      return `The file holds several chapters: ${listed(finding.titles)}.`;
    case 'no-structure':
      return sentence(finding.what);
    case 'no-references':
      return 'No reference list was found; the citation marks of this copy point nowhere.';
    case 'assumed-encoding':
      return `The file does not say how its characters are written; it was read as ${finding.encoding}, so accents and dashes may be wrong.`;
    case 'lost-pages':
      return lostPagesSentence(finding);
    case 'blank-pages':
      return blankPagesSentence(finding.pages);
    case 'cut-off':
      return cutOffSentence(finding);
    case 'chosen-encoding':
      return `It was read as ${finding.encoding}, as you chose.`;
    case 'stray-bytes':
      return `${counted(finding.count, 'character')} of the file ${finding.count === 1 ? 'is' : 'are'} damaged and may be shown wrong; the rest is as it was written.`;
    case 'tracked-changes':
      return `The file holds changes that nobody has accepted yet (${counted(finding.insertions, 'insertion')}, ${counted(finding.deletions, 'deletion')}); it is shown as if all were accepted.`;
    case 'text-left-out':
      return `${counted(finding.characters, 'character')} of the file could not be read.`;
    default:
      return assertNever(finding);
  }
}

type Part = 'text' | 'tables' | 'references';

/**
 * What a finding says is not there. The other kinds are remarks on what is: an entry that no mark cites, a mark that
 * points past the list, rows that stand unparted, two levels in print, letters that may have been read wrong.
 */
const MISSING: Readonly<Partial<Record<Finding['kind'], Part>>> = {
  'missing-section': 'text',
  'text-left-out': 'text',
  'lost-pages': 'text',
  'cut-off': 'text',
  'missing-table': 'tables',
  'lost-values': 'tables',
  'missing-reference': 'references',
  'no-references': 'references',
};
const PARTS = ['text', 'tables', 'references'] as const satisfies readonly Part[];

/** Whether a copy should carry a badge, and what it says: only where text, tables or references of it are missing. */
export function copyBadge(findings: readonly Finding[]): string | null {
  if (findings.some(({ kind }) => kind === 'summary-only')) return 'Summary only';
  const lost = findings.flatMap((finding) => (finding.kind === 'lost-pages' ? finding.pages : []));
  if (lost.length > 0) return `Words of ${counted(lost.length, 'page')} missing`;
  const missing = new Set(findings.map(({ kind }) => MISSING[kind]));
  const parts = PARTS.filter((part) => missing.has(part));
  return parts.length === 0 ? null : `Parts of its ${listed(parts)} are missing`;
}

function references(numbers: readonly number[], state = ''): string {
  const noun = numbers.length === 1 ? 'Reference' : 'References';
  return [noun, listed(numbers), be(numbers), state].filter((part) => part !== '').join(' ');
}

function be(items: readonly unknown[]): string {
  return items.length === 1 ? 'is' : 'are';
}

function tableName(id: string): string {
  const number = /(\d+)$/.exec(id)?.[1];
  return number === undefined ? 'a table' : `Table ${number}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
