import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Vitest leaves one core to itself, which on a machine of two is half of what there is: it needs little while tests run. */
const WORKERS = Math.max(availableParallelism() - 1, 2);

/** What is asked of the installed program again: that its parts find each other and do their work from where they are. */
const INSTALLED = ['tests/e2e/reading.test.ts'];

/** What every form of the reader is asked. */
const SHARED = ['tests/e2e/*.test.ts'];
/** What the page does by itself, whatever carries its questions: asked in one form. */
const OF_THE_PAGE = ['tests/e2e/page/*.test.ts'];

/** The same specs against both forms of the reader; what only one form has stands in a folder of that form's name. */
const endToEnd = (form: 'served' | 'desktop' | 'installed', shared = SHARED) => ({
  test: {
    name: `e2e-${form}`,
    environment: 'node' as const,
    include: [...shared, `tests/e2e/${form}/*.test.ts`],
    env: { READER_FORM: form },
    // The installed program was made of a build, and is what it is.
    globalSetup: form === 'installed' ? [] : ['tests/build-once.ts'],
    // One served reader, and one browser, for all tests of a file that need none of their own.
    setupFiles: ['tests/e2e/helpers/keep-readers.ts'],
    // Limits for what hangs: a machine that does five other things at once takes ten times as long.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Windows of one display take the focus from each other; pages without a window do not.
    maxWorkers: form === 'served' ? 2 : 1,
    // Windows, displays and timers of a busy machine: what fails twice is broken.
    retry: 1,
    expect: { poll: { timeout: 30_000, interval: 100 } },
  },
});

/** One project per runtime, so that a test's folder says where it runs. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          maxWorkers: WORKERS,
          globalSetup: ['tests/build-once.ts'],
          // What is built is run as it is, not taken apart for the tests.
          server: { deps: { external: [/\/out\/main\//] } },
          // A limit for what hangs; how fast things are is the benches' to tell.
          testTimeout: 30_000,
          include: ['tests/{shared,core,engine,main,preload,cli,serve,scripts,arch}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          maxWorkers: WORKERS,
          testTimeout: 30_000,
          // A busy machine draws late, and what is waited for is never slow by itself.
          expect: { poll: { timeout: 10_000 } },
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
      endToEnd('served', [...SHARED, ...OF_THE_PAGE]),
      endToEnd('desktop'),
      // The installed program: `scripts/check-package` has installed it.
      endToEnd('installed', INSTALLED),
    ],
  },
});
