import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredEncoding } from '../../../../src/engine/formats/html/declared-encoding.ts';
import { readHtml } from '../../../../src/engine/formats/html/html-document.ts';

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
    expect(linesOf(html)).toEqual([
      ': seen',
      'furniture,hidden: a',
      'furniture,hidden: b',
      'furniture,hidden: c',
    ]);
    expect(readHtml(html).metadataTitle).toBe('The title');
  });

  it.each([
    ['class', '<span class="usa-sr-only">x</span>'],
    ['class', '<span class="element-invisible">x</span>'],
    ['class', '<span class="row d-none">x</span>'],
    ['style', '<span style="font-size:0px">x</span>'],
    ['style', '<span style="position:absolute; left:-9999px">x</span>'],
    ['style', '<span style="clip: rect(0 0 0 0); position: absolute">x</span>'],
    ['style', '<span style="visibility: hidden">x</span>'],
    ['style', '<span style="mso-hide:all">x</span>'],
  ])('keeps what is hidden by %s aside, and the sentence whole: %s', (_by, hidden) => {
    expect(linesOf(`<p>before ${hidden} after</p>`)).toEqual([': before after', 'furniture,hidden: x']);
    expect(linesOf(`<table><tr><td>a${hidden}</td><td>b</td></tr></table>`)).toEqual([
      'table,1: a | b',
      'furniture,hidden: x',
    ]);
  });

  it.each([
    '<p class="answers">x</p>',
    '<p class="d-none d-md-block">x</p>',
    '<p style="font-size:0.8em; margin-left:-10px; opacity:0.5">x</p>',
    '<div aria-hidden="true"><h1>x</h1></div>',
    '<form><h1>x</h1></form>',
    '<math><mi>x</mi><annotation>no</annotation></math>',
  ])('shows what is seen: %s', (html) => {
    expect(linesOf(html)).toEqual([expect.stringMatching(/^[^f]*: x$/)]);
  });

  it.each([
    ['<ol start="4"><li>a<li>b</ol>', ['4. a', '5. b']],
    ['<ol><li>a<li value="7">b<li>c</ol>', ['1. a', '7. b', '8. c']],
    ['<ol reversed><li>a<li>b<li>c</ol>', ['3. a', '2. b', '1. c']],
    ['<ol reversed start="9"><li>a<li>b</ol>', ['9. a', '8. b']],
    ['<ol type="a"><li>a<li>b</ol>', ['a. a', 'b. b']],
    ['<ol type="hasOwnProperty"><li>a<li>b</ol>', ['1. a', '2. b']],
    ['<ol type="I" start="3"><li>a<li>b</ol>', ['III. a', 'IV. b']],
    ['<ol type="i"><li value="14">a<li type="A">b</ol>', ['xiv. a', 'O. b']],
    ['<ol start="0"><li>a<li>b</ol>', ['0. a', '1. b']],
    ['<ol><li>1. a<li>2. b</ol>', ['1. a', '2. b']],
    ['<ol><li>2020 was the year<li>b</ol>', ['1. 2020 was the year', '2. b']],
    ['<ol style="list-style-type: none"><li>a</ol>', ['a']],
    ['<ul><li>a<li value="4">b</ul>', ['a', 'b']],
    ['<ol><li>a<ol type="a"><li>b<li>c</ol><li>d</ol>', ['1. a', 'a. b', 'b. c', '2. d']],
    ['<ol><li></li><li>b</ol>', ['2. b']],
    ['<ol><li><p>a</p><p>more</p><li>b</ol>', ['1. a', 'more', '2. b']],
  ])('prints the numbers of a list: %s', (html, lines) => {
    const { text } = readHtml(html);
    expect(text.trimEnd().split('\n')).toEqual(lines);
  });

  it('prints the numbers of a list in a cell', () => {
    expect(linesOf('<table><tr><td><ol start=3><li>a<li>b</ol></td><td>c</td></tr></table>')).toEqual([
      'table,1: 3. a 4. b | c',
    ]);
  });

  it('keeps the lines of text that was set line by line', () => {
    expect(linesOf('<pre>one\n  two\n\nthree</pre>')).toEqual([': one', ': two', ': three']);
  });

  it('is read however deep it is nested, as far as any page is, and refused beyond', () => {
    const deep = `${'<div>'.repeat(10_000)}a<p>b</p>${'</div>'.repeat(10_000)}<p>c</p>`;
    expect(readHtml(deep).text).toBe('a\nb\nc\n');
    expect(() => readHtml('<div>'.repeat(100_000))).toThrow(/nested too deeply/);
    const openedAgain = Array.from({ length: 1_000 }, (_, at) => `<p><font size=${at}>x`).join('');
    expect(() => readHtml(openedAgain)).toThrow(/nested too deeply/);
  });

  it('makes no more cells than a page can mean', () => {
    const html = `<table>${'<tr><td rowspan=1000 colspan=1000>a<td>b</tr>'.repeat(400)}</table>`;
    const cells = readHtml(html).lines.reduce((sum, line) => sum + (line.cells?.length ?? 0), 0);
    expect(cells).toBeLessThan(300_000);
  });

  it.each(['', '<script>x</script>', '<p> </p>', '<p hidden>x</p>'])(
    'without text is refused: "%s"',
    (html) => {
      expect(() => readHtml(html)).toThrow(expect.objectContaining({ code: 'unusable-file' }));
    },
  );

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
    ['<?xml version="1.0" encoding="koi8-r"?><html>', 'koi8-r'],
    [`<html><style>${'p{} '.repeat(500)}</style><meta charset=windows-1251>`, 'windows-1251'],
    ['<!-- <meta charset="utf-7"> --><meta charset="koi8-r">', 'koi8-r'],
  ])('%s', (head, encoding) => {
    expect(declaredEncoding(head)).toBe(encoding);
  });
});
