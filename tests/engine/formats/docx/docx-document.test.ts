import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/engine/formats/docx/docx-document.ts';
import { charactersLeftOut } from '../../../../src/engine/formats/docx/left-out.ts';
import { makeDocx, paragraph, table } from '../../import/make-docx.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;

function partOf(root: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0"?><w:${root} ${W}>${content}</w:${root}>`);
}

/** Lines as `hints: text`, cells apart by a bar. */
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

describe('numbers of paragraphs', () => {
  const level = (index: number, format: string, text: string, more = '<w:start w:val="1"/>') =>
    `<w:lvl w:ilvl="${index}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const lists = (abstract: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
    partOf('numbering', `<w:abstractNum w:abstractNumId="0">${abstract}</w:abstractNum>${nums}`);
  const item = (text: string, at = 0, num = 1) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const two =
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>';

  it.each([
    ['from 1', lists(level(0, 'decimal', '%1.')), item('a') + item('b'), ['1. a', '2. b']],
    [
      'from where the list starts',
      lists(level(0, 'decimal', '%1.', '<w:start w:val="4"/>')),
      item('a') + item('b'),
      ['4. a', '5. b'],
    ],
    [
      'on after other paragraphs',
      lists(level(0, 'decimal', '%1.')),
      item('a') + p(run('x')) + item('b'),
      ['1. a', 'x', '2. b'],
    ],
    [
      'on through two lists of one kind',
      lists(level(0, 'decimal', '%1.'), `${two}</w:num>`),
      item('a') + item('b', 0, 2),
      ['1. a', '2. b'],
    ],
    [
      'anew where a list says so, once',
      lists(
        level(0, 'decimal', '%1.'),
        `${two}<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`,
      ),
      item('a') + item('b', 0, 2) + item('c', 0, 2),
      ['1. a', '7. b', '8. c'],
    ],
    [
      'by levels, which start again',
      lists(level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'lowerRoman', '%1.%2.%3')),
      item('a') + item('b', 1) + item('c', 2) + item('d', 1) + item('e') + item('f', 1) + item('g', 2),
      ['1. a', 'a) b', '1.a.i c', 'b) d', '2. e', 'a) f', '2.a.i g'],
    ],
    [
      'by levels that go on',
      lists(
        level(0, 'decimal', '%1.') +
          level(1, 'decimal', '%2)', '<w:start w:val="1"/><w:lvlRestart w:val="0"/>'),
      ),
      item('a') + item('b', 1) + item('c') + item('d', 1),
      ['1. a', '1) b', '2. c', '2) d'],
    ],
    [
      'in a form of the list’s own',
      lists(
        level(0, 'decimal', '%1.'),
        `${two}<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride></w:num>`,
      ),
      item('a', 0, 2) + item('b', 0, 2),
      ['I) a', 'II) b'],
    ],
    ['with words around them', lists(level(0, 'upperLetter', 'Table %1:')), item('x'), ['Table A: x']],
    ['or bullets, which are none', lists(level(0, 'bullet', '·')), item('a'), ['a']],
    ['of no list that there is', lists(level(0, 'decimal', '%1.')), item('a', 0, 9), ['a']],
    [
      'switched off',
      lists(level(0, 'decimal', '%1.')),
      item('a') + item('b', 0, 0) + item('c'),
      ['1. a', 'b', '2. c'],
    ],
  ])('are counted %s', (_how, numbering, body, lines) => {
    const { document, lost } = readDocx(makeDocx(body, { 'word/numbering.xml': numbering }));
    expect(document.text.trimEnd().split('\n')).toEqual(lines);
    expect(lost).toBe(0);
  });

  it('come from the style of a paragraph, on the level that names the style', () => {
    const numbering = lists(
      level(0, 'decimal', '%1') +
        '<w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Sub"/><w:lvlText w:val="%1.%2"/></w:lvl>',
    );
    const styles = partOf(
      'styles',
      '<w:style w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    );
    const bytes = makeDocx(item('a') + paragraph('b', 'Sub') + paragraph('c', 'Sub'), {
      'word/numbering.xml': numbering,
      'word/styles.xml': styles,
    });
    expect(readDocx(bytes).document.text).toBe('1 a\n1.3 b\n1.4 c\n');
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

describe('the count of what was left out', () => {
  it.each([
    ['<w:t>abc</w:t>', 'abc', [], 0],
    ['<w:t>abc</w:t>', 'ac', [], 1],
    ['<x:t xml:space="preserve">a &amp; b&#233;&#xE9;</x:t>', 'a&béé', [], 0],
    ['<w:del><w:r><w:t>abc</w:t></w:r></w:del><w:t>d</w:t>', 'd', [], 0],
    ['<w:t>1 a</w:t>', '1. a', ['1.'], 1],
    ['<w:p w:x="a>b"><w:t>a</w:t></w:p><w:tab/><w:t/>', 'a', [], 0],
  ])('%s against %s', (xml, text, generated, missing) => {
    expect(charactersLeftOut([xml], text, generated)).toBe(missing);
  });
});

describe('the package of a Word file', () => {
  const types = (part: string) =>
    strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    );
  const relations = (type: string, target: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${type}" Target="${target}"/></Relationships>`,
    );
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
  const body = partOf('document', `<w:body>${p(run('found'))}</w:body>`);
  const strict = strToU8(
    `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>found</x:t></x:r></x:p></x:body></x:document>`,
  );

  it.each([
    [
      'under another name',
      { '_rels/.rels': relations(TYPE, '/word/document2.xml'), 'word/document2.xml': body },
    ],
    ['in another folder', { '_rels/.rels': relations(TYPE, 'doc/./main.xml'), 'doc/main.xml': body }],
    ['in other capitals', { '_rels/.rels': relations(TYPE, 'word/document.xml'), 'Word/Document.xml': body }],
    ['by its kind alone', { '[Content_Types].xml': types('a/b.xml'), 'a/b.xml': body }],
    ['by its usual place alone', { 'word/document.xml': body }],
    [
      'in the strict form',
      { '_rels/.rels': relations(STRICT, 'word/document.xml'), 'word/document.xml': strict },
    ],
    ['with names by backslashes', { 'word\\document.xml': body }],
    ['in UTF-16', { 'word/document.xml': Buffer.from(`\uFEFF${Buffer.from(body).toString()}`, 'utf16le') }],
  ])('is read %s', (_how, parts) => {
    expect(readDocx(zipSync(parts)).document.text).toBe('found\n');
  });

  it.each([
    [
      'a workbook',
      zipSync({
        '_rels/.rels': relations(TYPE, 'xl/workbook.xml'),
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ),
        'xl/workbook.xml': body,
      }),
      /another? ?office program|of another office program/,
    ],
    [
      'one without its main part',
      zipSync({ '_rels/.rels': relations(TYPE, 'word/document.xml') }),
      /of another office program/,
    ],
    [
      'markup that ends early',
      zipSync({ 'word/document.xml': body.subarray(0, 120) }),
      /damaged: open it in Word/,
    ],
    ['no text', makeDocx(p()), /holds no text/],
    ['without end', makeDocx('<w:sdt>'.repeat(100_000)), /nested too deeply/],
    [
      'entities',
      zipSync({
        'word/document.xml': strToU8(
          `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}">]>${Buffer.from(body).toString()}`,
        ),
      }),
      /declares things/,
    ],
    ['an entity that nobody declared', makeDocx(p(run('&a;'))), /damaged/],
  ])('is refused in one sentence: %s', (_what, bytes, message) => {
    expect(() => readDocx(bytes)).toThrow(
      expect.objectContaining({ code: 'unusable-file', message: expect.stringMatching(message) }),
    );
  });
});
