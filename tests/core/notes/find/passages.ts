/** Passages of a report as a reader may note them, other copies of it, and where the passages stand there. */
import { diffArrays } from 'diff';
import { pick } from '../../../../bench/search/random.ts';
import { sentenceStarts } from '../../../../src/core/text/sentences.ts';
import { foldedLetters } from '../../../../src/shared/links/letters.ts';
import type { Block, Report } from '../../../../src/shared/model.ts';
import type { PartStretch } from '../../../../src/shared/notes/note.ts';
import { partsOf } from '../../../../src/shared/text/report-parts.ts';

export const PASSAGE_KINDS = ['words', 'sentence', 'cell', 'over paragraphs'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** One passage of a kind, anywhere in a report; `null` where the report has none of it. */
export function randomPassage(
  report: Report,
  kind: PassageKind,
  random: () => number,
): readonly PartStretch[] | null {
  const { all } = partsOf(report);
  const parts = all.filter(
    ({ where, content }) =>
      WORD.test(content.text) && (kind === 'cell') === (where.kind === 'cell' && where.row >= 0),
  );
  WORD.lastIndex = 0;
  if (parts.length === 0) return null;
  const part = pick(parts, random);
  const { text } = part.content;
  const words = [...text.matchAll(WORD)];
  if (words.length === 0) return null;
  const whole = { part: part.index, start: 0, end: text.length };
  if (kind === 'cell') return [whole];
  const first = Math.floor(random() * words.length);
  const start = words[first]?.index ?? 0;
  if (kind === 'words') {
    const last = words[Math.min(words.length - 1, first + Math.floor(random() * 6))];
    return [{ ...whole, start, end: (last?.index ?? start) + (last?.[0].length ?? 0) }];
  }
  if (kind === 'sentence') {
    const starts = sentenceStarts(text);
    const at = Math.floor(random() * starts.length);
    return [{ ...whole, start: starts[at] ?? 0, end: starts[at + 1] ?? text.length }];
  }
  const next = all[part.index + 1];
  if (next === undefined) return null;
  const ends = [...next.content.text.matchAll(WORD)].map((word) => word.index + word[0].length);
  const end = ends.length === 0 ? next.content.text.length : pick(ends, random);
  return [
    { ...whole, start },
    { part: next.index, start: 0, end },
  ];
}

/** The letters of some stretches of a report. */
export function lettersOfStretches(report: Report, stretches: readonly PartStretch[]): string {
  const { all } = partsOf(report);
  return stretches
    .map(({ part, start, end }) => foldedLetters(all[part]?.content.text.slice(start, end) ?? ''))
    .join('');
}

const ALPHABET = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** A text with such a share of its letters replaced by others; its length stays. */
export function damagedText(text: string, share: number, random: () => number): string {
  return text.replaceAll(/[\p{L}\p{N}]/gu, (letter) => (random() < share ? pick(ALPHABET, random) : letter));
}

/** The same report with the paragraphs of its sections in another order, as of another file. */
export function withParagraphsMoved(report: Report, random: () => number): Report {
  const moved = report.sections.map((section) => {
    const isMovable = ({ kind }: Block) => kind === 'paragraph' || kind === 'list-item';
    const order = section.blocks
      .filter(isMovable)
      .map((block) => ({ block, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .values();
    return {
      ...section,
      blocks: section.blocks.map((block) =>
        isMovable(block) ? (order.next().value?.block ?? block) : block,
      ),
    };
  });
  return { ...report, sections: moved, source: { ...report.source, sha256: 'moved' } };
}

interface Word {
  readonly text: string;
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

function wordsOf(report: Report): readonly Word[] {
  return partsOf(report).all.flatMap(({ content, index }) =>
    [...content.text.matchAll(WORD)].map((word) => ({
      text: foldedLetters(word[0]),
      part: index,
      start: word.index,
      end: word.index + word[0].length,
    })),
  );
}

/**
 * Where the words of one copy stand in another: by the shortest way from one list of words to the other.
 *
 * @returns where a passage's first and last word stand there; `null` where one of them does not
 */
export function wordsInCopy(
  one: Report,
  other: Report,
): (stretches: readonly PartStretch[]) => { readonly first: Word; readonly last: Word } | null {
  const [here, there] = [wordsOf(one), wordsOf(other)];
  const counterparts = new Map<number, number>();
  let [left, right] = [0, 0];
  for (const { added, removed, count } of diffArrays(
    here.map(({ text }) => text),
    there.map(({ text }) => text),
  )) {
    if (!added && !removed) for (let at = 0; at < count; at += 1) counterparts.set(left + at, right + at);
    if (!added) left += count;
    if (!removed) right += count;
  }
  return (stretches) => {
    const within = here.flatMap(({ part, start, end }, index) =>
      stretches.some((one) => one.part === part && start < one.end && end > one.start) ? [index] : [],
    );
    const [first, last] = [within[0], within.at(-1)].map(
      (index) => there[counterparts.get(index ?? -1) ?? -1],
    );
    return first === undefined || last === undefined ? null : { first, last };
  };
}
