/** Notes as a Word file (ECMA-376, Office Open XML): paragraphs with a few styles, nothing else. */
import { strToU8, zipSync } from 'fflate';
import { bibliographyOf, byReport } from '../../core/notes/export/exported-note.ts';
import type { ExportedNote, ExportedPassage } from '../../core/notes/export/exported-note.ts';
import { noteParagraphs } from './note-paragraphs.ts';
import { paragraph, wordParagraph } from './word-text.ts';
import type { WordStyle as Style } from './word-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of the file, the same for the same notes. */
export function notesToDocx(notes: readonly ExportedNote[]): Uint8Array {
  const entries = bibliographyOf(notes);
  const body = [
    paragraph('Notes', 'Title'),
    ...[...byReport(notes)].flatMap(([label, group]) => [
      paragraph(label, 'Heading1'),
      ...group.flatMap(paragraphsOf),
    ]),
    ...(entries.length === 0 ? [] : [paragraph('Bibliography', 'Heading1')]),
    ...entries.map((entry) => paragraph(entry, 'Normal')),
  ];
  const document = `${XML}<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}<w:sectPr><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const mtime = new Date(2020, 0, 1);
  return zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(relation('officeDocument', 'word/document.xml')),
      'word/_rels/document.xml.rels': strToU8(relation('styles', 'styles.xml')),
      'word/styles.xml': strToU8(STYLES),
      'word/document.xml': strToU8(document),
    },
    { mtime },
  );
}

function paragraphsOf({ note, passages }: ExportedNote): readonly string[] {
  return [
    ...passages.flatMap((passage) => passageParagraphs(passage, passages.length > 1)),
    ...noteParagraphs(note.text).map(wordParagraph),
    ...(note.tags.length === 0 ? [] : [paragraph(`Tags: ${note.tags.join(', ')}`, 'Small')]),
  ];
}

function passageParagraphs(passage: ExportedPassage, isOneOfSeveral: boolean): readonly string[] {
  const { label, quotation, citation, sources, remark } = passage;
  return [
    ...(isOneOfSeveral ? [paragraph(label, 'Small')] : []),
    ...quotation.split('\n').map((line) => paragraph(line, 'Quote')),
    ...(citation === null ? [] : [paragraph(citation.inText, 'Normal')]),
    ...(remark === '' ? [] : [paragraph(remark, 'Small')]),
    ...sources.map(({ number, text }) => paragraph(`Source ${number}: ${text}`, 'Small')),
  ];
}

function relation(kind: string, target: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`;
}

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCUMENT_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${DOCUMENT_TYPE}.styles+xml"/></Types>`;

const style = (id: Style, paragraphs: string, letters: string, isDefault = false) =>
  `<w:style w:type="paragraph" ${isDefault ? 'w:default="1" ' : ''}w:styleId="${id}"><w:name w:val="${STYLE_NAMES[id]}"/>${isDefault ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;

const STYLE_NAMES: Readonly<Record<Style, string>> = {
  Title: 'Title',
  Heading1: 'heading 1',
  Quote: 'Quote',
  Normal: 'Normal',
  Small: 'Small',
};

/** Sizes are in half points, distances in twentieths of a point. */
const STYLES = `${XML}<w:styles xmlns:w="${MAIN}">${[
  style('Normal', '<w:spacing w:after="120"/>', '<w:sz w:val="22"/>', true),
  style('Title', '<w:spacing w:after="240"/>', '<w:sz w:val="40"/>'),
  style(
    'Heading1',
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="28"/>',
  ),
  style('Quote', '<w:spacing w:before="240"/><w:ind w:left="567" w:right="567"/>', ''),
  style('Small', '', '<w:color w:val="555555"/><w:sz w:val="18"/>'),
].join('')}</w:styles>`;
