/**
 * What calls cost with reports near the largest that are taken in, and how long others wait meanwhile: two reports of
 * short lines, and one of references alone; a parsed form has 23 MB. Of the built reader.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import { milliseconds } from '../report.ts';

const root = resolve(import.meta.dirname, '../..');
const PROBE_EVERY_MS = 10;
const QUIET_PROBES = 150;
const QUIET_MS = 25;
const LINES = 150_000;
const REFERENCES = 40_000;

const folder = mkdtempSync(join(tmpdir(), 'limits-'));
const files = {
  lines: (year: number) =>
    `Kazakhstan\n\n${year} FINDINGS ON THE WORST FORMS OF CHILD LABOR\n\nMINIMAL ADVANCEMENT\n\n${Array.from({ length: LINES }, (_, at) => `Go on ${(at * year) % 99_991}.`).join('\n\n')}\n`,
  references: () =>
    `<!DOCTYPE html><html><body><h2>References</h2><ol>${Array.from(
      { length: REFERENCES },
      (_, at) =>
        `<li>ILO. Report ${at + 1} on child labor. Geneva; ${2000 + (at % 20)}. https://www.example.org/${at + 1}.pdf</li>`,
    ).join('\n')}</ol></body></html>\n`,
};
const paths = [
  ['lines-2016.txt', files.lines(2016)],
  ['lines-2022.txt', files.lines(2022)],
  ['references.html', files.references()],
].map(([name = '', text = '']) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
});

const start = () =>
  startEngine({
    worker: new URL('../../out/main/engine.js', import.meta.url),
    engine: {
      reportsFolder: join(root, 'resources/reports'),
      dataFolder: join(folder, 'data'),
      version: '0.0.0',
    },
    onDefect: (description) => console.error(description),
  });
let engine = start();

/** Do some work; tells how long it took, what came of it, and the longest that another call waited meanwhile. */
async function watched(what: string, work: () => Promise<{ readonly ok: boolean }>): Promise<void> {
  let longest = 0;
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
  const said = answer.ok ? '' : `: ${JSON.stringify(answer)}`;
  console.log(`${what}: ${milliseconds(took)}, others waited up to ${milliseconds(longest)}${said}`);
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
  await watched('adding', async () =>
    engine.call('library.import', { sources: paths.map((path) => ({ path })) }),
  );
  const listing = await engine.call('library.list', {});
  if (!listing.ok) throw new Error('no list');
  const idOf = (year: number | null): string =>
    listing.value.reports.find((entry) => !entry.builtIn && entry.year === year)?.id ?? '';
  const [left, right, references] = [idOf(2016), idOf(2022), idOf(null)];
  await fresh();
  await watched('opening lines', () => engine.call('report.open', { id: left }));
  await watched('opening references', () => engine.call('report.open', { id: references }));
  await fresh();
  await watched('comparing first', () => engine.call('compare.reports', { left, right }));
  await watched('comparing again', () => engine.call('compare.reports', { left, right }));
  await watched('anchors', () => engine.call('compare.anchors', { left, right }));
  await fresh();
  await watched('table first', () =>
    engine.call('years.table', { area: 'Kazakhstan', concept: 'labor-enforcement' }),
  );
  await watched('table again', () =>
    engine.call('years.table', { area: 'Kazakhstan', concept: 'labor-enforcement' }),
  );
  await fresh();
  await watched('sources first', () => engine.call('sources.list', {}));
  await watched('sources again', () => engine.call('sources.list', {}));
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true });
}
