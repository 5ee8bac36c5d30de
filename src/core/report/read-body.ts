/** Lines, by their roles, into sections with their headings, paragraphs, tables and reference lists. */
import { BodyBuilder } from './body-builder.ts';
import type { BodyDraft } from './body-draft.ts';
import type { Role } from './lines/line-roles.ts';
import { isWrapped } from './lines/paragraph-joining.ts';
import { referenceListStarts } from './references/reference-list-start.ts';
import type { Series } from './series/series.ts';
import { captionedRegion, uncaptionedRegion } from './table/table-region.ts';
import type { Line } from './lines/working-line.ts';

export function readBody(
  source: string,
  lines: readonly Line[],
  roles: readonly Role[],
  series: Series,
): BodyDraft {
  return new BodyReader(source, lines, roles, series).read();
}

class BodyReader {
  readonly #lines: readonly Line[];
  readonly #roles: readonly Role[];
  readonly #series: Series;
  readonly #body: BodyBuilder;
  /** First lines of reference lists that have no heading. */
  readonly #unheadedLists: ReadonlySet<number>;

  constructor(source: string, lines: readonly Line[], roles: readonly Role[], series: Series) {
    this.#lines = lines;
    this.#roles = roles;
    this.#series = series;
    this.#body = new BodyBuilder(source, series, isWrapped(lines));
    this.#unheadedLists = referenceListStarts(lines, roles, series);
  }

  read(): BodyDraft {
    let next = 0;
    while (next < this.#lines.length) next = this.#step(next);
    return this.#body.done();
  }

  /** Take the line at `index` and what belongs to it; the index of the first line not taken. */
  #step(index: number): number {
    const line = this.#lines[index];
    const role = this.#roles[index];
    if (line === undefined || role === undefined) return index + 1;
    if (this.#unheadedLists.has(index)) this.#body.openReferences();
    if (line.lead !== undefined) this.#body.furniture(line.lead, 'markup');
    switch (role.kind) {
      case 'furniture':
        this.#body.furniture(line, role.furniture);
        return index + 1;
      case 'title':
        this.#body.heading(line, 1);
        return index + 1;
      case 'section':
        this.#body.section(role.heading, line);
        return index + 1;
      case 'subheading':
        return this.#subheading(index, line, role.level);
      case 'caption':
        return this.#captioned(index, line, role.caption);
      case 'row':
        return this.#row(index, line);
      case 'text':
        return this.#text(index, line);
    }
  }

  #subheading(index: number, line: Line, level: number): number {
    const isAboveRows = this.#roles[index + 1]?.kind === 'row';
    const region = isAboveRows ? uncaptionedRegion(this.#lines, this.#roles, index + 1) : null;
    if (region === null || !this.#body.tableGoesOnBelow(line, region.rows)) {
      this.#body.heading(line, level);
      return index + 1;
    }
    this.#furnitureWithin(index + 1, region.next);
    return region.next;
  }

  #captioned(index: number, line: Line, caption: Extract<Role, { kind: 'caption' }>['caption']): number {
    const concept = this.#series.conceptOfCaption(line.text);
    const region = captionedRegion(this.#lines, this.#roles, index, concept, this.#series);
    this.#body.table({ captionLines: [line, ...region.captionLines], caption, rows: region.rows });
    this.#furnitureWithin(index + 1, region.next);
    return region.next;
  }

  #row(index: number, line: Line): number {
    if (this.#body.inReferences) return this.#text(index, line);
    const region = uncaptionedRegion(this.#lines, this.#roles, index);
    if (region === null) return this.#text(index, line);
    this.#body.table({ captionLines: [], caption: null, rows: region.rows });
    this.#furnitureWithin(index, region.next);
    return region.next;
  }

  #text(index: number, line: Line): number {
    const chapter = this.#series.chapterName(line.text);
    if (chapter !== null) this.#body.chapter(chapter);
    if (this.#body.inReferences) {
      this.#body.reference(line);
      return index + 1;
    }
    const note = this.#body.tableCount === 0 ? null : this.#series.noteOpening(line.text);
    if (note === null) this.#body.paragraph(line);
    else this.#body.note(line, note);
    return index + 1;
  }

  #furnitureWithin(from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const role = this.#roles[index];
      const line = this.#lines[index];
      if (role?.kind === 'furniture' && line !== undefined) this.#body.furniture(line, role.furniture);
    }
  }
}
