import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chapterText } from '../engine/library/make-chapters.ts';
import { runHere } from './run-here.ts';

/** Every command that works on a library, and one that needs nothing but what ships. */
const COMMANDS: readonly (readonly string[])[] = [
  ['list'],
  ['search', 'cotton', '--limit', '1'],
  ['cite', 'kazakhstan-2022', '3'],
  ['compare', 'kazakhstan-2016', 'kazakhstan-2022'],
  ['sources', '--area', 'Kazakhstan'],
  ['library', 'export'],
];

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-states-'));
  await chmod(folder, 0o755);
  await writeFile(at('fiji-2013.txt'), await chapterText('Fiji', 2013));
  expect(await runHere('import', at('fiji-2013.txt'), '--library', at('whole'))).toMatchObject({ status: 0 });
  await mkdir(at('empty'));
  await mkdir(at('documents'));
  await writeFile(at('documents/letter.txt'), 'Dear reader');
  await writeFile(at('file'), 'text');
  for (const copy of ['damaged', 'readonly', 'readonly-damaged', 'locked-list', 'no-rights'])
    await cp(at('whole'), at(copy), { recursive: true, preserveTimestamps: true });
  for (const copy of ['damaged', 'readonly-damaged']) await truncate(join(at(copy), 'journal'), 100);
  await mkdir(at('closed'));
  await cp(at('whole'), at('closed/library'), { recursive: true });
  await mkdir(at('exports'));
  await chmod(at('exports'), 0o777);
  for (const copy of ['readonly', 'readonly-damaged']) spawnSync('chmod', ['-R', 'a=rX', at(copy)]);
  await chmod(at('locked-list/journal'), 0o000);
  await chmod(at('no-rights'), 0o000);
  await chmod(at('closed'), 0o000);
}, 60_000);
afterAll(async () => {
  spawnSync('chmod', ['-R', 'u+rwX', folder]);
  await rm(folder, { recursive: true, force: true });
});

/** What a state comes to: the same for every command. */
interface State {
  readonly library: string;
  readonly status: 0 | 1;
  /** Whether something is answered from what can be read. */
  readonly isAnswered: boolean;
  readonly told: RegExp;
  /** Where nothing was added, nothing is saved. */
  readonly isSaved: boolean;
}

let exported = 0;
const wordsFor = (command: readonly string[], library: string): string[] => {
  const file = command[1] === 'export' ? [at(`exports/${(exported += 1)}`)] : [];
  return [...command, ...file, '--library', at(library)];
};

function expected(command: readonly string[], { status, isAnswered, isSaved }: State) {
  const isDone = command[1] === 'export' ? isSaved : isAnswered;
  return { status: isDone ? status : 1, isDone };
}

describe.each<State>([
  { library: 'whole', status: 0, isAnswered: true, isSaved: true, told: /^$/ },
  { library: 'empty', status: 0, isAnswered: true, isSaved: false, told: /^$/ },
  {
    library: 'absent',
    status: 1,
    isAnswered: false,
    isSaved: false,
    told: /^There is no library in \S+absent: name a folder made by import\.$/,
  },
  { library: 'absent/below', status: 1, isAnswered: false, isSaved: false, told: /^There is no library in / },
  {
    library: 'documents',
    status: 1,
    isAnswered: false,
    isSaved: false,
    told: /^There is no library in \S+documents, but other files: /,
  },
  {
    library: 'file',
    status: 1,
    isAnswered: false,
    isSaved: false,
    told: /file is a file, and a library is a folder: name another one\.$/,
  },
  {
    library: 'file/below',
    status: 1,
    isAnswered: false,
    isSaved: false,
    told: /cannot be read \(\S+\): a part of its path is not a folder\. Move away /,
  },
  {
    library: 'b\uFFFDd',
    status: 1,
    isAnswered: false,
    isSaved: false,
    told: /cannot be used: its name has the sign .* UTF-8\. Rename that folder\.$/,
  },
])('a library that is $library', { timeout: 120_000 }, (state) => {
  it.each(COMMANDS)('%s %s', async (...command) => {
    const { status, out, errors } = await runHere(...wordsFor(command, state.library));
    const { status: wanted, isDone } = expected(command, state);
    expect([status, out !== ''], errors.join('\n')).toEqual([wanted, isDone]);
    if (!isDone && state.told.source !== '^$')
      expect(errors).toEqual([expect.stringMatching(/^findings-reader: /)]);
    if (command[1] !== 'export')
      expect(errors.map((line) => line.replace('findings-reader: ', '')).join('\n')).toMatch(state.told);
  });
});

it.each(COMMANDS)(
  'a damaged library is mended, said and done: %s %s',
  { timeout: 60_000 },
  async (...command) => {
    const library = `damaged-${command[0] ?? ''}`;
    await cp(at('damaged'), at(library), { recursive: true, preserveTimestamps: true });
    const { status, out, errors } = await runHere(...wordsFor(command, library));
    expect([status, out !== '']).toEqual([0, true]);
    expect(errors[0]).toMatch(/^The library's list had lost entries: 1 file /);
  },
);

/** The administrator may do all; somebody else tries it, where this test is run by one. */
const NOBODY = 65_534;
const canBeNobody =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', 'true']).status === 0;

describe.runIf(canBeNobody || (process.platform !== 'win32' && process.getuid?.() !== 0))(
  'rights that are missing',
  { timeout: 300_000 },
  () => {
    const NO_RIGHTS =
      /^findings-reader: The reports that were added cannot be read \(\S+\): permission is refused\. Give yourself the right to read and write in it, or use another folder\.\n$/;
    it.each<State>([
      { library: 'no-rights', status: 1, isAnswered: false, isSaved: false, told: NO_RIGHTS },
      { library: 'closed/library', status: 1, isAnswered: false, isSaved: false, told: NO_RIGHTS },
      { library: 'locked-list', status: 1, isAnswered: false, isSaved: false, told: NO_RIGHTS },
      {
        library: 'readonly',
        status: 0,
        isAnswered: true,
        isSaved: true,
        told: /^(The search index cannot be kept .*\n)?$/,
      },
      {
        library: 'readonly-damaged',
        status: 1,
        isAnswered: true,
        isSaved: false,
        told: /^The library's list and its files do not fit together, and that cannot be mended now\. The library cannot be changed, .*: permission is refused\. Give/,
      },
    ])('are told of $library by every command', (state) => {
      for (const command of COMMANDS) {
        const words = [process.execPath, resolve('out/main/cli.js'), ...wordsFor(command, state.library)];
        const [program = '', ...rest] = canBeNobody
          ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...words]
          : words;
        const { status, stdout, stderr } = spawnSync(program, rest, {
          encoding: 'utf8',
          env: { ...process.env, HOME: folder },
        });
        const { status: wanted, isDone } = expected(command, state);
        expect([command, status, stdout !== ''], stderr).toEqual([command, wanted, isDone]);
        if (command[1] !== 'export' || !state.isAnswered) expect(stderr).toMatch(state.told);
      }
    });
  },
);

it('reading a folder that is no library leaves it as it is', async () => {
  await runHere('search', 'cotton', '--library', at('documents'));
  expect(await readFile(at('documents/letter.txt'), 'utf8')).toBe('Dear reader');
  await expect(readFile(at('documents/search-index'))).rejects.toMatchObject({ code: 'ENOENT' });
});
