import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/engine/formats/docx/docx-document.ts';
import { makeDocx } from '../../import/make-docx.ts';
import { p, partOf, run } from './word-parts.ts';

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
