/** What is selected in the lines of a file: the words of the report there, and the place they stand at. Reads the page. */
import type { Report, Span } from '../../../shared/model.ts';
import { sourceSpanOfHeld } from '../../../shared/original/held-text.ts';
import type { SourceRun } from '../../../shared/original/original.ts';
import { passageAt } from '../../../shared/text/passage-at.ts';
import type { SelectedPassage } from '../../citations/passage/selected-passage.ts';
import { FILE_OFFSET } from '../../text/page-signs.ts';

/** @returns `null` where no words of the report are selected, but markup or furniture */
export function selectedInLines(
  range: Range,
  report: Report,
  runs: readonly SourceRun[],
): SelectedPassage | null {
  const [start, end] = [
    offsetInFile(range.startContainer, range.startOffset),
    offsetInFile(range.endContainer, range.endOffset),
  ];
  if (start === null || end === null || start >= end) return null;
  const source = sourceSpanOfHeld(runs, { start, end });
  const passage = source === null ? null : passageAt(report, source);
  return passage === null || source === null ? null : { block: passage.block, source, text: passage.text };
}

/** Where in the file a boundary stands; `null` outside of the lines. */
function offsetInFile(node: Node, offset: number): number | null {
  const row = FILE_OFFSET.around(node instanceof Element ? node : node.parentElement);
  const start = FILE_OFFSET.of(row);
  if (row === null || start === undefined) return null;
  const before = document.createRange();
  before.selectNodeContents(row);
  before.setEnd(node, offset);
  return start + before.toString().replace(/\n$/, '').length;
}

/** The word of a text around an offset; `null` where none stands there. */
export function wordAround(text: string, offset: number): Span | null {
  const isLetter = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
  let [start, end] = [offset, offset];
  while (start > 0 && isLetter(start - 1)) start -= 1;
  while (end < text.length && isLetter(end)) end += 1;
  return start < end ? { start, end } : null;
}
