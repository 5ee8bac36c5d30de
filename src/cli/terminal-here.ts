/** The surroundings of a command: this machine, this user, and the modules beside the entry that was started. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolderOf, reportsFolderOf } from '../engine/host/data-folder.ts';
import { programVersion } from '../engine/host/engine-options.ts';
import type { Terminal } from './support/command.ts';

/** Nobody waits at the keyboard, but a script must not wait for ever: ADR 10. */
const LONGEST_COMPARISON_MS = 60_000;

type Output = Pick<Terminal, 'write' | 'complain' | 'whenInterrupted'>;

/** @param entry `import.meta.url` of the entry: a source, whose threads run sources, or a bundle, whose threads run bundles */
export function terminalHere(entry: string, output: Output): Terminal {
  const root = fileURLToPath(new URL('../..', entry));
  const thread = (source: string, bundle: string): URL =>
    new URL(entry.endsWith('.ts') ? source : bundle, entry);
  return {
    ...output,
    reportsFolder: reportsFolderOf(process.env, join(root, 'resources', 'reports')),
    version: programVersion(root),
    inspectWorker: thread('./inspect/inspect-worker.ts', './inspect-worker.js'),
    importWorker: thread('../engine/import/import-worker.ts', './import-worker.js'),
    calculationThread: thread('../engine/calculation/calculation-thread.ts', './calculation-thread.js'),
    pageThread: thread('../engine/original/thread/page-thread.ts', './page-thread.js'),
    longestComparison: LONGEST_COMPARISON_MS,
    dataFolder: dataFolderOf(process.platform, process.env, homedir()),
  };
}
