import type { Reference, Section, ShownText, Table } from '../../shared/model.ts';

export interface WithTexts {
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly references: readonly Reference[];
}

/** Every shown text of a report once; labels carried down repeat a text that stands elsewhere. */
export function shownTexts(report: WithTexts): ShownText[] {
  const texts: ShownText[] = [];
  for (const section of report.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'list-item')
        texts.push(block.content);
    }
  }
  for (const table of report.tables) {
    texts.push(table.caption);
    for (const cell of table.columns) texts.push(cell.content);
    for (const row of table.rows) {
      for (const cell of row.cells) if (cell.carried !== true) texts.push(cell.content);
    }
    for (const note of table.notes) texts.push(note.content);
  }
  for (const reference of report.references) texts.push(reference.content);
  return texts;
}
