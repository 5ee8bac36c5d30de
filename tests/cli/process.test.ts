import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

/** As a process of its own, and as the installed program runs it. */
const FORMS = ['out/main/cli.js', 'tests/cli/fixtures/in-thread.ts'].map((path) => resolve(path));
const REPORT = resolve('resources/reports/kazakhstan-2022.txt');

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line in a process of its own, started from another folder. */
function reader(script: string, words: readonly string[], { closeAfter = Infinity } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...words], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.length > closeAfter) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((done) => child.once('close', (status) => done({ status, out, err })));
}

describe.each(FORMS)('the command line as a process: %s', { timeout: 30_000 }, (script) => {
  it('works from any folder, and writes nothing but its answer', async () => {
    const { status, out, err } = await reader(script, ['inspect', REPORT, '--json']);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out).report.id).toBe('kazakhstan-2022');
  });

  it('ends with the status of its command', async () => {
    expect(await reader(script, ['inspect', 'not-there.txt'])).toEqual({
      status: 1,
      out: '',
      err: 'not-there.txt cannot be read: it is not there.\n',
    });
    expect((await reader(script, ['inspekt'])).status).toBe(2);
  });

  it('gives every line where the reader is slower than the writer', async () => {
    const { status, out } = await reader(script, [
      'inspect',
      '--jsonl',
      ...Array.from({ length: 40 }, () => REPORT),
    ]);
    expect(status).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(40);
  });

  it('stops without a word when nobody reads any more', async () => {
    const words = ['inspect', '--jsonl', ...Array.from({ length: 40 }, () => REPORT)];
    const { status, err } = await reader(script, words, { closeAfter: 1 });
    expect([status, err]).toEqual([0, '']);
  });
});

