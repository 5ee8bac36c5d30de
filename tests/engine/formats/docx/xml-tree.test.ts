import { describe, expect, it } from 'vitest';
import {
  elementsOf,
  first,
  isOn,
  textOf,
  valueOf,
  xmlTree,
} from '../../../../src/engine/formats/docx/xml-tree.ts';
import { ReaderError } from '../../../../src/shared/result.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

describe('the tree of a part of a Word file', () => {
  it('has the names of the standard, whatever prefix the file uses', () => {
    for (const [open, prefix] of [
      [`xmlns:w="${W}"`, 'w:'],
      [`xmlns:other="${W}"`, 'other:'],
      [`xmlns="${W}"`, ''],
      ['xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"', 'w:'],
    ] as const) {
      const root = xmlTree(`<${prefix}p ${open}><${prefix}t>Children</${prefix}t></${prefix}p>`);
      expect(root.name).toBe('w:p');
      expect(elementsOf(root).map(({ name }) => name)).toEqual(['w:t']);
      expect(textOf(root)).toBe('Children');
    }
  });

  it('gives properties and switches', () => {
    const root = xmlTree(
      `<w:r xmlns:w="${W}"><w:b/><w:i w:val="0"/><w:u w:val="single"/><w:caps w:val="false"/></w:r>`,
    );
    expect(valueOf(root, 'w:u')).toBe('single');
    expect(valueOf(root, 'w:b')).toBeUndefined();
    expect([isOn(root, 'w:b'), isOn(root, 'w:i'), isOn(root, 'w:caps'), isOn(root, 'w:strike')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(first(root)?.name).toBe('w:b');
    expect(first(undefined)).toBeUndefined();
  });

  it('keeps text and elements in their order, and CDATA as text', () => {
    expect(textOf(xmlTree('<a>one<b>two</b><![CDATA[ <3 ]]>&amp;</a>'))).toBe('onetwo <3 &');
  });

  it.each([
    ['is not closed', '<a><b></a>'],
    ['is not at all', ''],
    ['declares a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['uses an entity that nobody declares', '<a>&b;</a>'],
    ['is nested without end', `${'<a>'.repeat(900)}${'</a>'.repeat(900)}`],
  ])('is refused where it %s', (_what, xml) => {
    expect(() => xmlTree(xml)).toThrow(ReaderError);
  });
});
