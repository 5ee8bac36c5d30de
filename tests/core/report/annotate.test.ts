import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';

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

describe('numbers beyond the end of the list', () => {
  const head = 'II. LEGAL FRAMEWORK FOR CHILD LABOR\n\n';
  const list = '\n\nREFERENCES\n\n1. ILO. Report.\n2. UNICEF. Study.\n3. UN. Letter.\n';
  const marksOf = (text: string): string[] =>
    parsed(head + text + list).citations.map((citation) => citation.text);

  it('are no marks where the list is whole', () => {
    expect(marksOf('Children of Burundi (402), the Congo (2), and Rwanda (86) as such. (1-3)')).toEqual([
      '(1-3)',
    ]);
  });

  it('are marks where the next numbers are cited too, since the list was cut', () => {
    expect(marksOf('Children in Burundi (402) and elsewhere. (1-3) They work. (4)')).toEqual([
      '(402)',
      '(1-3)',
      '(4)',
    ]);
    expect(parsed(`${head}They work. (1-3) They beg. (4)${list}`).findings).toContainEqual(
      expect.objectContaining({ kind: 'unresolved-citation', numbers: [4] }),
    );
  });

  it('are marks where the list lacks one', () => {
    const cut = list.replace('2. UNICEF. Study.\n', '').replace('3. UN', '3. UN. Note.\n4. UN');
    expect(
      parsed(`${head}Children in Burundi (402) and elsewhere. (1-4)${cut}`).citations.map(({ text }) => text),
    ).toEqual(['(402)', '(1-4)']);
  });
});
