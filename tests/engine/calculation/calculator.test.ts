import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { calculateHere, createCalculator } from '../../../src/engine/calculation/calculator.ts';
import type { ComparedReports } from '../../../src/engine/calculation/calculations.ts';
import { readReport } from '../../../src/engine/formats/read-report.ts';
import type { Report } from '../../../src/shared/model.ts';

const worker = new URL('../../../src/engine/calculation/calculation-thread.ts', import.meta.url);

/** A paragraph of half a million words that are nowhere the same. */
function endless(id: string): Report {
  const text = Array.from({ length: 500_000 }, (_, at) => `${id}${(at * at) % 99_991}`).join(' ');
  return parseReport(textDocument(text), { file: `${id}.txt`, sha256: id });
}

const pairOf = (left: Report, right: Report): ComparedReports => ({
  left,
  right,
  groups: { left: [], right: [] },
});

let chapters: ComparedReports;
let long: ComparedReports;
beforeAll(async () => {
  const [left, right] = await Promise.all(
    ['kazakhstan-2016', 'kazakhstan-2022'].map((id) => readReport(resolve(`resources/reports/${id}.txt`))),
  );
  if (left === undefined || right === undefined) throw new Error('no reports');
  chapters = pairOf(left, right);
  long = pairOf(endless('a'), endless('b'));
}, 60_000);

describe('a calculation in a thread of its own', { timeout: 60_000 }, () => {
  it('comes to the same', async () => {
    const calculate = createCalculator({ worker, longest: 30_000 });
    expect(await calculate('compare', chapters, 'Comparing')).toEqual(
      await calculateHere('compare', chapters, 'Comparing'),
    );
    const given = { reports: [chapters.left, chapters.right], area: 'Kazakhstan' };
    expect(await calculate('timeline', given, 'Setting together')).toEqual(
      await calculateHere('timeline', given, 'Setting together'),
    );
  });

  it('that takes too long is given up, says what to do, and holds up nobody after it', async () => {
    const calculate = createCalculator({ worker, longest: 1_500 });
    const began = performance.now();
    await expect(calculate('compare', long, 'Comparing A and B')).rejects.toMatchObject({
      code: 'too-much',
      message:
        'Comparing A and B takes too long and was given up after 1.5 seconds: take shorter texts, or read them side by side.',
    });
    expect(performance.now() - began).toBeGreaterThan(1_500);
    const given = { reports: [chapters.right], area: 'Kazakhstan' };
    expect(await calculate('timeline', given, 'Setting together')).toMatchObject({ area: 'Kazakhstan' });
  });

  it('that takes too much memory is given up as well', async () => {
    const calculate = createCalculator({ worker, longest: 30_000, mostMegabytes: 24 });
    await expect(calculate('compare', long, 'Comparing A and B')).rejects.toMatchObject({
      code: 'too-much',
      message: expect.stringContaining('takes more memory than it may'),
    });
  });

  it('that fails by a defect says so to whoever asked, and the next one is worked out', async () => {
    const calculate = createCalculator({ worker, longest: 30_000 });
    const broken = { ...chapters, left: { ...chapters.left, sections: null as never } };
    await expect(calculate('compare', broken, 'Comparing')).rejects.toThrow(/not iterable/);
    expect(await calculate('anchors', chapters, 'Comparing')).not.toHaveLength(0);
  });

  it('whose thread cannot be started fails, and ends nothing', async () => {
    const calculate = createCalculator({ worker: new URL('./nowhere.ts', import.meta.url) });
    await expect(calculate('compare', chapters, 'Comparing')).rejects.toThrow(/nowhere/);
  });
});
