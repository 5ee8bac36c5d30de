/** Where a passage stands, in the words a citation uses: "sec. III, Table 6", "p. 7". */
import type { Block, Report, Section, Span, Table } from '../../../shared/model.ts';
import { extentOf } from '../../../shared/shown-text.ts';

export interface PassagePlace {
  /** As printed: "III". `null` where the heading has none. */
  readonly sectionNumeral: string | null;
  /** Empty before the first heading. */
  readonly sectionTitle: string;
  /** Printed number; `null` outside tables and in tables without one. */
  readonly table: number | null;
  /** Printed page; `null` for copies without pages. */
  readonly page: number | null;
  /** Number of the reference, where the passage stands in the list. */
  readonly reference: number | null;
}

/** The place of a block, or of a stretch of the source where that is given too. `null` where the report has no such block. */
export function placeOfPassage(report: Report, block: string, source?: Span): PassagePlace | null {
  for (const section of report.sections) {
    const found = section.blocks.find(({ id }) => id === block);
    if (found !== undefined) return placeIn(report, section, found, source);
  }
  return null;
}

/** "sec. III, Table 6", "p. 7, Table 2", "reference 12"; empty where nothing is known. */
export function placeWords(place: PassagePlace): string {
  const section = place.sectionNumeral ?? (place.sectionTitle === '' ? null : `“${place.sectionTitle}”`);
  const words = [
    place.page === null ? null : `p. ${place.page}`,
    place.page !== null || section === null || place.reference !== null ? null : `sec. ${section}`,
    place.table === null ? null : `Table ${place.table}`,
    place.reference === null ? null : `reference ${place.reference}`,
  ];
  return words.filter((word) => word !== null).join(', ');
}

function placeIn(report: Report, section: Section, block: Block, source: Span | undefined): PassagePlace {
  const table = block.kind === 'table' ? report.tables[block.table] : undefined;
  const reference = block.kind === 'reference' ? report.references[block.reference] : undefined;
  const span = source ?? spanOf(block, table) ?? reference?.place ?? null;
  const page =
    span === null
      ? undefined
      : report.source.pages?.find(({ start, end }) => start <= span.start && span.start < end);
  return {
    sectionNumeral: section.numeral,
    sectionTitle: section.title,
    table: table?.number ?? null,
    page: page?.number ?? null,
    reference: reference?.number ?? null,
  };
}

function spanOf(block: Block, table: Table | undefined): Span | null {
  if (table !== undefined) return table.parts[0] ?? null;
  return 'content' in block ? extentOf(block.content) : null;
}
