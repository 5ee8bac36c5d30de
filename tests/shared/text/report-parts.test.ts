import { describe, expect, it } from 'vitest';
import { extentOf } from '../../../src/shared/shown-text.ts';
import { partAtSource, partsOf } from '../../../src/shared/text/report-parts.ts';
import { reportOf, textOf } from '../../core/report/resources.ts';

const report = reportOf('kazakhstan-2016.txt');
const { all, ofBlock } = partsOf(report);

describe('the texts of a report', () => {
  it('are all of them, once, in the order of its blocks', () => {
    expect(all.map(({ index }) => index)).toEqual(all.map((_, at) => at));
    const blocks = report.sections.flatMap(({ blocks: own }) => own.map(({ id }) => id));
    expect([...ofBlock.keys()]).toEqual(blocks);
    expect(blocks.flatMap((block) => ofBlock.get(block) ?? [])).toEqual(all);
    expect(partsOf(report)).toBe(partsOf(report));
  });

  it('are of a table its caption, its heads, its cells row by row, its notes', () => {
    const [block] = report.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table'));
    const [table] = report.tables;
    const places = (ofBlock.get(block?.id ?? '') ?? []).map(({ where }) => where);
    expect(places[0]).toEqual({ kind: 'caption' });
    expect(places.slice(1, 1 + (table?.columns.length ?? 0))).toEqual(
      table?.columns.map((_, cell) => ({ kind: 'cell', row: -1, cell })),
    );
    expect(places).toHaveLength(
      1 +
        (table?.columns.length ?? 0) +
        (table?.rows ?? []).reduce((sum, { cells }) => sum + cells.length, 0) +
        (table?.notes.length ?? 0),
    );
  });

  it('are of a reference its entry', () => {
    const block = report.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'reference');
    expect(ofBlock.get(block?.id ?? '')?.[0]?.content).toBe(report.references[0]?.content);
  });
});

describe('a letter of the source', () => {
  const source = textOf('kazakhstan-2016.txt');

  it('is found where it is shown, whichever block it was thought to be in', () => {
    for (const part of all.filter((_, at) => at % 25 === 0)) {
      const extent = extentOf(part.content);
      if (extent === null) continue;
      for (const block of [part.block, 'no such block', all[0]?.block ?? '']) {
        const found = partAtSource(report, extent.start, block);
        expect(found?.part.index).toBe(part.index);
        expect(part.content.text[found?.offset ?? -1]).toBe(source[extent.start]);
      }
    }
  });

  it('that is no letter is the next one of its text; behind the last there is none', () => {
    const part = all.find(({ content }) => /\S \S/.test(content.text));
    const at = (part?.content.text.search(/\S \S/) ?? 0) + 1;
    const start = part === undefined ? 0 : (extentOf(part.content)?.start ?? 0);
    const space = source.indexOf(' ', start);
    expect(partAtSource(report, space, part?.block ?? '')?.offset).toBeLessThanOrEqual(at + 1);
    expect(partAtSource(report, source.length + 5, '')).toBeNull();
  });
});
