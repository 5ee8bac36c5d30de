/** Tables of a web page: which hold data, and their rows and cells. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute } from './visibility.ts';
import type { Element } from './visibility.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** All tables that hold another table, found in one walk over the page. */
export function tablesAround(page: DefaultTreeAdapterTypes.Document): ReadonlySet<Element> {
  const around = new Set<Element>();
  const open: { readonly node: Node; readonly table: Element | null }[] = page.childNodes.map((node) => ({
    node,
    table: null,
  }));
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { node, table } = entry;
    if (!('childNodes' in node)) continue;
    const isTable = 'tagName' in node && node.tagName === 'table';
    if (isTable && table !== null) around.add(table);
    const inner = isTable ? node : table;
    for (const child of node.childNodes) open.push({ node: child, table: inner });
  }
  return around;
}

/** The rows of a table that holds data; `null` for one that only arranges a page: a single cell in every row. */
export function dataRows(table: Element): readonly Element[] | null {
  const rows = [
    ...childElements(table, 'tr'),
    ...['thead', 'tbody', 'tfoot'].flatMap((part) =>
      childElements(table, part).flatMap((group) => childElements(group, 'tr')),
    ),
  ];
  return rows.some((row) => row.childNodes.filter(isCell).length > 1) ? rows : null;
}

export function childElements(element: Element, tagName: string): Element[] {
  return element.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === tagName);
}

export function isCell(node: Node): node is Element {
  return 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th');
}

/** No page means more columns or rows than this by one cell; the parser of browsers stops at 1000. */
const WIDEST_SPAN = 1000;

/** How many columns or rows a cell takes. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribute(cell, name));
  return Number.isSafeInteger(value) ? Math.min(Math.max(value, 1), WIDEST_SPAN) : 1;
}
