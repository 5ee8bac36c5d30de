import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../src/engine/library/library.ts';
import type { Library } from '../../../../src/engine/library/library.ts';
import type { ReaderEvent } from '../../../../src/shared/contract/contract.ts';
import { textReports } from '../../../text-reports.ts';
import { asOrdinaryUser } from '../as-ordinary-user.ts';
import { makeChapters } from '../make-chapters.ts';

let reports: string;
let folder: string;
let events: ReaderEvent[];
beforeAll(async () => {
  reports = await textReports();
});
afterAll(() => rm(reports, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'separate-'));
  events = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function open(name = 'data', version = '1'): Promise<Library> {
  const library = await openLibrary(
    {
      reportsFolder: reports,
      dataFolder: join(folder, name),
      version,
      importWorker: new URL('../../../../src/engine/import/import-worker.ts', import.meta.url),
    },
    { emit: (event) => events.push(event), onDefect: (description) => expect.unreachable(description) },
  );
  await library.warmUp();
  return library;
}

const NEW = { report: 'kazakhstan-2022', number: 22 };
const OLD = { report: 'kazakhstan-2016', number: 26 };

async function joined(library: Library): Promise<{ same: readonly string[]; apart: readonly string[] }> {
  await library.prepareSources();
  const { sameSource, keptApart = [] } = library.reference(NEW.report, NEW.number);
  const names = (list: readonly { report: string; number: number }[]) =>
    list.map(({ report, number }) => `${report} ${number}`);
  return { same: names(sameSource), apart: names(keptApart) };
}

const TOGETHER = { same: ['kazakhstan-2016 26'], apart: [] };
const APART = { same: [], apart: ['kazakhstan-2016 26'] };

describe('two references that are kept apart', { timeout: 60_000 }, () => {
  it('stay so after a restart, with another version of the parser, until that is taken back', async () => {
    const library = await open();
    expect(await joined(library)).toEqual(TOGETHER);
    await library.changes.keepApart(NEW, OLD);
    await library.changes.keepApart(OLD, NEW);
    expect(events.filter(({ kind }) => kind === 'sources-changed')).toHaveLength(1);
    expect(await joined(library)).toEqual(APART);
    const journal = join(folder, 'data/library/journal');
    expect((await readFile(journal, 'utf8')).match(/keep-apart/g)).toHaveLength(1);

    const later = await open('data', '2');
    expect(await joined(later)).toEqual(APART);
    expect((await later.allSources()).sources().length).toBe((await library.allSources()).sources().length);
    await later.changes.putTogether(OLD, NEW);
    expect(await joined(later)).toEqual(TOGETHER);
    expect(await joined(await open())).toEqual(TOGETHER);
  });

  it('are offered to another library that has these reports, and so only where they are asked for', async () => {
    const library = await open();
    await joined(library);
    await library.changes.keepApart(NEW, OLD);
    const file = join(folder, 'saved.findings-library');
    await library.saver.save(file);
    const other = await open('other');
    expect(await joined(other)).toEqual(TOGETHER);
    const outcome = await other.changes.import([{ path: file }]);
    expect(outcome).toMatchObject({
      problems: [],
      leftOut: [],
      offeredSeparations: [
        { labels: ['Kazakhstan 2022', 'Kazakhstan 2016'], separation: { one: NEW, other: OLD } },
      ],
    });
    expect(await joined(other)).toEqual(TOGETHER);
    expect(await joined(await open('other'))).toEqual(TOGETHER);
    await other.changes.keepApartAsThere(outcome.offeredSeparations.map(({ separation }) => separation));
    expect(await joined(other)).toEqual(APART);
    expect(await joined(await open('other'))).toEqual(APART);
    expect(await other.changes.import([{ path: file }])).toMatchObject({ offeredSeparations: [] });
    await other.changes.putTogether(NEW, OLD);
    expect((await other.changes.import([{ path: file }])).offeredSeparations).toHaveLength(1);
    expect(await joined(other)).toEqual(TOGETHER);
  });

  it('are so at once where both reports come with them, and not where that was taken back there', async () => {
    const [a, b] = await makeChapters(join(folder, 'chapters'), 2);
    if (a === undefined || b === undefined) return expect.unreachable();
    const library = await open();
    await library.changes.import([{ path: join(folder, 'chapters') }]);
    await library.prepareSources();
    const [one, two] = [
      { report: a.id, number: 1 },
      { report: b.id, number: 1 },
    ];
    await library.changes.keepApart(one, two);
    const file = join(folder, 'saved.findings-library');
    await library.saver.save(file);
    const apart = async (of: Library) => {
      await of.prepareSources();
      return of.reference(one.report, one.number).keptApart?.length ?? 0;
    };
    const other = await open('other');
    expect(await other.changes.import([{ path: file }])).toMatchObject({ offeredSeparations: [] });
    expect(await apart(other)).toBe(1);
    await other.changes.putTogether(one, two);
    for (const { report } of [one, two]) await other.changes.remove(report);
    expect((await other.changes.import([{ path: file }])).offeredSeparations).toHaveLength(1);
    expect(await apart(other)).toBe(0);
  });

  it('outlive the loss of the whole list, also where no report was added', async () => {
    const library = await open();
    await joined(library);
    await library.changes.keepApart(NEW, OLD);
    await rm(join(folder, 'data/library/journal'));
    expect(await joined(await open())).toEqual(APART);
  });

  it('outlive a damaged line of the list', async () => {
    const library = await open();
    await joined(library);
    await writeFile(join(folder, 'one.txt'), await readFile('resources/reports/kazakhstan-2013.txt'));
    await library.changes.keepApart(NEW, OLD);
    const journal = join(folder, 'data/library/journal');
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.replace('keep-apart', 'keep-apar7'));
    expect(await joined(await open())).toEqual(APART);
  });

  it('change nothing in a folder that cannot be written to', async () => {
    const library = await open();
    await joined(library);
    await mkdir(join(folder, 'data/library'), { recursive: true });
    await chmod(join(folder, 'data/library'), 0o555);
    await asOrdinaryUser(folder, () =>
      expect(library.changes.keepApart(NEW, OLD)).rejects.toMatchObject({ code: 'disk' }),
    );
    expect(await joined(library)).toEqual(TOGETHER);
    await chmod(join(folder, 'data/library'), 0o755);
  });

  it('change nothing where no library can be kept, and say why in one sentence', async () => {
    await writeFile(join(folder, 'data'), 'no folder');
    const library = await open();
    events = [];
    expect(await joined(library)).toEqual(TOGETHER);
    await expect(library.changes.keepApart(NEW, OLD)).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringMatching(/cannot be/) as string,
    });
    expect(await joined(library)).toEqual(TOGETHER);
    expect(events).toEqual([]);
  });

  it('are entries of lists, and two', async () => {
    const library = await open();
    await joined(library);
    await expect(library.changes.keepApart(NEW, { ...OLD, number: 900 })).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is no reference 900 in kazakhstan-2016.',
    });
    await expect(library.changes.keepApart(NEW, NEW)).rejects.toMatchObject({ code: 'bad-argument' });
    await library.changes.putTogether(NEW, OLD);
    expect(await joined(library)).toEqual(TOGETHER);
  });
});
