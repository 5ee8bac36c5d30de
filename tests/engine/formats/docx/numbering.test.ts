import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/engine/formats/docx/docx-document.ts';
import { makeDocx, paragraph } from '../../import/make-docx.ts';
import { p, partOf, run } from './word-parts.ts';

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
