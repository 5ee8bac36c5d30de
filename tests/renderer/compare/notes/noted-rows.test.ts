import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../../src/core/compare/compare-reports.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { notesOfRows, passagesOf } from '../../../../src/renderer/compare/notes/noted-rows.ts';
import type { PlacedNote } from '../../../../src/shared/contract/contract.ts';
import { partsOf } from '../../../../src/shared/text/report-parts.ts';

const read = (year: number) => {
  const file = `kazakhstan-${year}.txt`;
  const text = readFileSync(`resources/reports/${file}`, 'utf8');
  return parseReport(textDocument(text), { file, sha256: String(year) });
};
const [left, right] = [read(2016), read(2022)];
const { rows } = compareReports(left, right);
const changed = rows.findIndex(({ state, kind }) => state === 'changed' && kind === 'paragraph');
const row = rows[changed];
if (row === undefined) throw new Error('No paragraph changed.');

const noteOn = (id: string, passage: ReturnType<typeof passagesOf>[number] | undefined): PlacedNote => ({
  note: { id, passages: [], colour: 'blue', text: '', tags: [], created: '', modified: '' },
  passage: 0,
  certainty: 'certain',
  stretches: passage?.stretches ?? [],
  at: null,
});

describe('a note on a difference', () => {
  it('belongs to both passages, the older first, word for word', () => {
    const passages = passagesOf(row, { left, right });
    expect(passages.map(({ report }) => report)).toEqual([left.id, right.id]);
    const words = passages.map(({ report, stretches }) =>
      stretches
        .map(
          ({ part, start, end }) =>
            partsOf(report === left.id ? left : right).all[part]?.content.text.slice(start, end) ?? '',
        )
        .join(' '),
    );
    expect(words).toEqual([row.left?.text.trim(), row.right?.text.trim()]);
  });

  it('belongs to the one passage where the other report has none', () => {
    const added = rows.find(({ state, kind }) => state === 'right' && kind === 'paragraph');
    if (added === undefined) throw new Error('No paragraph is new.');
    expect(passagesOf(added, { left, right }).map(({ report }) => report)).toEqual([right.id]);
  });

  it('stands on its row, once, and on no other', () => {
    const [older, newer] = passagesOf(row, { left, right });
    const found = notesOfRows(
      rows,
      { left, right },
      { left: [noteOn('a', older)], right: [noteOn('a', newer)] },
    );
    expect([...found].map(([index, notes]) => [index, notes.map(({ note }) => note.id)])).toEqual([
      [changed, ['a']],
    ]);
  });

  it('stands nowhere where its words were not found', () => {
    const lost = noteOn('a', undefined);
    expect(notesOfRows(rows, { left, right }, { left: [lost], right: [] }).size).toBe(0);
  });
});
