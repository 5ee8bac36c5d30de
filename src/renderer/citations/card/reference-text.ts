import type { Inline, Reference, ShownText } from '../../../shared/model.ts';

/**
 * A reference's text without the addresses at its end, which the card shows apart. Addresses inside
 * the text stay, and so does everything where the list of addresses does not have them.
 */
export function withoutAddresses(reference: Reference): ShownText {
  const { content, urls } = reference;
  const known = new Set(urls.map((entry) => entry.url));
  const links = content.inlines.filter((inline) => inline.kind === 'link' && known.has(inline.url));
  let end = content.text.length;
  for (const link of [...links].sort((a, b) => b.end - a.end)) {
    if (content.text.slice(link.end, end).replace(/[\s.;,]/g, '') === '') end = link.start;
  }
  return cutAt(content, content.text.slice(0, end).trimEnd().length);
}

/** The first `end` characters of a text, with what stands in them. */
function cutAt(content: ShownText, end: number): ShownText {
  if (end === content.text.length) return content;
  const chunks = content.chunks.flatMap((chunk) => {
    const length = Math.min(chunk.length, end - chunk.at);
    if (length <= 0) return [];
    if (length === chunk.length) return [chunk];
    return [{ ...chunk, length, source: { ...chunk.source, end: chunk.source.start + length } }];
  });
  const inlines = content.inlines.flatMap((inline): Inline[] => {
    if (inline.start >= end) return [];
    return [{ ...inline, end: Math.min(inline.end, end) }];
  });
  return { text: content.text.slice(0, end), chunks, inlines };
}
