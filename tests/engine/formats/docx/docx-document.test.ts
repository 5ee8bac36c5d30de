import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/engine/formats/docx/docx-document.ts';
import { makeDocx, paragraph, table } from '../../import/make-docx.ts';
import { p, partOf, run } from './word-parts.ts';

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml"'; /** Lines as `hints: text`, cells apart by a bar. */
function linesOf(bytes: Uint8Array): string[] {
  const { document } = readDocx(bytes);
  return document.lines.map(({ start, end, hints, cells }) => {
    const shown =
      cells?.map((cell) => document.text.slice(cell.start, cell.end)).join(' | ') ??
      document.text.slice(start, end);
    const { startsParagraph: _always, ...told } = hints;
    return `${Object.entries(told).join(' ')}: ${shown}`;
  });
}

describe('the text of a Word file', () => {
  it.each([
    [
      'simple fields',
      p(run('Table '), `<w:fldSimple w:instr="SEQ Table">${run('1')}</w:fldSimple>`),
      ['Table 1'],
    ],
    [
      'fields with their parts apart',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _x </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run('(5)'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        run(' after'),
      ),
      ['(5) after'],
    ],
    [
      'a field in the instruction of a field',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
        run('9'),
        '<w:r><w:fldChar w:fldCharType="end"/><w:instrText> = 9</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
        run('yes'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['yes'],
    ],
    [
      'a field that never ends',
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run('a')) + p(run('b')),
      ['a', 'b'],
    ],
    [
      'links and smart tags',
      p(`<w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag>`),
      ['ab'],
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(run('in'))}</w:sdtContent></w:sdt>`,
      ['in'],
    ],
    ['content controls in a line', p(`<w:sdt><w:sdtContent>${run('in')}</w:sdtContent></w:sdt>`), ['in']],
    ['what nobody has heard of', p(`<w:unheard>${run('of')}</w:unheard>`), ['of']],
    [
      'tabs and breaks',
      p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t></w:r>'),
      ['a b', 'c d'],
    ],
    [
      'hyphens',
      p('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>'),
      ['a\u2011b\u00ADc'],
    ],
    [
      'signs of symbol fonts',
      p('<w:r><w:sym w:font="Symbol" w:char="F0B1"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
      ['±✓'],
    ],
    [
      'tracked changes',
      p(
        run('a '),
        `<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins>`,
        `<w:moveFrom>${run('x')}</w:moveFrom><w:moveTo>${run('y')}</w:moveTo>`,
      ),
      ['a newy'],
    ],
    [
      'a paragraph whose end was taken out',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('one ')}</w:p>${p(run('two'))}`,
      ['one two'],
    ],
    [
      'equations',
      p(
        `<m:oMathPara ${M}><m:oMath><m:r><m:t>r=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:d><m:e><m:r><m:t>c</m:t></m:r></m:e></m:d></m:oMath></m:oMathPara>`,
      ),
      ['r=a/bx^2(c)'],
    ],
    [
      'a box in both of its forms, once',
      p(
        run('before'),
        `<w:r><mc:AlternateContent ${MC}><mc:Choice Requires="wps"><w:drawing><wps:wsp ${WPS}><wps:txbx><w:txbxContent>${p(run('boxed'))}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape ${V}><v:textbox><w:txbxContent>${p(run('boxed'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        run(' after'),
      ),
      ['before after', 'boxed'],
    ],
    [
      'a box in its old form alone',
      p(
        `<w:r><w:pict><v:shape ${V}><v:textbox><w:txbxContent>${p(run('one'))}${p(run('two'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      ['one', 'two'],
    ],
    [
      'what stands only in the fallback',
      p(
        `<w:r><mc:AlternateContent ${MC}><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['old'],
    ],
  ])('holds %s', (_what, body, lines) => {
    const { document, lost, findings } = readDocx(makeDocx(body));
    expect(document.text.trimEnd().split('\n')).toEqual(lines);
    expect(lost).toBe(0);
    expect(findings.map(({ kind }) => kind)).toEqual(body.includes('<w:ins>') ? ['tracked-changes'] : []);
  });

  it('says how much was changed and not accepted', () => {
    const changed = `${p(`<w:ins>${run('a')}</w:ins><w:ins>${run('b')}</w:ins>`)}${p('<w:del><w:r><w:delText>x</w:delText></w:r></w:del>')}`;
    expect(readDocx(makeDocx(changed)).findings).toEqual([
      { kind: 'tracked-changes', insertions: 2, deletions: 1 },
    ]);
  });

  it('keeps hidden text aside', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>';
    expect(linesOf(makeDocx(p(run('a '), hidden, run('b'))))).toEqual([': a b', 'furniture,hidden: secret']);
  });

  it('has headings by name, by outline and by what a style is based on', () => {
    const styles = partOf(
      'styles',
      '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style><w:style w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    );
    const body = `${paragraph('a', 'berschrift1')}${paragraph('b', 'Mine')}${paragraph('c', 'Deep')}${paragraph('d', 'Title')}<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${run('e')}</w:p>${paragraph('f', 'Heading7')}`;
    expect(linesOf(makeDocx(body, { 'word/styles.xml': styles }))).toEqual([
      'heading,1: a',
      'heading,1: b',
      'heading,3: c',
      'heading,1: d',
      'heading,2: e',
      'heading,4: f',
    ]);
  });
});

describe('a table of a Word file', () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const rows = (...all: readonly string[]) =>
    `<w:tbl>${all.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

  it.each([
    [
      'plain',
      table([
        ['a', 'b'],
        ['c', ''],
      ]),
      ['table,1: a | b', 'table,1: c | '],
    ],
    [
      'with a head',
      rows(
        `<w:trPr><w:tblHeader/></w:trPr>${cell(p(run('H')))}${cell(p(run('I')))}`,
        cell(p(run('a'))) + cell(p(run('b'))),
      ),
      ['table,1 header,true: H | I', 'table,1: a | b'],
    ],
    [
      'with cells over several rows and columns',
      rows(
        cell(p(run('g')), '<w:vMerge w:val="restart"/>') + cell(p(run('1'))),
        cell(p(), '<w:vMerge/>') + cell(p(run('2'))),
        cell(p(run('wide')), '<w:gridSpan w:val="2"/>') + cell(p(run('z'))),
      ),
      ['table,1: g | 1', 'table,1:  | 2', 'table,1: wide |  | z'],
    ],
    [
      'with paragraphs and a table in a cell',
      rows(cell(p(run('a')) + p(run('b'))) + cell(p(run('c')))),
      ['table,1: a b | c'],
    ],
    ['of one column', table([['a'], ['b']]), [': a', ': b']],
    [
      'in a content control',
      `<w:sdt><w:sdtContent>${table([['a', 'b']])}</w:sdtContent></w:sdt>`,
      ['table,1: a | b'],
    ],
    [
      'with a row in a content control',
      `<w:tbl><w:sdt><w:sdtContent><w:tr>${cell(p(run('a')))}<w:sdt><w:sdtContent>${cell(p(run('b')))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`,
      ['table,1: a | b'],
    ],
  ])('is read %s', (_what, body, lines) => {
    const bytes = makeDocx(body + p(run('end')));
    expect(linesOf(bytes)).toEqual([...lines, ': end']);
    expect(readDocx(bytes).lost).toBe(0);
  });
});

describe('notes of a Word file', () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const notes = {
    'word/footnotes.xml': partOf(
      'footnotes',
      `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>', run(' Foot.'))}</w:footnote>`,
    ),
    'word/endnotes.xml': partOf(
      'endnotes',
      `<w:endnote w:id="1">${p(run('End.'))}${p(run('More.'))}</w:endnote>`,
    ),
  };

  it('stand behind the text, under a heading, with their marks', () => {
    const body = p(run('One'), reference('endnote', 1), run(' two'), reference('footnote', 2), run('.'));
    const { document, lost } = readDocx(makeDocx(body, notes));
    expect(document.text).toBe('One[1] two[2].\nNotes\n[1] End.\nMore.\n[2] Foot.\n');
    expect(document.lines[1]?.hints.heading).toBe(2);
    expect(lost).toBe(0);
  });

  it('that nothing refers to are counted as left out', () => {
    const { lost, findings } = readDocx(makeDocx(p(run('Text.')), notes));
    expect(lost).toBe('Foot.End.More.'.length);
    expect(findings).toEqual([{ kind: 'text-left-out', characters: lost }]);
  });

  it('that refer to themselves are read once', () => {
    const circle = partOf(
      'footnotes',
      `<w:footnote w:id="1">${p(run('x'), reference('footnote', 1))}</w:footnote>`,
    );
    const bytes = makeDocx(p(reference('footnote', 1)), { 'word/footnotes.xml': circle });
    expect(readDocx(bytes).document.text).toBe('[1]\nNotes\n[1] x[2]\n');
  });
});
