import type * as Sources from '../../src/cli/run.ts';

/**
 * What `npm run build` makes of the command line; to step through it in a debugger, `READER_SOURCES=1` takes the
 * sources themselves.
 */
const fromSources = process.env.READER_SOURCES === '1';
const built = (file: string) => new URL(`../../out/main/${file}.js`, import.meta.url);
const { run }: typeof Sources = fromSources
  ? await import('../../src/cli/run.ts')
  : await import(/* @vite-ignore */ built('command-line').href);

/** Run the command line in this process, with what it wrote. */
export function runHere(...words: readonly string[]) {
  return runIn('/nowhere', ...words);
}

/** The same, for a user with this data folder. */
export function runIn(dataFolder: string, ...words: readonly string[]) {
  return runWith({ dataFolder }, words);
}

/** The same, where a comparison may take so many milliseconds. */
export async function runWith(
  {
    dataFolder = '/nowhere',
    longestComparison = 60_000,
  }: { readonly dataFolder?: string; readonly longestComparison?: number },
  words: readonly string[],
) {
  let out = '';
  const errors: string[] = [];
  const status = await run(words, {
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    complain: (line) => errors.push(line),
    whenInterrupted: () => undefined,
    reportsFolder: 'resources/reports',
    version: '1.2.3',
    inspectWorker: fromSources
      ? new URL('../../src/cli/inspect/inspect-worker.ts', import.meta.url)
      : built('inspect-worker'),
    importWorker: fromSources
      ? new URL('../../src/engine/import/import-worker.ts', import.meta.url)
      : built('import-worker'),
    calculationThread: fromSources
      ? new URL('../../src/engine/calculation/calculation-thread.ts', import.meta.url)
      : built('calculation-thread'),
    pageThread: fromSources
      ? new URL('../../src/engine/original/thread/page-thread.ts', import.meta.url)
      : built('page-thread'),
    longestComparison,
    dataFolder,
  });
  return { status, out, errors, json: () => JSON.parse(out) };
}
