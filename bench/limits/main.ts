/**
 * What calls cost with reports near the largest that are taken in, how long others wait meanwhile, and how much of the processor
 * the engine's thread takes at most before it lets them go first: short lines, references that differ and that are one, passages that cite one reference, rows of a table. Of the built reader; what
 * takes longer than it may is marked.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setEnvironmentData } from 'node:worker_threads';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import type { Argument, EngineMethod } from '../../src/shared/contract/contract.ts';
import { EXPORT_FORMATS } from '../../src/shared/sources.ts';
import { milliseconds } from '../report.ts';

const root = resolve(import.meta.dirname, '../..');
const PROBE_EVERY_MS = 10;
const QUIET_PROBES = 150;
const QUIET_MS = 25;
/** As long as a window waits before it asks again. */
const AGAIN_MS = 250;
/** What a window waits for without a sentence, and what no other call may wait for one of these. */
const BOUND_MS = 2_000;
const LINES = 150_000;
const REFERENCES = 40_000;
const ROWS = 25_000;

const folder = mkdtempSync(join(tmpdir(), 'limits-'));
const chapter = (year: number, body: string): string =>
  `<!DOCTYPE html><html><body><h1>Chile</h1><p>${year} FINDINGS ON THE WORST FORMS OF CHILD LABOR</p><p>MINIMAL ADVANCEMENT</p>${body}</body></html>\n`;
const list = (of: (at: number) => string): string =>
  `<h2>References</h2><ol>${Array.from({ length: REFERENCES }, (_, at) => `<li>${of(at)}</li>`).join('\n')}</ol>`;

/** Each near what is taken in, of one kind of much. */
const TEXTS: Readonly<Record<string, string>> = {
  'lines-2016.txt': lines(2016),
  'lines-2022.txt': lines(2022),
  'references.html': `<!DOCTYPE html><html><body>${list(different)}</body></html>\n`,
  'same-2017.html': chapter(
    2017,
    list(() => 'ILO. Child labor in cotton. Geneva; 2017. https://www.example.org/cotton.pdf'),
  ),
  'cited-2018.html': chapter(
    2018,
    `<h2>I. Prevalence and Sectoral Distribution of Child Labor</h2>${Array.from(
      { length: REFERENCES / 2 },
      (_, at) => `<p>Children work in field ${at}. (1, ${at + 1})</p>`,
    ).join(
      '\n',
    )}<h2>References</h2><ol>${Array.from({ length: REFERENCES / 2 }, (_, at) => `<li>${different(at)}</li>`).join('\n')}</ol>`,
  ),
  'table-2019.html': table(2019),
  'table-2020.html': table(2020),
};

function lines(year: number): string {
  const all = Array.from({ length: LINES }, (_, at) => `Go on ${(at * year) % 99_991}.`);
  return `Chile\n\n${year} FINDINGS ON THE WORST FORMS OF CHILD LABOR\n\nMINIMAL ADVANCEMENT\n\n${all.join('\n\n')}\n`;
}

function different(at: number): string {
  return `ILO. Report ${at + 1} on child labor. Geneva; ${2000 + (at % 20)}. https://www.example.org/${at + 1}.pdf`;
}

function table(year: number): string {
  const rows = Array.from(
    { length: ROWS },
    (_, at) =>
      `<tr><td>Number ${(at * year) % 99_991} of Labor Inspectors</td><td>${at} (1)</td><td>${at + year} (1)</td></tr>`,
  );
  return chapter(
    year,
    `<h2>III. Enforcement of Laws on the Worst Forms of Child Labor</h2><p>Table 6. Labor Law Enforcement Efforts Related to Child Labor</p><table><tr><td>Overview of Labor Law Enforcement</td><td>${year - 1}</td><td>${year}</td></tr>${rows.join('')}</table><h2>References</h2><ol><li>ILO. Geneva; 2017.</li></ol>`,
  );
}

const paths = Object.entries(TEXTS).map(([name, text]) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
});

const start = () =>
  startEngine({
    worker: new URL('./timed-engine.ts', import.meta.url),
    engine: {
      reportsFolder: join(root, 'resources/reports'),
      dataFolder: join(folder, 'data'),
      version: '0.0.0',
    },
    onDefect: (description) => console.error(description),
  });
/** The longest turn of the engine's thread since it was looked at last, in microseconds: `timed-engine.ts` writes it. */
const longestTurn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
setEnvironmentData('longest turn', longestTurn.buffer);
let engine = start();

