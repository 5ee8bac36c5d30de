import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/text-document.ts';

function parsed(text: string): ReturnType<typeof parseReport> {
  return parseReport(textDocument(text), { file: 'text.txt', sha256: '' });
}

describe('what is marked in a text', () => {
  it.each([
    ['See http://www.ilo.org/a.pdf for more.', 'http://www.ilo.org/a.pdf'],
    ['See www.ilo.org/a.pdf for more.', 'http://www.ilo.org/a.pdf'],
    ['SEE HTTP://WWW.ILO.ORG/A.PDF FOR MORE.', 'HTTP://WWW.ILO.ORG/A.PDF'],
  ])('%s links to %s', (text, url) => {
    const blocks = parsed(text).sections.flatMap((section) => section.blocks);
    const inlines = blocks.flatMap((block) => ('content' in block ? block.content.inlines : []));
    expect(inlines).toMatchObject([{ kind: 'link', url }]);
  });

  it('a label carried down shows the mark of the label itself', () => {
    const { citations, tables } = parsed(
      'Table 2. Overview of Children’s Work by Sector and Activity\nSector/Industry\tActivity\n' +
        'Agriculture (1)\tFarming (2)\n\tHerding (3)\n',
    );
    expect(citations.map(({ text }) => text)).toEqual(['(1)', '(2)', '(3)']);
    const labels = tables[0]?.rows.map((row) => row.cells[0]?.content.inlines);
    expect(labels).toMatchObject([[{ citation: 0 }], [{ citation: 0 }]]);
  });
});
