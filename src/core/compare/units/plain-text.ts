/** Shown text for places that set no marks. */
import type { ShownText } from '../../../shared/model.ts';

/** The shown text without citation and note marks. */
export function withoutMarks(content: ShownText): string {
  let text = '';
  let at = 0;
  for (const inline of content.inlines) {
    if ((inline.kind !== 'citation' && inline.kind !== 'note-mark') || inline.start < at) continue;
    text += content.text.slice(at, inline.start);
    at = inline.end;
  }
  return (text + content.text.slice(at))
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[.,;](?:\s|$))/g, '')
    .trim();
}
