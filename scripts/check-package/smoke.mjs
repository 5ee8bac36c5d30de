/**
 * `node scripts/check-package/smoke.mjs FOLDER`: install the package of this system from a folder, on a machine that is thrown away
 * afterwards, and see that the installed program starts, answers in a terminal and ends with the right status.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const WINDOW_WITHIN_MS = 60_000;
const folder = resolve(process.argv[2] ?? 'dist/packages');
const packaged = (ending) => {
  const name = readdirSync(folder).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`there is no ${ending} in ${folder}`);
  return join(folder, name);
};

/** How each system installs it; gives the command of the terminal and the program with the window, as words. */
const INSTALL = {
  linux() {
    const install = ['apt-get', 'install', '-y', '-qq', packaged('.deb')];
    const [program, ...words] = process.getuid?.() === 0 ? install : ['sudo', ...install];
    run(program, words);
    return { command: ['findings-reader'], window: ['xvfb-run', '-a', 'findings-reader'] };
  },
  win32() {
    run(packaged('-setup.exe'), ['--silent']);
    const local = process.env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local');
    const own = join(local, 'findings_reader');
    return {
      command: [join(local, 'Microsoft/WindowsApps/findings-reader.cmd')],
      window: [join(own, 'Findings Reader.exe')],
    };
  },
  darwin() {
    const mount = mkdtempSync(join(tmpdir(), 'findings-reader-'));
    run('hdiutil', ['attach', packaged('.dmg'), '-mountpoint', mount, '-nobrowse', '-quiet']);
    run('cp', ['-R', join(mount, 'Findings Reader.app'), '/Applications/']);
    run('hdiutil', ['detach', mount, '-quiet']);
    const contents = '/Applications/Findings Reader.app/Contents';
    return {
      command: [join(contents, 'Resources/findings-reader')],
      window: [join(contents, 'MacOS/Findings Reader')],
    };
  },
};

const { command, window } = INSTALL[process.platform]();
expect(['list', '--json'], 0, (out) => JSON.parse(out).reports?.length > 0 || JSON.parse(out).length > 0);
expect(['search', '"forced begging" year:2022', '--json'], 0, (out) => JSON.parse(out).total === 1);
expect(['inspect', 'not-there.txt'], 1, (out) => out === '');
expect(['lisst'], 2, (out) => out === '');
await opens();
console.log('The installed program starts and answers.');
// What a display's wrapper leaves running must not keep this from ending.
process.exit(0);

function run(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} did not work: ${error?.message ?? `status ${status}`}`);
}

/** One command of the terminal. On Windows a script is run by its shell, which wants its words quoted. */
function expect(words, status, isRight) {
  const [program, ...first] = command;
  const windows = process.platform === 'win32';
  const quoted = (word) => (windows ? `"${word.replaceAll('"', '""')}"` : word);
  const ended = spawnSync(quoted(program), [...first, ...words].map(quoted), {
    encoding: 'utf8',
    shell: windows,
  });
  if (ended.status !== status || !isRight(ended.stdout))
    throw new Error(`${words.join(' ')}: status ${ended.status}, ${ended.stdout}${ended.stderr}`);
}

/** A page of the program can be reached. */
async function opens() {
  const [program, ...first] = window;
  const data = mkdtempSync(join(tmpdir(), 'findings-reader-data-'));
  const port = '9333';
  // Chromium has no sandbox for the administrator, whom machines that are thrown away may work as.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // A group of its own: on Linux a display's wrapper is started, and ending that alone would leave the window.
  const child = spawn(program, [...first, ...asRoot, `--remote-debugging-port=${port}`], {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    env: { ...process.env, FINDINGS_READER_DATA: data },
  });
  try {
    for (const until = Date.now() + WINDOW_WITHIN_MS; Date.now() < until;) {
      const pages = await fetch(`http://127.0.0.1:${port}/json/list`, { signal: AbortSignal.timeout(5_000) })
        .then((answer) => answer.json())
        .catch(() => []);
      if (pages.some(({ url }) => url === 'reader://app/index.html') && existsSync(join(data, 'window')))
        return;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error('no window opened');
  } finally {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }
}
