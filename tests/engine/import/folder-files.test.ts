import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderFiles } from '../../../src/engine/import/folder-files.ts';
import { readBytes } from '../../../src/engine/formats/read-reports.ts';
import { gatherFiles } from '../../../src/engine/import/gather-files.ts';
import { asOrdinaryUser } from '../library/as-ordinary-user.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = (...names: string[]) => Promise.all(names.map((name) => writeFile(join(folder, name), name)));
const onUnix = process.platform === 'win32' ? it.skip : it;

const onLinux = process.platform === 'linux' ? it : it.skip;
const bytes = (before: string, name: string) =>
  Buffer.concat([Buffer.from(before), Buffer.from(name, 'latin1')]);

describe('the files of a folder', () => {
  it('are those that may hold reports, in the order of their names', async () => {
    await mkdir(join(folder, 'b'));
    await put('c.pdf', 'a.TXT', 'b/x.docx');
    const { files, problems, leftOut } = await folderFiles(folder, 'mine');
    expect(files.map(({ name }) => name)).toEqual(['a.TXT', 'x.docx', 'c.pdf']);
    expect([problems, leftOut]).toEqual([[], null]);
  });

  it('do not include what programs keep for themselves, which is no fault', async () => {
    await put('a.pdf', '~$a.docx', '.~lock.a.docx#', '.DS_Store', '._a.pdf', 'Thumbs.db', 'desktop.ini');
    const { files, problems, leftOut } = await folderFiles(folder, 'mine');
    expect([files.length, problems]).toEqual([1, []]);
    expect(leftOut).toBe('mine: 6 files that programs keep for themselves were left out.');
  });

  it('and what else is left out is counted in one line', async () => {
    await mkdir(join(folder, '.hidden'));
    await put('a.pdf', 'b.xls', 'c.xls', 'README', '.d.pdf', '.hidden/e.pdf');
    await symlink(join(folder, 'a.pdf'), join(folder, 'link.pdf'));
    await symlink(folder, join(folder, 'circle'));
    await symlink('/no/such/file.pdf', join(folder, 'broken.pdf'));
    await mkdir(join(folder, ...Array.from({ length: 22 }, () => 'd')), { recursive: true });
    const { files, problems, leftOut } = await folderFiles(folder, 'mine');
    expect([files.length, problems]).toEqual([1, []]);
    expect(leftOut).toBe(
      'mine: files of other kinds (1 without ending, 2 .xls), 3 links, 2 hidden files or folders and 1 folder more than 20 levels deep were left out. Add a report among them by itself.',
    );
  });

  it('of links alone is none, and says so', async () => {
    await symlink('/somewhere/a.pdf', join(folder, 'a.pdf'));
    await symlink('/somewhere/b.pdf', join(folder, 'b.pdf'));
    expect(await folderFiles(folder, 'links')).toEqual({
      files: [],
      problems: [],
      leftOut: 'links: 2 links were left out. Add a report among them by itself.',
    });
  });

  it('where there is nothing is said as well', async () => {
    expect((await folderFiles(folder, 'mine')).problems).toEqual([
      { file: 'mine', message: 'The folder mine holds no file: choose another one.' },
    ]);
  });

  onLinux('whose names are no UTF-8 are read by the bytes of their names', async () => {
    const below = bytes(folder, '/Archiv \xe4lter');
    await mkdir(below);
    await writeFile(bytes(folder, '/C\xf4te.txt'), 'one');
    await writeFile(bytes(folder, '/C\xf5te.txt'), 'two');
    await writeFile(Buffer.concat([below, Buffer.from('/inner ÿ.txt')]), 'three');
    await put('Côte.txt');
    const { files, problems, leftOut } = await gatherFiles([{ path: folder }]);
    expect([problems, leftOut]).toEqual([[], []]);
    expect(files.map(({ name }) => name)).toEqual([
      'inner ÿ.txt',
      'C\u00f4te.txt',
      'C\ufffdte.txt',
      'C\ufffdte.txt',
    ]);
    const read = await Promise.all(files.map(({ path, name }) => readBytes(path, name)));
    expect(read.map((text) => Buffer.from(text).toString()).toSorted()).toEqual([
      'Côte.txt',
      'one',
      'three',
      'two',
    ]);
  });

  onLinux(
    'in a folder whose name is no UTF-8 and that cannot be opened are told of by a name to be read',
    async () => {
      const shut = bytes(folder, '/ge\xf6ffnet');
      await mkdir(shut);
      await chmod(shut, 0o000);
      const { problems } = await asOrdinaryUser(folder, () => folderFiles(folder, 'mine'));
      await chmod(shut, 0o700);
      expect(problems).toEqual([
        {
          file: 'mine/ge\ufffdffnet',
          message: 'The folder mine/ge\ufffdffnet cannot be read: permission is refused.',
        },
      ]);
    },
  );

  it('whose name was no UTF-8 and came as text cannot be found by it, and that is said', async () => {
    const { problems } = await gatherFiles([{ path: join(folder, 'C\ufffdte.txt') }]);
    expect(problems).toEqual([
      {
        file: 'C\ufffdte.txt',
        message:
          'C\ufffdte.txt cannot be read: it is not there under this name, in which "\ufffd" may stand for what is not written in UTF-8: rename it, or add the folder that it is in.',
      },
    ]);
    await put('C\ufffdte.txt');
    expect(await gatherFiles([{ path: join(folder, 'C\ufffdte.txt') }])).toMatchObject({ problems: [] });
  });

  onUnix('are no pipes', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.pdf')]);
    expect((await folderFiles(folder, 'mine')).leftOut).toMatch(/: 1 pipe, socket or device was left out\./);
  });

  onUnix('in a folder that cannot be opened cost that folder only', async () => {
    await mkdir(join(folder, 'shut'));
    await put('a.pdf', 'shut/b.pdf');
    await chmod(join(folder, 'shut'), 0o000);
    const { files, problems } = await asOrdinaryUser(folder, () => folderFiles(folder, 'mine'));
    await chmod(join(folder, 'shut'), 0o700);
    expect(files.map(({ name }) => name)).toEqual(['a.pdf']);
    const where = join('mine', 'shut');
    expect(problems).toEqual([
      { file: where, message: `The folder ${where} cannot be read: permission is refused.` },
    ]);
  });

  it('that vanished cost themselves only', async () => {
    await put('a.pdf');
    const { files, problems } = await gatherFiles([{ path: join(folder, 'gone') }, { path: folder }]);
    expect(files).toHaveLength(1);
    expect(problems).toEqual([{ file: 'gone', message: 'gone cannot be read: it is not there.' }]);
  });
});
