import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredEncoding, readHtml } from '../../../src/engine/import/html-document.ts';

/** Lines as `hints: text`, cells apart by a bar. */
function linesOf(html: string): string[] {
  const { text, lines } = readHtml(html);
  return lines.map(({ start, end, hints, cells }) => {
    const shown =
      cells?.map((cell) => text.slice(cell.start, cell.end)).join(' | ') ?? text.slice(start, end);
    const { startsParagraph: _always, ...told } = hints;
    return `${Object.entries(told).join(' ')}: ${shown}`;
  });
}

describe('a page', () => {
  it.each([
    ['<h1>Title</h1><p>One</p><p>Two</p>', ['heading,1: Title', ': One', ': Two']],
    ['<p>white\n   space \t here</p>', [': white space here']],
    ['<p>a <b>bold</b><i>er</i> word</p>', [': a bolder word']],
    ['one<br>two', [': one', ': two']],
    ['<ul><li>first</li><li><p>second</p></li></ul>', ['bullet,true: first', 'bullet,true: second']],
    ['<div>loose <div>inner</div> rest</div>', [': loose', ': inner', ': rest']],
    ['<p>caf&eacute; &amp; &#8220;x&#8221;</p>', [': café & “x”']],
    ['<p>mark<sup>3</sup></p>', [': mark3']],
    [
      '<nav>Menu</nav><p>text</p><footer>Foot</footer>',
      ['furniture,web-chrome: Menu', ': text', 'furniture,web-chrome: Foot'],
    ],
    ['<h5>deep</h5>', ['heading,4: deep']],
    ['<p>unclosed <p>next', [': unclosed', ': next']],
  ])('%s', (html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it.each([
    [
      '<table><tr><th>Name</th><th>Year</th></tr><tr><td>Law 1</td><td>2016</td></tr></table>',
      ['table,1 header,true: Name | Year', 'table,1: Law 1 | 2016'],
    ],
    [
      '<table><caption>Table 1. Laws</caption><tr><td>a</td><td>b</td></tr></table>',
      [': Table 1. Laws', 'table,1: a | b'],
    ],
    ['<table><tr><td>a<p>b</p>c</td><td></td></tr></table>', ['table,1: a b c | ']],
    [
      '<table><tr><td rowspan="2">g</td><td>1</td></tr><tr><td>2</td></tr></table>',
      ['table,1: g | 1', 'table,1:  | 2'],
    ],
    ['<table><tr><td colspan="2">wide</td><td>z</td></tr></table>', ['table,1: wide |  | z']],
    [
      '<table><tr><td><table><tr><td>in</td><td>ner</td></tr></table></td><td>side</td></tr></table>',
      ['table,1: in | ner', ': side'],
    ],
    ['<table><tr><td>only</td></tr></table>', [': only']],
  ])('with a table: %s', (html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it('is text and nothing else: no script, style, hidden or embedded part', () => {
    const html = `<title>The title</title><style>p{}</style><p onclick="steal()">seen</p><script>alert(1)</script>
      <p hidden>a</p><p style="display: none">b</p><div aria-hidden="true">c</div><svg><text>d</text></svg>
      <iframe src="https://example.org/">e</iframe><noscript>f</noscript><template>g</template><textarea>h</textarea>`;
    expect(linesOf(html)).toEqual([': seen']);
    expect(readHtml(html).metadataTitle).toBe('The title');
  });

  it.each(['', '<script>x</script>', '<p> </p>'])('without text is refused: "%s"', (html) => {
    expect(() => readHtml(html)).toThrow(expect.objectContaining({ code: 'unusable-file' }));
  });

  it('puts every character of its text into one line, whatever the page is made of', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<table>',
        '<tr>',
        '<td>',
        '</td>',
        '<td rowspan=3>',
        '</table>',
        '<li>',
        '<br>',
        '<h2>',
        '<nav>',
        '</nav>',
        '<b>',
        '&nbsp;',
        '<!--',
        '-->',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, lines } = readHtml(`<p>x</p>${pieces.join('')}`);
        let at = 0;
        for (const { start, end, cells = [] } of lines) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          let inside = start;
          for (const cell of cells) {
            expect(text.slice(inside, cell.start).trim()).toBe('');
            inside = Math.max(inside, cell.end);
          }
          if (cells.length > 0) expect(text.slice(inside, end).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('the encoding that a page declares', () => {
  it.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ["<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", 'iso-8859-2'],
    ['<p>charset=utf-7</p>', undefined],
  ])('%s', (head, encoding) => {
    expect(declaredEncoding(head)).toBe(encoding);
  });
});
