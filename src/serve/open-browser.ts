/**
 * Opening the page in the user's browser without telling anybody else its address: what a process was started with
 * stands in the process list, which every user of the machine can read. The browser gets a file that only its
 * owner can read, and the file sends it on.
 */
import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePrivateFolder } from './private-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The system's command that opens a file, or `null` where there is no desktop to open it on. */
function browserCommand(platform: string, environment: Environment): readonly string[] | null {
  switch (platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      // `start` is a word of the shell; this is what it runs, without a shell to misread the path.
      return ['rundll32', 'url.dll,FileProtocolHandler'];
    default:
      return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
  }
}

export interface OpenedBrowser {
  /** Delete what was made for it. */
  readonly close: () => Promise<void>;
}

/**
 * Open an address in the user's browser. Whether that worked cannot be known; the address is printed anyway.
 *
 * @throws the file system's errors, where the file cannot be written
 */
export async function openBrowser(
  address: string,
  platform: string = process.platform,
  environment: Environment = process.env,
): Promise<OpenedBrowser> {
  const [command, ...words] = browserCommand(platform, environment) ?? [];
  if (command === undefined) return { close: () => Promise.resolve() };
  const folder = await makePrivateFolder('open');
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const file = join(folder, 'findings-reader.html');
    await writeFile(file, pageThatOpens(address), { mode: 0o600, flag: 'wx' });
    const target = platform === 'win32' ? pathToFileURL(file).href : file;
    const child = spawn(command, [...words, target], {
      stdio: 'ignore',
      detached: true,
      env: { ...environment },
    });
    // No such command: the printed address is what remains.
    child.once('error', () => void close());
    child.unref();
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

/** A page that leads on at once, and by a link where a browser does not do that. It stays in no history (`replace`). */
function pageThatOpens(address: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Findings Reader</title>
<script>location.replace(${JSON.stringify(address)});</script>
<meta http-equiv="refresh" content="1; url=${address}">
<p><a href="${address}" rel="noreferrer">Open Findings Reader</a></p>
</html>
`;
}
