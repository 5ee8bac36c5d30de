import { describe, expect, it } from 'vitest';
import { reportNamed } from '../../../src/renderer/links/named-report.ts';
import type { LibraryEntry } from '../../../src/shared/contract/contract.ts';
import { entry as entryOf } from '../helpers/build.ts';

const entry = (id: string, label: string, parts: Partial<LibraryEntry> = {}): LibraryEntry =>
  entryOf({ id, label, ...parts });

const library = {
  reports: [
    entry('myanmar-2013', 'Burma 2013', { area: 'Burma', year: 2013, kind: 'chapter' }),
    entry('myanmar-2013-summary', 'Burma 2013 (summary)', { area: 'Burma', year: 2013, kind: 'summary' }),
    entry('ilo-news', 'ILO news, 31 May 2021', { area: null, year: null, kind: 'news' }),
    entry('ivory', 'Côte d’Ivoire 2016', { area: "Côte d'Ivoire", year: 2016, kind: 'chapter' }),
  ],
  areas: [{ name: 'Burma', region: null, otherNames: ['Myanmar'] }],
};

describe('the report that a link names', () => {
  it.each([
    ['Burma 2013', 'myanmar-2013'],
    ['Burma 2013 (summary)', 'myanmar-2013-summary'],
    ['myanmar 2013', 'myanmar-2013'],
    ['Myanmar 2013 (Summary)', 'myanmar-2013-summary'],
    ['ILO news, 31 May 2021', 'ilo-news'],
    ["COTE D'IVOIRE  2016", 'ivory'],
    ['Myanmar 2014', undefined],
    ['Peru 2013', undefined],
    ['', undefined],
  ])('%j', (name, id) => {
    expect(reportNamed(name, library)?.id).toBe(id);
  });
});
