import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { escapeMarkup } from '../../../src/shared/text/escape-markup.ts';

it.each([
  ['<script>alert("1")</script>', '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'],
  ["Côte d'Ivoire & others", 'Côte d&#39;Ivoire &amp; others'],
  ['&amp; as it was printed', '&amp;amp; as it was printed'],
  ['nothing to escape', 'nothing to escape'],
])('writes %s as text', (text, markup) => {
  expect(escapeMarkup(text)).toBe(markup);
});

it('is read back as it was, in an element and in an attribute', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~À-ɏ]*$/), (text) => {
      const markup = escapeMarkup(text);
      const [element, ...more] = parseFragment(
        `<p title="${markup}" lang='${markup}'>x${markup}</p>`,
      ).childNodes;
      expect(more).toEqual([]);
      expect(element).toMatchObject({
        attrs: [{ value: text }, { value: text }],
        childNodes: [{ nodeName: '#text', value: `x${text}` }],
      });
    }),
  );
});
