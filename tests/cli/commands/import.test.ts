import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryListing } from '../../../src/shared/contract/contract.ts';
import { chapterText, makeChapters } from '../../engine/library/make-chapters.ts';
import { runIn } from '../run-here.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-import-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const HYPOTHESIS = {
  total: 1,
  rows: [
    {
      id: 'abc',
      uri: 'https://example.org/kazakhstan-2022.pdf',
      user: 'acct:ann@hypothes.is',
      text: 'Ask them',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'over 10,300 sites' }] }],
    },
  ],
};
const reader = (...words: string[]) => runIn(join(folder, 'data'), ...words);

describe('import', { timeout: 60_000 }, () => {
  it('adds to a library, which the other commands then work on', async () => {
    const [, second] = await makeChapters(join(folder, 'files'), 2);
    await writeFile(join(folder, 'files/empty.txt'), '');
    const library = join(folder, 'library');
    const imported = await reader('import', join(folder, 'files'), '--library', library);
    expect(imported.status).toBe(1);
    expect(imported.out).toMatch(/2 added, 0 further copies, 0 already there, 1 not used\n$/);
    expect(imported.errors).toContainEqual(expect.stringMatching(/^3 of 3/));
    expect(imported.errors).toContainEqual(expect.stringMatching(/^empty\.txt is empty/));

    const again = await reader(
      'import',
      join(folder, 'files', second?.file ?? ''),
      '--library',
      library,
      '--json',
    );
    expect(again.status).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ added: [], known: [{ report: 'bangladesh-2022' }] });

    const listed = await reader('list', '--library', library, '--json');
    const listing = JSON.parse(listed.out) as LibraryListing;
    expect(listing.reports.filter(({ builtIn }) => !builtIn).map(({ id }) => id)).toEqual([
      'angola-2022',
      'bangladesh-2022',
    ]);
    const found = await reader('search', 'Angola', '--library', library, '--json');
    expect(JSON.parse(found.out)).toMatchObject({
      hits: expect.arrayContaining([expect.objectContaining({ report: 'angola-2022' })]),
    });
    const cited = await reader('cite', 'angola-2022', '5', '--library', library);
    expect(cited).toMatchObject({ status: 0, out: expect.stringMatching(/^angola-2022, reference 5/) });
    const compared = await reader('compare', 'angola-2022', 'kazakhstan-2022', '--library', library);
    expect(compared).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Angola 2022 and Kazakhstan 2022/),
    });
    // Without it, only what ships.
    expect((await reader('list')).out).not.toContain('angola');
  });

  it('says in one line that many files are there already, and names them where that is asked for', async () => {
    await makeChapters(join(folder, 'files'), 4);
    await reader('import', join(folder, 'files'));
    const { status, out } = await reader('import', join(folder, 'files'));
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      'known    4 files that are there already: --known names each of them',
      '0 added, 0 further copies, 4 already there, 0 not used',
      '',
    ]);
    const named = await reader('import', join(folder, 'files'), '--known');
    expect(named.out).toContain('known    angola-2022  Angola 2022 (angola-2022.txt)\n');
    expect(named.out.split('\n')).toHaveLength(6);
  });

  it('keeps what is shown, and says what would be shown in its place', async () => {
    const library = join(folder, 'library');
    await makeChapters(join(folder, 'files'), 1);
    const text = await readFile(join(folder, 'files/angola-2022.txt'), 'utf8');
    const poor = join(folder, 'poor.txt');
    await writeFile(poor, text.slice(0, text.length / 2));
    await reader('import', poor, '--library', library);
    const { status, out } = await reader('import', join(folder, 'files'), '--library', library);
    expect(status).toBe(0);
    expect(out).toContain(
      'kept     angola-2022  poor.txt stays shown; angola-2022.txt would be shown in its place\n',
    );
  });

  it('tells two files of one name apart, and says how the other is chosen', async () => {
    const library = join(folder, 'library');
    await makeChapters(join(folder, 'files'), 1);
    const text = await readFile(join(folder, 'files/angola-2022.txt'), 'utf8');
    const poor = join(folder, 'angola-2022.txt');
    await writeFile(poor, text.slice(0, text.length / 2));
    await reader('import', poor, '--library', library);
    const { out, errors } = await reader('import', join(folder, 'files'), '--library', library);
    const file = 'angola-2022\\.txt \\(added \\d{4}-\\d\\d-\\d\\d, SHA-256 ([0-9a-f]{8})\\)';
    const [, shown, other] =
      new RegExp(`^kept +angola-2022  ${file} stays shown; ${file} would be shown in its place$`, 'm').exec(
        out,
      ) ?? [];
    expect(shown).toBeDefined();
    expect(shown).not.toBe(other);
    expect(errors.join('\n')).toContain('open the report in the window');
  });

  it.runIf(process.platform === 'linux')('takes in a file whose name is no UTF-8', async () => {
    const library = join(folder, 'library');
    await makeChapters(join(folder, 'files'), 1);
    const name = Buffer.from('/files/C\xf4te \x1b.txt', 'latin1');
    await rename(join(folder, 'files/angola-2022.txt'), Buffer.concat([Buffer.from(folder), name]));
    const { status, out } = await reader('import', join(folder, 'files'), '--library', library);
    expect(out).toContain('added    angola-2022  Angola 2022 (C\ufffdte \\u001b.txt)\n');
    expect(status).toBe(0);
  });

  it('adds to the library of the window where no other is named', async () => {
    await makeChapters(join(folder, 'files'), 1);
    expect(await reader('import', join(folder, 'files'))).toMatchObject({ status: 0 });
    expect((await reader('list', '--library', join(folder, 'data/library'))).out).toContain('angola-2022');
  });

  it.each([
    [['import'], 2, /needs a file or a folder/],
    [['import', 'x', '--no-such'], 2, /no-such/],
    [['import', '/no/such/file', '--library', '$'], 1, /cannot be read: it is not there/],
    [
      ['import', 'x', '--library', '/dev/null/library'],
      1,
      /^findings-reader: The reports that were added cannot be read \(\S+\): a part of its path is not a folder\. Move away or rename what stands in its place, or use another folder\.$/m,
    ],
    [['import', 'x', '--library', '/dev/null'], 1, /null is a file, and a library is a folder/],
    [['list', '--library', '/no/such/library'], 1, /There is no library in/],
    [['search', 'x', '--library', '/no/such/library'], 1, /There is no library in/],
  ])('%j ends with status %i and says why', async (words, status, message) => {
    const ended = await reader(...words.map((word) => (word === '$' ? join(folder, 'new') : word)));
    expect(ended.status).toBe(status);
    expect(ended.errors.join('\n')).toMatch(message);
  });
});

