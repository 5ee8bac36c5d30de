import { describe, expect, it } from 'vitest';
import { charactersLeftOut } from '../../../../src/engine/formats/docx/left-out.ts';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('characters that did not come into the text', () => {
  it.each([
    ['none', [run('Children work.')], 'Children work.', [], 0],
    ['a word', [run('Children work.')], 'Children', [], 5],
    ['an order of words is none', [run('one two')], 'two one', [], 0],
    ['white space is none', [run('one  two')], 'one two', [], 0],
    ['a part that is not there', [undefined, run('ab')], 'ab', [], 0],
    ['what was taken out is none', [`<w:del>${run('gone')}</w:del>${run('ab')}`], 'ab', [], 0],
    ['references to characters', [run('a &amp; &#x41;&#66;')], 'a & AB', [], 0],
    [
      'the instruction of a field is none',
      [
        '<w:fldChar w:fldCharType="begin"/><w:t>PAGE</w:t><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/>',
      ],
      '7',
      [],
      0,
    ],
    [
      'of two choices one',
      [
        `<mc:AlternateContent><mc:Choice>${run('ab')}</mc:Choice><mc:Fallback>${run('ab')}</mc:Fallback></mc:AlternateContent>`,
      ],
      'ab',
      [],
      0,
    ],
    [
      'a fallback whose choice has no text',
      [
        '<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:t>ab</w:t></mc:Fallback></mc:AlternateContent>',
      ],
      '',
      [],
      2,
    ],
    ['numbers of lists stand in the text alone', [run('Law')], '1. Law', ['1.'], 0],
    ['a number of a list hides no loss', [run('1 Law')], '1 Law', ['1'], 1],
  ])('%s', (_what, parts, text, generated, lost) => {
    expect(charactersLeftOut(parts, text, generated)).toBe(lost);
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
