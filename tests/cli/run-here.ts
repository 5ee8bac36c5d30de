import { run } from '../../src/cli/run.ts';

/** Run the command line in this process, with what it wrote. */
export function runHere(...words: readonly string[]) {
  return runIn('/nowhere', ...words);
}

/** The same, for a user with this data folder. */
export async function runIn(dataFolder: string, ...words: readonly string[]) {
  let out = '';
  const errors: string[] = [];
  const status = await run(words, {
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    complain: (line) => errors.push(line),
    reportsFolder: 'resources/reports',
    version: '1.2.3',
    inspectWorker: new URL('../../src/cli/inspect-worker.ts', import.meta.url),
    importWorker: new URL('../../src/engine/import/import-worker.ts', import.meta.url),
    dataFolder,
  });
  return { status, out, errors, json: () => JSON.parse(out) };
}