describe('library export', { timeout: 120_000 }, () => {
  it('saves a library as one file, which import adds to another', async () => {
    await makeChapters(join(folder, 'files'), 3);
    expect(await reader('import', join(folder, 'files'))).toMatchObject({ status: 0 });
    const file = join(folder, 'mine.findings-library');
    const saved = await reader('library', 'export', file);
    expect(saved).toMatchObject({ status: 0, out: `${file}: 3 reports in 3 files, 1 MB, 0 left out\n` });
    expect(saved.errors.at(-1)).toMatch(/^3 of 3/);
    const other = join(folder, 'other');
    const added = await reader('import', file, '--library', other, '--json');
    expect(added.status).toBe(0);
    expect(JSON.parse(added.out)).toMatchObject({ added: { length: 3 }, problems: [] });
    const again = await reader('library', 'export', join(folder, 'again'), '--library', other, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ file: 'again', reports: 3, files: 3, cancelled: false });
  });

  it('saves some reports, by their ids or by what they have in common', async () => {
    await makeChapters(join(folder, 'files'), 2);
    for (const [area, year] of [
      ['Angola', 2016],
      ['Kenya', 2022],
    ] as const)
      await writeFile(join(folder, 'files', `${area}-${year}.txt`), await chapterText(area, year));
    expect(await reader('import', join(folder, 'files'))).toMatchObject({ status: 0 });
    const exported = async (...words: string[]) => {
      const name = words.join('').replace(/[^a-z0-9-]/gi, '');
      const { status, out, errors } = await reader(
        'library',
        'export',
        join(folder, name),
        ...words,
        '--json',
      );
      return status === 0 ? JSON.parse(out).reports : errors.at(-1);
    };
    expect(await exported('angola-2022', 'angola-2016')).toBe(2);
    expect(await exported('--area', 'angola', '--year', '2016')).toBe(1);
    expect(await exported('--region', 'Sub-Saharan', '--years', '2021-2022')).toBe(2);
    expect(await exported('angola-2021')).toBe(
      'findings-reader: There is no report "angola-2021" in the library: did you mean angola-2022?',
    );
    expect(await exported('--year', '1999')).toBe(
      'findings-reader: The library has no report like that: list names them.',
    );
    const both = await reader('library', 'export', join(folder, 'x'), 'angola-2022', '--year', '2022');
    expect(both.status).toBe(2);
  });

  it('refuses a place before it reads anything', async () => {
    await makeChapters(join(folder, 'files'), 1);
    await reader('import', join(folder, 'files'));
    const other = join(folder, 'report.pdf');
    await writeFile(other, 'old');
    for (const words of [
      ['library', 'export', other],
      ['library', 'export', join(folder, 'nowhere/x')],
      ['notes', 'export', '--out', other],
    ]) {
      const { status, errors } = await reader(...words);
      expect(status).toBe(1);
      expect(errors).toEqual([expect.stringContaining('could not be written')]);
    }
    expect(await readFile(other, 'utf8')).toBe('old');
  });

  it('carries notes, which come among those of another only with --notes', async () => {
    const made = join(folder, 'made');
    const notes = join(folder, 'notes.json');
    await writeFile(notes, JSON.stringify(HYPOTHESIS));
    expect(await reader('notes', 'import', notes, '--library', made)).toMatchObject({ status: 0 });
    const file = join(folder, 'mine.findings-library');
    expect(await reader('library', 'export', file, '--library', made)).toMatchObject({ status: 0 });
    const other = join(folder, 'other');
    const noted = async () =>
      JSON.parse((await reader('notes', 'export', '--library', other, '--format', 'json')).out);
    const left = await reader('import', file, '--library', other);
    expect(left).toMatchObject({
      status: 0,
      out: '0 added, 0 further copies, 0 already there, 0 not used\n',
    });
    expect(left.errors).toContain(
      'That library holds a note that is not among yours (1 on Kazakhstan 2022): with --notes it is taken in.',
    );
    expect(await noted()).toMatchObject({ first: { items: [] } });
    const taken = await reader('import', file, '--library', other, '--notes');
    expect(taken).toMatchObject({
      status: 0,
      errors: [],
      out: expect.stringMatching(/^notes {4}1 taken in\n0 added/),
    });
    expect(await noted()).toMatchObject({ first: { items: [{ creator: 'ann@hypothes.is' }] } });
    const again = await reader('import', file, '--library', other, '--notes', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ offeredNotes: null });
  });

  it.each([
    [['library'], 2, /library can export, not nothing/],
    [['library', 'import', 'x'], 2, /library can export, not "import"/],
    [['library', 'export'], 2, /needs one file name/],
    [['library', 'export', 'a', 'b'], 1, /There is no report "b" in the library/],
    [['library', 'export', '$/x'], 1, /There is nothing to save/],
    [['library', 'export', '$/x', '--library', '/no/such/library'], 1, /There is no library in/],
  ])('%j ends with status %i and says why', async (words, status, message) => {
    const ended = await reader(...words.map((word) => word.replace('$', folder)));
    expect(ended.status).toBe(status);
    expect(ended.errors.join('\n')).toMatch(message);
  });
});
