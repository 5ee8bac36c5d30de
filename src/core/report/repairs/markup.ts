/** Tags of HTML and emphasis of Markdown that stand in the text as characters. */
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../../shared/model.ts';
import { type Edit, type Found, NOTHING_FOUND, type TextContext, widened } from './edit.ts';

const SHORT_ELEMENT =
  /<(i|b|em|strong|u|sup|sub)>([^<>*\n]{1,40})<\/\1>(\s+(?=[—–-]\p{L}))?|<\/?(?:i|b|em|strong|u|sup|sub|span|p|br|a|div|font)(?:\s[^<>]{0,120})?\/?>/giu;

/** `<i>oblast</i> -level` is shown as "oblast-level", with "oblast" as emphasis. */
export function htmlTags(text: string): Found {
  if (!text.includes('<')) return NOTHING_FOUND;
  const edits: Edit[] = [];
  const emphasis: Span[] = [];
  let opened: number | null = null;
  for (const found of matchesOf(SHORT_ELEMENT, text)) {
    const span = { start: found.index, end: found.index + found[0].length };
    const inner = found[2];
    if (inner !== undefined) {
      edits.push({ ...span, kind: 'markup', shown: inner });
      emphasis.push(span);
      continue;
    }
    const closing = found[0].startsWith('</');
    edits.push(widened(text, { ...span, kind: 'markup', shown: '' }, closing ? 'before' : 'after'));
    if (/^<(?:i|em|b|strong)\b/i.test(found[0])) opened = span.end;
    if (closing && opened !== null) {
      emphasis.push({ start: opened, end: span.start });
      opened = null;
    }
  }
  return { edits, emphasis };
}

/**
 * `*Law No. 319-III On Education*`: the first star stands before a word and after none, the second after a
 * word and before none. A note mark never does both: it follows its word (`Unknown* (36)`).
 */
const STARS = /(?<![\w*†‡)\]])(\*{1,2})(?=[^\s*])([^*\n]{2,240}?)(?<=[^\s*])\1(?![\w*])/g;

/** Emphasis of Markdown; not in cells and notes, where a star is a note mark. */
export function markdownEmphasis(text: string, context: TextContext): Found {
  if (!text.includes('*') || (context !== 'reference' && context !== 'prose')) return NOTHING_FOUND;
  const edits: Edit[] = [];
  const emphasis: Span[] = [];
  for (const found of matchesOf(STARS, text)) {
    const marks = (found[1] ?? '').length;
    const span = { start: found.index, end: found.index + found[0].length };
    const open = widened(
      text,
      { start: span.start, end: span.start + marks, kind: 'markup', shown: '' },
      'after',
    );
    const close = widened(
      text,
      { start: span.end - marks, end: span.end, kind: 'markup', shown: '' },
      'before',
    );
    if (open.end <= close.start) edits.push(open, close);
    else edits.push({ ...span, kind: 'markup', shown: found[2] ?? '' });
    emphasis.push(span);
  }
  return { edits, emphasis };
}