/** Do some work; tells how long it took, what came of it, and the longest that another call waited meanwhile. */
async function watched(what: string, work: () => Promise<{ readonly ok: boolean }>): Promise<void> {
  let longest = 0;
  Atomics.store(longestTurn, 0, 0);
  const stop = new AbortController();
  const probing = (async () => {
    while (!stop.signal.aborted) {
      const asked = performance.now();
      await engine.call('session.load', {});
      longest = Math.max(longest, performance.now() - asked);
      await setTimeout(PROBE_EVERY_MS);
    }
  })();
  const began = performance.now();
  const answer = await work();
  const took = performance.now() - began;
  stop.abort();
  await probing;
  const said = answer.ok ? '' : `: ${JSON.stringify(answer).slice(0, 200)}`;
  const isLong = took > 1.1 * BOUND_MS || longest > BOUND_MS;
  console.log(
    `${isLong ? 'LONG ' : ''}${what}: ${milliseconds(took)}, others waited up to ${milliseconds(longest)}, longest turn ${milliseconds(Atomics.load(longestTurn, 0) / 1000)}${said}`,
  );
}

/** A call of the contract by its name and what it is asked of. */
function asked<M extends EngineMethod>(method: M, argument: Argument<M>): Promise<void> {
  const of = Object.values(argument).filter((value) => typeof value === 'string');
  // As it comes over: a window reads it in a process of its own, and asks again by itself for what is not ready.
  return watched([method, ...of].join(' '), async () => {
    for (let times = 1; ; times += 1) {
      const began = performance.now();
      const answer = await engine.relay(method, argument);
      if (answer.ok || answer.error.code !== 'not-yet') return answer;
      console.log(
        `  ${method}, asked ${times} times: not yet, after ${milliseconds(performance.now() - began)}`,
      );
      await setTimeout(AGAIN_MS);
    }
  });
}

async function fresh(): Promise<void> {
  await engine.stop();
  engine = start();
  await engine.call('library.list', {});
  await engine.call('search.query', { query: 'nothing' });
  // Until nothing is done in the background any more.
  for (let quiet = 0; quiet < QUIET_PROBES; quiet += 1) {
    const asked = performance.now();
    await engine.call('session.load', {});
    if (performance.now() - asked > QUIET_MS) quiet = 0;
    await setTimeout(PROBE_EVERY_MS);
  }
}

try {
  await watched('adding', async () => {
    const added = await engine.call('library.import', { sources: paths.map((path) => ({ path })) });
    if (added.ok) for (const { message } of added.value.problems) console.log(`  left out: ${message}`);
    return added;
  });
  const listing = await engine.call('library.list', {});
  if (!listing.ok) throw new Error('no list');
  const idOf = (year: number | null): string =>
    listing.value.reports.find((entry) => !entry.builtIn && entry.year === year)?.id ?? '';
  const [lines2016, lines2022, references] = [idOf(2016), idOf(2022), idOf(null)];
  const [same, cited, left, right] = [idOf(2017), idOf(2018), idOf(2019), idOf(2020)];
  const texts = { left: lines2016, right: lines2022 };
  const tables = { left, right };
  const table = { area: 'Chile', concept: 'labor-enforcement' } as const;

  await fresh();
  for (const id of [lines2016, references, same, cited, left]) await asked('report.open', { id });
  for (const pair of [texts, tables]) {
    await fresh();
    await asked('compare.reports', pair);
    await asked('compare.anchors', pair);
    await asked('compare.export', { ...pair, format: 'html', changesOnly: false, hidden: [] });
  }
  await fresh();
  await asked('years.table', table);
  await asked('years.table-csv', table);
  await asked('years.timeline', { area: 'Chile' });
  await fresh();
  for (const query of ['go', 'child labor', '"go on"', 'labr in cotten'])
    await asked('search.query', { query, limit: 10_000 });
  await fresh();
  await asked('cite.reference', { report: same, number: 1 });
  await asked('cite.reference', { report: cited, number: 1 });
  await asked('cite.secondary', { report: same, number: 1, style: 'apa' });
  await asked('cite.passage', { report: cited, block: '', style: 'apa' });
  await asked('cite.provenance', { reports: [lines2016, references, same, cited, left] });
  await fresh();
  await asked('sources.list', {});
  await asked('sources.list', {});
  await asked('sources.details', { id: `${same}:1` });
  await asked('sources.details', { id: `${cited}:1` });
  await asked('sources.changes', { left: same, right: cited });
  for (const format of EXPORT_FORMATS)
    await asked('sources.export', { subject: { kind: 'sources' }, format });
  const [one, other] = [1, 2].map((number) => ({ report: same, number }));
  if (one === undefined || other === undefined) throw new Error('There are two.');
  await asked('sources.keep-apart', { one, other });
  await asked('sources.put-together', { one, other });
  await asked('library.remove', { id: same });
  await asked('library.restore', { id: same });
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true });
}
