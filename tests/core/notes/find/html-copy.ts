/** A report as a web page: another copy of the same chapter, which is read in another way. */
import { readHtml } from '../../../../src/engine/formats/html/html-document.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { escapeMarkup } from '../../../../src/shared/text/escape-markup.ts';
import type { Block, Report, Table } from '../../../../src/shared/model.ts';

export function htmlCopy(report: Report): Report {
  const body = report.sections.flatMap(({ blocks }) => blocks.map((block) => elementOf(block, report)));
  const page = `<!doctype html><html><head><title>${escapeMarkup(report.title)}</title></head><body>${body.join('\n')}</body></html>`;
  return parseReport(readHtml(page), { file: 'copy.html', sha256: 'html' });
}

function elementOf(block: Block, report: Report): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeMarkup(block.content.text)}</h${block.level}>`;
    case 'paragraph':
    case 'list-item':
      return `<p>${escapeMarkup(block.content.text)}</p>`;
    case 'table': {
      const table = report.tables[block.table];
      return table === undefined ? '' : tableElement(table);
    }
    case 'reference': {
      const reference = report.references[block.reference];
      return reference === undefined
        ? ''
        : `<p>${reference.number}. ${escapeMarkup(reference.content.text)}</p>`;
    }
  }
}

function tableElement({ number, caption, columns, rows, notes }: Table): string {
  const line = (cells: readonly { readonly content: { readonly text: string } }[], name: 'td' | 'th') =>
    `<tr>${cells.map(({ content }) => `<${name}>${escapeMarkup(content.text)}</${name}>`).join('')}</tr>`;
  const head = number === null ? '' : `<p>Table ${number}. ${escapeMarkup(caption.text)}</p>`;
  const foot = notes.map(({ mark, content }) => `<p>${mark} ${escapeMarkup(content.text)}</p>`).join('');
  return `${head}<table>${line(columns, 'th')}${rows.map(({ cells }) => line(cells, 'td')).join('')}</table>${foot}`;
}