describe.skipIf(process.platform !== 'linux').each(FORMS)(
  'the command line on a full disk: %s',
  { timeout: 60_000 },
  (script) => {
    const inFolder = (act: (folder: string) => void) => {
      const folder = mkdtempSync(join(tmpdir(), 'cli-full-'));
      try {
        act(folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };
    /** A file that may hold 8 KB: what is beyond is not written, as on a disk with so much room. */
    const limited = 'ulimit -f 8; trap "" XFSZ; exec "$0" "$@"';

    it('never takes a part of its answer for the whole', () => {
      inFolder((folder) => {
        const file = join(folder, 'answer.json');
        const out = openSync(file, 'w');
        const words = ['compare', 'kazakhstan-2016', 'kazakhstan-2022', '--json'];
        const { status, stderr } = spawnSync('bash', ['-c', limited, process.execPath, script, ...words], {
          stdio: ['ignore', out, 'pipe'],
          encoding: 'utf8',
          env: { ...process.env, FINDINGS_READER_DATA: folder },
        });
        closeSync(out);
        expect([status, stderr]).toEqual([
          1,
          expect.stringContaining(
            'findings-reader: The answer could not be written whole: it is larger than files may be here.\n',
          ),
        ]);
        expect(statSync(file).size).toBe(8 * 1024);
      });
    });

    it.each([[['--help']], [['--version']], [['list']], [['inspect', REPORT, '--jsonl']]])(
      'says so in a sentence: %j',
      (words) => {
        inFolder((folder) => {
          const full = openSync('/dev/full', 'w');
          const { status, stderr } = spawnSync(process.execPath, [script, ...words], {
            stdio: ['ignore', full, 'pipe'],
            encoding: 'utf8',
            env: { ...process.env, FINDINGS_READER_DATA: folder },
          });
          closeSync(full);
          expect([status, stderr]).toEqual([
            1,
            'findings-reader: The answer could not be written whole: the disk is full.\n',
          ]);
        });
      },
    );

    it('goes on where its messages cannot be written', () => {
      inFolder((folder) => {
        const chapter = join(folder, 'fiji-2013.txt');
        const text = readFileSync(resolve('resources/reports/kazakhstan-2013.txt'), 'utf8');
        writeFileSync(chapter, text.replaceAll('Kazakhstan', 'Fiji'));
        const full = openSync('/dev/full', 'w');
        const { status, stdout } = spawnSync(
          process.execPath,
          [script, 'import', chapter, '--library', join(folder, 'library')],
          { stdio: ['ignore', 'pipe', full], encoding: 'utf8' },
        );
        closeSync(full);
        expect([status, stdout]).toEqual([0, expect.stringContaining('1 added')]);
        expect(readdirSync(join(folder, 'library', 'originals'))).toHaveLength(1);
      });
    });
  },
);

describe('interrupted', { timeout: 120_000 }, () => {
  const script = FORMS[0] ?? '';
  const LARGE = 20 * 2 ** 20;

  /** Starts the command line, and interrupts it once `when` says so. */
  async function interrupted(
    words: readonly string[],
    when: (err: string) => boolean,
    started = script,
  ): Promise<Ended> {
    const child = spawn(process.execPath, [started, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    const ended = new Promise<Ended>((done) => child.once('close', (status) => done({ status, out, err })));
    while (!when(err) && child.exitCode === null) await setTimeout(1);
    child.kill('SIGINT');
    return ended;
  }

  function chapters(folder: string, count: number): string {
    const text = readFileSync(resolve('resources/reports/kazakhstan-2022.txt'), 'utf8');
    for (const area of ['Angola', 'Chile', 'Ecuador', 'Fiji', 'Ghana', 'Haiti'].slice(0, count)) {
      const page = text.replaceAll('Kazakhstan', area).replaceAll('<', '&lt;');
      writeFileSync(
        join(folder, `${area}.html`),
        `<html><body><pre>${page}</pre><!--${' '.repeat(LARGE)}--></body></html>`,
      );
    }
    return folder;
  }

  it('leaves nothing of an export, and what stood there as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
    const library = join(folder, 'library');
    mkdirSync(join(folder, 'chapters'));
    mkdirSync(join(folder, 'saved'));
    const added = await reader(script, [
      'import',
      chapters(join(folder, 'chapters'), 6),
      '--library',
      library,
    ]);
    expect(added.out).toContain('6 added');
    const saved = join(folder, 'saved', 'mine.findings-library');
    const { status, err } = await interrupted(['library', 'export', saved, '--library', library], () =>
      readdirSync(join(folder, 'saved')).some((name) => name !== 'mine.findings-library'),
    );
    expect(err).toContain('The export was stopped; nothing was kept of it');
    expect(status).toBe(130);
    expect(readdirSync(join(folder, 'saved'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(process.platform === 'win32')(
    'leaves nothing of an export in the thread of the installed program, whose first thread hears no signal',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
      const library = join(folder, 'library');
      mkdirSync(join(folder, 'chapters'));
      mkdirSync(join(folder, 'saved'));
      const inThread = FORMS[1] ?? '';
      await reader(inThread, ['import', chapters(join(folder, 'chapters'), 6), '--library', library]);
      const place = join(folder, 'saved');
      const words = ['library', 'export', join(place, 'mine.findings-library'), '--library', library];
      const { status, out } = await interrupted(words, () => readdirSync(place).length > 0, inThread);
      expect([status, out]).toEqual([null, '']);
      await expect.poll(() => readdirSync(place), { timeout: 10_000 }).toEqual([]);
      expect((await reader(inThread, words)).status).toBe(0);
      expect(readdirSync(place)).toEqual(['mine.findings-library']);
      rmSync(folder, { recursive: true });
    },
  );

  it('keeps what was added, and nothing of what was at hand', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
    const library = join(folder, 'library');
    mkdirSync(join(folder, 'chapters'));
    const { status, out, err } = await interrupted(
      ['import', chapters(join(folder, 'chapters'), 6), '--library', library],
      (said) => said.includes('1 of 6') || said.includes('0 of 6'),
    );
    expect(err).toContain('Stopping once the files at hand are in');
    expect(status).toBe(130);
    expect(out).toMatch(/the rest was left out|6 added/);
    const listed = await reader(script, ['list', '--library', library, '--json']);
    const own = (JSON.parse(listed.out) as { reports: { builtIn: boolean }[] }).reports.filter(
      ({ builtIn }) => !builtIn,
    );
    expect(own).toHaveLength(out.match(/^added /gm)?.length ?? 0);
    const incoming = join(library, 'incoming');
    expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
