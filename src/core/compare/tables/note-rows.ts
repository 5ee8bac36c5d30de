/** The notes under two tables, paired by what they say. */
import { align } from '../align/align.ts';
import { profileOfWords } from '../words/similarity.ts';
import { draftRow } from '../rows/row-builder.ts';
import type { RowDraft, SideText } from '../rows/row-builder.ts';
import { noteSides } from './table-pair.ts';
import type { NoteSide, TablePair } from './table-pair.ts';

/** Similarity from which two notes are one. Chosen on the built-in reports; see ADR 15. */
const SAME_NOTE = 0.4;

/** Notes that are only left first, then those of the right table in their order. */
export function noteRows({ left, right, parts, comparing, weight }: TablePair): RowDraft[] {
  const texts = { left: noteSides(left), right: noteSides(right) };
  const items = (list: readonly NoteSide[]) =>
    list.map(({ passage }) => ({
      kind: 'note',
      key: passage.key,
      profile: profileOfWords(passage.words, weight),
    }));
  const { inOrder, moved } = align(items(texts.left), items(texts.right), {
    weight,
    minimum: SAME_NOTE,
    movedMinimum: SAME_NOTE,
  });
  const leftOf = new Map([...inOrder, ...moved].map((pair) => [pair.right, pair.left]));
  const paired = new Set(leftOf.values());
  const draft = (one: SideText | null, other: SideText | null): RowDraft =>
    draftRow({ ...parts, kind: 'note', left: one, right: other }, comparing);
  return [
    ...texts.left.filter((_, i) => !paired.has(i)).map(({ text }) => draft(text, null)),
    ...texts.right.map(({ text }, j) => draft(texts.left[leftOf.get(j) ?? -1]?.text ?? null, text)),
  ];
}
