import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endFaultless } from '../helpers/end-faultless.ts';
import { pane, textsShown } from '../helpers/panes.ts';
import { openReader } from '../helpers/reader.ts';
import { startDesktop } from '../helpers/start-desktop.ts';

const root = resolve(import.meta.dirname, '../../..');
const LINK = 'findings-reader:Kazakhstan%202013?text=cotton';

/** Start the program a second time with the same data, as the system does for a link; it ends by itself. */
async function startAgain(data: string, link: string): Promise<void> {
  const executable = process.env.ELECTRON_EXECUTABLE;
  if (executable === undefined) throw new Error('ELECTRON_EXECUTABLE is not set');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(executable, ['-r', join(root, 'out/main/launch.cjs'), root, ...sandbox, link], {
    env: { ...process.env, FINDINGS_READER_DATA: data },
    stdio: 'ignore',
  });
  await once(second, 'exit');
}

describe('a link that the system hands over', () => {
  it('is opened by the start that it comes with', async () => {
    const data = await mkdtemp(join(tmpdir(), 'findings-reader-'));
    const env = { ...process.env, FINDINGS_READER_DATA: data };
    const program = await startDesktop(env, { colorScheme: 'light', words: [LINK] });
    try {
      const { page } = await program.open({ size: { width: 1200, height: 800 }, colorScheme: 'light' });
      const marks = pane(page, 'Kazakhstan 2013').locator('mark');
      await expect.poll(() => marks.first().textContent()).toBe('cotton');
    } finally {
      await program.stop();
      await rm(data, { recursive: true, force: true });
    }
  });

  it('is opened by a second start in the window that is there, and said to be damaged where it is', async () => {
    const reader = await openReader();
    try {
      const { page } = reader;
      await textsShown(page);
      await startAgain(reader.data, LINK);
      const marks = pane(page, 'Kazakhstan 2013').locator('mark');
      await expect.poll(() => marks.first().textContent()).toBe('cotton');
      await startAgain(reader.data, 'findings-reader:?text=%zz');
      await page.getByText('This link is damaged').waitFor();
    } finally {
      await endFaultless(reader);
    }
  });
});
