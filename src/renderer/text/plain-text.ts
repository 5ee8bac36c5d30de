import type { ShownText } from '../../shared/model.ts';

/** Text without its citation and note marks, which mean nothing in a list of contents. */
export function plainText(content: ShownText): string {
  let text = '';
  let at = 0;
  const marks = content.inlines.filter((inline) => inline.kind === 'citation' || inline.kind === 'note-mark');
  for (const mark of marks) {
    text += content.text.slice(at, mark.start);
    at = Math.max(at, mark.end);
  }
  return (text + content.text.slice(at)).trim();
}
