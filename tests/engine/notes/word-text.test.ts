import { describe, expect, it } from 'vitest';
import { paragraph, wordParagraph } from '../../../src/engine/notes/word-text.ts';

describe('paragraphs of a Word file', () => {
  it('hold text and nothing else', () => {
    expect(paragraph('a < b & c\u0000', 'Small')).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr><w:r><w:t xml:space="preserve">a &lt; b &amp; c</w:t></w:r></w:p>',
    );
  });

  it('run as their first letter does, and words of the other direction by themselves', () => {
    const written = paragraph('قانون (ILO).', 'Quote');
    expect(written).toContain('<w:pStyle w:val="Quote"/><w:bidi/>');
    expect(written.match(/<w:r>.*?<\/w:r>/gu)).toEqual([
      '<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">قانون (</w:t></w:r>',
      '<w:r><w:t xml:space="preserve">ILO</w:t></w:r>',
      '<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">).</w:t></w:r>',
    ]);
    expect(paragraph('The قانون of 2015', 'Normal')).not.toContain('<w:bidi/>');
  });

  it('have the looks of their words, the step of their list and each line on its own', () => {
    const runs = [{ text: 'one\ntwo ' }, { text: 'three', bold: true, italic: true }];
    expect(wordParagraph({ style: 'Normal', runs, depth: 2, mark: '•' })).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:ind w:left="720" w:hanging="360"/></w:pPr>' +
        '<w:r><w:t xml:space="preserve">•</w:t><w:tab/></w:r>' +
        '<w:r><w:t xml:space="preserve">one</w:t><w:br/><w:t xml:space="preserve">two </w:t></w:r>' +
        '<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">three</w:t></w:r></w:p>',
    );
  });
});
