import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { calculateHere, createCalculator } from '../../../src/engine/calculation/calculator.ts';
import type { ComparedReports } from '../../../src/engine/calculation/calculations.ts';
import { reportAt } from '../../../src/engine/library/store/report-place.ts';
import type { ReportPlace } from '../../../src/engine/library/store/report-place.ts';
import { readReport } from '../../../src/engine/formats/read-reports.ts';
import type { Report } from '../../../src/shared/model.ts';

const worker = pathToFileURL(resolve('out/main/calculation-thread.js'));

/** A paragraph of half a million words that are nowhere the same. */
function endless(id: string): Report {
  const text = Array.from({ length: 500_000 }, (_, at) => `${id}${(at * at) % 99_991}`).join(' ');
  return parseReport(textDocument(text), { file: `${id}.txt`, sha256: id });
}

const here = (report: Report): ReportPlace => ({ kind: 'here', report });
const pairOf = (left: Report, right: Report): ComparedReports => ({
  left: here(left),
  right: here(right),
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

  it('that had no turn on the processor is waited for, fifteen times as long', async () => {
    const calculate = createCalculator({ worker, longest: 100 });
    const clock = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
    const began = performance.now();
    await expect(calculate('compare', long, 'Comparing A and B')).rejects.toMatchObject({ code: 'too-much' });
    clock.mockRestore();
    expect(performance.now() - began).toBeGreaterThan(1_400);
  });

  it('has the time since it was asked for, whatever that went by with', async () => {
    const calculate = createCalculator({ worker, longest: 5_000 });
    await calculate('anchors', chapters, 'Comparing');
    const began = performance.now();
    await expect(calculate('anchors', long, 'Comparing A and B', began - 4_800)).rejects.toMatchObject({
      code: 'too-much',
    });
    expect(performance.now() - began).toBeLessThan(4_800);
  });

  it('reads what is stored by itself, under the id it has in the library', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'calculation-'));
    const path = join(folder, 'parsed.json.gz');
    const { left } = chapters;
    const report = reportAt(left);
    await writeFile(path, gzipSync(JSON.stringify(report)));
    const stored = { kind: 'stored', path, sha256: report.source.sha256, id: 'another' } as const;
    const calculate = createCalculator({ worker, longest: 30_000 });
    const table = { area: 'Kazakhstan', concept: 'labor-enforcement' } as const;
    const { columns } = await calculate('table', { reports: [stored], ...table }, 'Setting together');
    expect(new Set(columns.map((column) => column.report))).toEqual(new Set(['another']));
    await writeFile(path, 'no longer');
    await expect(
      calculate('table', { reports: [stored], ...table }, 'Setting together'),
    ).rejects.toMatchObject({ name: 'UnreadableReportError', sha256: report.source.sha256 });
    await rm(folder, { recursive: true });
  });

  it('that nobody in particular waits for holds up none that somebody does', async () => {
    const calculate = createCalculator({ worker, longest: 5_000 });
    const aside = calculate('anchors', long, 'Comparing A and B').catch(() => undefined);
    const given = { reports: [chapters.right], area: 'Kazakhstan' };
    const asked = calculate('timeline', given, 'Setting together');
    expect(await Promise.race([aside.then(() => 'aside'), asked.then(() => 'asked')])).toBe('asked');
    await aside;
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
    const broken = { ...chapters, left: here({ ...reportAt(chapters.left), sections: null as never }) };
    await expect(calculate('compare', broken, 'Comparing')).rejects.toThrow(/not iterable/);
    expect(await calculate('anchors', chapters, 'Comparing')).not.toHaveLength(0);
  });

  it('whose thread cannot be started fails, and ends nothing', async () => {
    const calculate = createCalculator({ worker: new URL('./nowhere.ts', import.meta.url) });
    await expect(calculate('compare', chapters, 'Comparing')).rejects.toThrow(/nowhere/);
  });
});
