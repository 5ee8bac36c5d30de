import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineHandlers } from '../../../../src/engine/handlers/handlers.ts';
import {
  compareEntries,
  isAbout,
  listedAreas,
  underAreaNames,
} from '../../../../src/engine/library/store/library-entry.ts';
import type { Library } from '../../../../src/engine/library/library.ts';
import { NO_SETTINGS } from '../../../../src/engine/support/files/settings-file.ts';
import { entry } from '../../../renderer/helpers/build.ts';
import { chapterText } from '../make-chapters.ts';
import { openTestLibrary, removeTestFolder } from '../open-test-library.ts';

const joint = entry({
  id: 'overseas-territories-of-australia-2016',
  area: 'Overseas Territories of Australia',
  levels: [
    { area: 'Cocos (Keeling) Islands', level: 'none', label: 'No Advancement' },
    { area: 'Norfolk Island', level: 'minimal', label: 'Minimal Advancement' },
  ],
});

describe('an entry', () => {
  it('stands under the name of its area, with what it is called beside it', () => {
    expect(underAreaNames(entry({ id: 'a', area: 'Swaziland' }))).toMatchObject({
      area: 'Eswatini',
      printedArea: 'Swaziland',
    });
    expect(underAreaNames(entry({ id: 'a', area: 'Kazakhstan' }))).not.toHaveProperty('printedArea');
    expect(underAreaNames(entry({ id: 'a', area: 'Côte d’Ivoire' }))).not.toHaveProperty('printedArea');
    expect(underAreaNames(entry({ id: 'a', area: null })).area).toBeNull();
  });

  it('of a joint chapter is about each of its areas', () => {
    const listed = underAreaNames(joint);
    expect(listed.areas).toEqual(['Cocos (Keeling) Islands', 'Norfolk Island']);
    expect(isAbout(listed, 'norfolk island')).toBe(true);
    expect(isAbout(listed, 'Australia')).toBe(false);
    expect(listedAreas([listed]).map(({ name, region }) => [name, region])).toEqual([
      ['Cocos (Keeling) Islands', 'Indo-Pacific'],
      ['Norfolk Island', 'Indo-Pacific'],
      ['Overseas Territories of Australia', null],
    ]);
  });

  it('comes after those of areas before it in the alphabet, articles aside', () => {
    const entries = ['Ghana', 'The Gambia', 'Georgia'].map((area) => entry({ id: area, area, label: area }));
    expect(entries.toSorted(compareEntries).map(({ area }) => area)).toEqual([
      'The Gambia',
      'Georgia',
      'Ghana',
    ]);
  });
});

describe('a country that was renamed', { timeout: 60_000 }, () => {
  let folder: string;
  let library: Library;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renamed-'));
    const files = join(folder, 'files');
    await mkdir(files);
    await writeFile(join(files, 'a.txt'), await chapterText('Swaziland', 2016));
    await writeFile(join(files, 'b.txt'), await chapterText('Eswatini', 2022));
    await writeFile(join(files, 'c.txt'), await chapterText('Phillippines', 2013));
    library = await openTestLibrary(join(folder, 'data'));
    await library.changes.import([{ path: files }]);
  });
  afterAll(async () => removeTestFolder(folder));

  it('is one area with all its years, each under its printed name', async () => {
    const { reports, areas } = library.listing;
    expect(reports.filter(({ area }) => area === 'Eswatini').map(({ id, label }) => [id, label])).toEqual([
      ['eswatini-2022', 'Eswatini 2022'],
      ['swaziland-2016', 'Swaziland 2016'],
    ]);
    expect(areas.find(({ name }) => name === 'Eswatini')).toMatchObject({
      region: 'Sub-Saharan Africa',
      otherNames: expect.arrayContaining(['Swaziland']),
    });
    const handlers = engineHandlers(
      Promise.resolve(library),
      { session: NO_SETTINGS, preferences: NO_SETTINGS },
      { ask: () => expect.unreachable('no page is drawn'), rest: () => undefined },
    );
    for (const area of ['Eswatini', 'Swaziland']) {
      const { levels } = await handlers['years.timeline']({ area });
      expect(levels.map(({ year }) => year)).toEqual([2016, 2022]);
    }
  });

  it.each([
    ['area:swaziland labor', ['eswatini-2022', 'swaziland-2016']],
    ['area:eswatini labor', ['eswatini-2022', 'swaziland-2016']],
    ['swaziland labor inspectors', ['eswatini-2022', 'swaziland-2016']],
    ['area:filipinas labor', ['philippines-2013']],
  ])('is found by %s', async (query, expected) => {
    const { counts, facets } = await library.search({ query });
    expect(Object.keys(counts).toSorted()).toEqual(expected);
    expect(facets.areas).toHaveLength(1);
  });

  it('is chosen by one name in the filters', async () => {
    const { counts } = await library.search({ query: 'labor', filters: { areas: ['Eswatini'] } });
    expect(Object.keys(counts).toSorted()).toEqual(['eswatini-2022', 'swaziland-2016']);
  });

  it('and misspelled is the one it means', () => {
    expect(library.listing.reports.find(({ id }) => id === 'philippines-2013')).toMatchObject({
      area: 'Philippines',
    });
  });
});
