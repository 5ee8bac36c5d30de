/** The command line's entry: wiring to this process. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { dataFolderOf, reportsFolderOf } from '../engine/host/data-folder.ts';
import { programVersion } from '../engine/host/engine-options.ts';
import { complaintsTo, outputTo } from './support/output.ts';
import { run } from './run.ts';

/** Nobody waits at the keyboard, but a script must not wait for ever: ADR 10. */
const LONGEST_COMPARISON_MS = 60_000;

const root = resolve(import.meta.dirname, '../..');

process.exitCode = await run(process.argv.slice(2), {
  write: outputTo(process.stdout, () => process.exit()),
  complain: complaintsTo(process.stderr),
  reportsFolder: reportsFolderOf(process.env, join(root, 'resources', 'reports')),
  version: programVersion(root),
  inspectWorker: new URL(
    import.meta.url.endsWith('.ts') ? './inspect/inspect-worker.ts' : './inspect-worker.js',
    import.meta.url,
  ),
  importWorker: new URL(
    import.meta.url.endsWith('.ts') ? '../engine/import/import-worker.ts' : './import-worker.js',
    import.meta.url,
  ),
  calculationThread: new URL(
    import.meta.url.endsWith('.ts')
      ? '../engine/calculation/calculation-thread.ts'
      : './calculation-thread.js',
    import.meta.url,
  ),
  longestComparison: LONGEST_COMPARISON_MS,
  dataFolder: dataFolderOf(process.platform, process.env, homedir()),
});
