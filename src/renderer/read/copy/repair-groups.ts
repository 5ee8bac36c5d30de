import { shownSpanOf } from '../../../shared/shown-text.ts';
import type { Block, Repair, RepairKind, Report, ShownText } from '../../../shared/model.ts';

export interface RepairGroup {
  readonly kind: RepairKind;
  readonly repairs: readonly {
    readonly repair: Repair;
    /** The block it stands in. */ readonly block: string | null;
  }[];
}

/** Repairs by kind, in order of their first place, each with the block in which it can be seen. */
export function repairGroups(report: Report): readonly RepairGroup[] {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const groups = new Map<RepairKind, { repair: Repair; block: string | null }[]>();
  for (const repair of report.repairs) {
    const block = blocks.find((candidate) =>
      textsOf(candidate, report).some((text) => shownSpanOf(text, repair) !== null),
    );
    const entry = { repair, block: block?.id ?? null };
    const group = groups.get(repair.kind);
    if (group === undefined) groups.set(repair.kind, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([kind, repairs]) => ({ kind, repairs }));
}

function textsOf(block: Block, report: Report): readonly ShownText[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
      return [block.content];
    case 'reference': {
      const reference = report.references[block.reference];
      return reference === undefined ? [] : [reference.content];
    }
    case 'table': {
      const table = report.tables[block.table];
      if (table === undefined) return [];
      const cells = [...table.columns, ...table.rows.flatMap((row) => row.cells)];
      return [
        table.caption,
        ...cells.map((cell) => cell.content),
        ...table.notes.map((note) => note.content),
      ];
    }
  }
}
