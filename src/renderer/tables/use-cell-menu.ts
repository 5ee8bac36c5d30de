import type { YearCell } from '../../shared/years.ts';
import { usePlaceEntries } from '../citations/passage/use-place-entries.ts';
import { useMenuEntries } from '../context-menu/use-menu-entries.ts';
import { CELL } from '../text/page-signs.ts';

/** Offers what can be done with a cell. @param cellAt what stands at a place of the table */
export function useCellMenu(
  table: HTMLElement | null,
  cellAt: (row: number, column: number) => YearCell | undefined,
  nameOf: (report: string) => string,
): void {
  const entriesOf = usePlaceEntries();
  useMenuEntries((target) => {
    const [sign] = table?.contains(target) === true ? CELL.all(target.closest('td')) : [];
    const place = CELL.of(sign);
    const statement = place === undefined ? null : (cellAt(place.row, place.column)?.statement ?? null);
    if (statement === null || document.getSelection()?.isCollapsed === false) return [];
    const { block, source } = statement.values[0]?.at ?? statement.at;
    const values = statement.values.flatMap(({ text }) => (text === '' ? [] : [text]));
    return entriesOf({
      report: statement.report,
      label: nameOf(statement.report),
      block,
      source,
      text: values.length === 0 ? statement.label : values.join('\t'),
    });
  });
}
