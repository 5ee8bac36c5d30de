import type { Finding } from '../../shared/model.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { blankPagesSentence, lostPagesSentence } from '../../shared/lost-pages.ts';
import { counted, listed, TOPIC_NAMES } from './names.ts';

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
    case 'assumed-encoding':
      return `The file does not say how its characters are written; it was read as ${finding.encoding}, so accents and dashes may be wrong.`;
    case 'lost-pages':
      return lostPagesSentence(finding);
    case 'blank-pages':
      return blankPagesSentence(finding.pages);
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

/** What is printed in two ways is all there, and so is a document that is no report of the series. */
const ALL_THERE: ReadonlySet<Finding['kind']> = new Set([
  'blank-pages',
  'chosen-encoding',
  'tracked-changes',
  'two-levels',
  'no-structure',
]);
/** The words are there, and some letters of them may be others. */
const LETTERS: ReadonlySet<Finding['kind']> = new Set(['assumed-encoding', 'stray-bytes']);

/** Whether a copy should carry a badge, and what it says. */
export function copyBadge(all: readonly Finding[]): string | null {
  const findings = all.filter(({ kind }) => !ALL_THERE.has(kind));
  if (findings.length === 0) return null;
  const lost = findings.flatMap((finding) => (finding.kind === 'lost-pages' ? finding.pages : []));
  if (lost.length > 0) return `Words of ${counted(lost.length, 'page')} missing`;
  if (findings.every(({ kind }) => LETTERS.has(kind))) return 'Letters may be wrong';
  return findings.some((finding) => finding.kind === 'summary-only') ? 'Summary only' : 'Incomplete copy';
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
