/** The draft of a body composed into sections, tables and references, with what was repaired and left out. */
import type { Block, Furniture, Reference, Repair, Section, Table } from '../../shared/model.ts';
import type { BodyDraft, Element } from './body-draft.ts';
import type { Line } from './lines/working-line.ts';
import { referenceList } from './references/reference-list.ts';
import { composed } from './repairs/composed.ts';
import { type RepairLog, repairLog } from './repairs/compose-text.ts';
import type { Sink } from './repairs/sink.ts';
import type { Series } from './series/series.ts';
import { buildTable } from './table/build-table.ts';

export interface BuiltBody {
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly references: readonly Reference[];
  readonly repairs: readonly Repair[];
  readonly furniture: readonly Furniture[];
}

export function buildBody(source: string, body: BodyDraft, series: Series): BuiltBody {
  const composer = new BodyComposer(source, body.furniture, series);
  const sections = body.sections.map(({ id, numeral, title, topic, elements }) => ({
    id,
    numeral,
    title,
    topic,
    blocks: elements.flatMap((element, index) => composer.blocks(element, `${id}-${index + 1}`)),
  }));
  return {
    sections,
    tables: composer.tables,
    references: composer.references,
    repairs: composer.log.repairs,
    furniture: composer.furniture.sort((a, b) => a.start - b.start),
  };
}

class BodyComposer {
  readonly tables: Table[] = [];
  readonly references: Reference[] = [];
  readonly log: RepairLog;
  readonly furniture: Furniture[];
  readonly #source: string;
  readonly #series: Series;
  readonly #sink: Sink;
  readonly #numbers = new Set<number>();

  constructor(source: string, furniture: readonly Furniture[], series: Series) {
    this.#source = source;
    this.#series = series;
    this.log = repairLog(series);
    this.furniture = [...furniture];
    this.#sink = {
      log: this.log,
      furniture: ({ start, end }, kind) => this.furniture.push({ start, end, kind }),
    };
  }

  blocks(element: Element, id: string): Block[] {
    switch (element.kind) {
      case 'heading': {
        const content = composed(this.#source, [element.line], 'heading', [], this.log);
        return [{ kind: 'heading', id, level: element.level, content }];
      }
      case 'paragraph': {
        const content = composed(this.#source, element.pieces, 'prose', [], this.log);
        return [{ kind: element.bullet ? 'list-item' : 'paragraph', id, content }];
      }
      case 'table': {
        const table = buildTable(this.#source, element.table, this.#series, this.#sink);
        return [{ kind: 'table', id: element.table.id, table: this.tables.push(table) - 1 }];
      }
      case 'references':
        return this.#referenceBlocks(element.lines, id);
    }
  }

  #referenceBlocks(lines: readonly Line[], id: string): Block[] {
    const list = referenceList(this.#source, lines, this.#sink);
    const blocks = list.references.map((reference): Block => {
      const index = this.references.push(reference) - 1;
      const again = this.#numbers.has(reference.number) ? `-${index + 1}` : '';
      this.#numbers.add(reference.number);
      return { kind: 'reference', id: `reference-${reference.number}${again}`, reference: index };
    });
    const strays = list.strays.map((line, at): Block => ({
      kind: 'paragraph',
      id: `${id}-beside-${at + 1}`,
      content: composed(this.#source, [line], 'prose', [], this.log),
    }));
    return [...blocks, ...strays];
  }
}
