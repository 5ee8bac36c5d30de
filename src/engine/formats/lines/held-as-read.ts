import type { SourceDocument } from '../../../core/report/lines/source-document.ts';
import type { HeldText } from '../../../shared/original/original.ts';

/** What a file holds is the very text that was read from it. */
export function heldAsRead({ text }: SourceDocument): HeldText {
  return { text, runs: [{ start: 0, end: text.length, from: 0, to: text.length }] };
}
