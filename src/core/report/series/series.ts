/** The report series as its wording tells it: one object that the passes of the parser ask. */
import { allWordings } from './all-wordings.ts';
import { type Captions, captions } from './captions.ts';
import { type CellValues, cellValues } from './cell-values.ts';
import { type Hyphens, hyphens } from './hyphens.ts';
import { type Levels, levels } from './levels.ts';
import { type PageFurniture, pageFurniture } from './page-furniture.ts';
import { type PrintedLines, printedLines } from './printed-lines.ts';
import { type RowLabels, rowLabels } from './row-labels.ts';
import { type Headings, headings } from './section-headings.ts';
import { type TableHeads, tableHeads } from './table-head.ts';
import { type TableNotes, tableNotes } from './table-notes.ts';
import { type Titles, titles } from './titles.ts';
import type { Wording } from './wording/wording.ts';

export interface Series
  extends
    Titles,
    PageFurniture,
    Hyphens,
    Levels,
    Headings,
    Captions,
    TableHeads,
    RowLabels,
    CellValues,
    TableNotes {
  readonly printedLines: PrintedLines;
}

/** The series in some wordings; where two of them could tell the same line, the later one counts. */
export function seriesOf(wordings: readonly Wording[]): Series {
  const all = allWordings(wordings);
  const ofLevels = levels(all);
  return {
    ...titles(all),
    ...ofLevels,
    ...pageFurniture(all, ofLevels),
    ...hyphens(all),
    ...headings(all),
    ...captions(all),
    ...tableHeads(all),
    ...rowLabels(all),
    ...tableNotes(all),
    printedLines: printedLines(all),
    ...cellValues(all),
  };
}
