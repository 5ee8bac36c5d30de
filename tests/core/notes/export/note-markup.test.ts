import { describe, expect, it } from 'vitest';
import { noteMarkup } from '../../../../src/core/notes/export/note-markup.ts';

describe('noteMarkup', () => {
  it.each([
    ['Says **nothing** of _girls_.', '<p>Says <strong>nothing</strong> of <em>girls</em>.</p>'],
    ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['<b>not bold</b> & more', '<p>&lt;b&gt;not bold&lt;/b&gt; &amp; more</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['See https://www.dol.gov/x.', '<p>See <a href="https://www.dol.gov/x">https://www.dol.gov/x</a>.</p>'],
    ['[click](javascript:alert(1))', '<p><a href="">click</a></p>'],
    // A picture would be fetched by whoever opens the page.
    ['![seen](http://evil.example/x.png)', '<p>!<a href="http://evil.example/x.png">seen</a></p>'],
    ['[1]: see there', '<p>[1]: see there</p>'],
    ['    indented by hand', '<p>indented by hand</p>'],
  ])('%j', (text, expected) => {
    expect(noteMarkup(text)).toBe(expected);
  });

  it('leaves what is too long or too deep as it was typed', () => {
    expect(noteMarkup(`*a*\n\n<${'x'.repeat(9_000)}`)).toMatch(/^<p>\*a\*<\/p>\n<p>&lt;x+<\/p>$/u);
    expect(noteMarkup(`${'>'.repeat(5_000)} so it goes`)).toMatch(/^<p>(?:&gt;)+ so it goes<\/p>$/u);
    expect(noteMarkup('> > once more')).toContain('<blockquote>');
  });
});
