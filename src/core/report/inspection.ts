/** The JSON of `inspect`: what a report holds, as plain text and numbers. */
import type { Finding, Reference, Report, Row, Section, Source, Table } from '../../shared/model.ts';

const INSPECTION_SCHEMA = 1;

/** Field names are fixed; fields may be added. Labels carried down stand in every row of their group. */
export function inspection(report: Report) {
  return {
    schema: INSPECTION_SCHEMA,
    source: inspectedSource(report.source),
    report: {
      id: report.id,
      kind: report.kind,
      title: report.title,
      area: report.area,
      year: report.year,
      ...(report.date === undefined ? {} : { date: report.date }),
      ...(report.assessment === undefined
        ? {}
        : { assessment: { level: report.assessment.level, label: report.assessment.label } }),
      ...(report.assessments === undefined
        ? {}
        : { assessments: report.assessments.map(({ area, level, label }) => ({ area, level, label })) }),
      ...(report.goods === undefined ? {} : { goods: report.goods }),
      ...(report.languages === undefined ? {} : { languages: report.languages }),
      sections: report.sections.map(inspectedSection),
      tables: report.tables.map(inspectedTable),
      citations: report.citations.map(({ text, numbers, where, place, start, end }) => ({
        text,
        numbers,
        where,
        place,
        start,
        end,
      })),
      references: report.references.map(inspectedReference),
      repairs: report.repairs.map(({ kind, printed, shown, start, end }) => ({
        kind,
        printed,
        shown,
        start,
        end,
      })),
      furniture: report.furniture.map(({ kind, start, end }) => ({ kind, start, end })),
      findings: report.findings.map((finding: Finding) => finding),
      coverage: report.coverage,
    },
  };
}

/** The hash is that of the file; of a part of a volume, the pages are those of the volume. */
function inspectedSource({ file, sha256, format, volume, pages = [] }: Source) {
  const [first, last] = [pages[0], pages.at(-1)];
  return {
    file,
    sha256: volume?.sha256 ?? sha256,
    format,
    ...(first === undefined || last === undefined ? {} : { pages: [first.number, last.number] }),
    ...(volume === undefined ? {} : { part: volume.part, parts: volume.parts }),
  };
}

function inspectedSection({ numeral, title, topic, blocks }: Section) {
  return {
    numeral,
    title,
    topic,
    paragraphs: blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'list-item' ? [block.content.text] : [],
    ),
    headings: blocks.flatMap((block) => (block.kind === 'heading' ? [block.content.text] : [])),
  };
}

function inspectedReference(reference: Reference) {
  return {
    number: reference.number,
    recovered: reference.recovered,
    kind: reference.kind,
    checkable: reference.checkable,
    ...(reference.date === undefined ? {} : { date: reference.date }),
    text: reference.content.text,
    urls: reference.urls.map((url) => url.url),
    damagedUrls: reference.urls.filter((url) => url.damaged).map((url) => url.url),
    start: reference.place.start,
    end: reference.place.end,
  };
}

function inspectedTable(table: Table) {
  return {
    number: table.number,
    caption: table.caption.text,
    concept: table.concept,
    section: table.topic,
    columns: table.columns.map((cell) => cell.content.text),
    rows: table.rows.map((row) => row.cells.map((cell) => cell.content.text)),
    rowKinds: table.rows.map(rowKind),
    notes: table.notes.map((note) => ({ mark: note.mark, text: note.content.text })),
  };
}

function rowKind(row: Row): string {
  return row.unsplit === true ? 'unsplit' : row.kind;
}
