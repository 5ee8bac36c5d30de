/** Sources made by hand, in the shape of those of the three full texts. */
import type { SourceEntry, SourceRow, SourceShares } from '../../../src/shared/sources.ts';

export function sourceEntry(year: number, number: number, cited = 1): SourceEntry {
  return {
    report: `kazakhstan-${year}`,
    label: `Kazakhstan ${year}`,
    area: 'Kazakhstan',
    year,
    number,
    cited,
  };
}

export function sourceRow(
  text: string,
  entries: readonly SourceEntry[],
  parts: Partial<SourceRow> = {},
): SourceRow {
  const [first] = entries;
  return {
    id: `${first?.report ?? ''}:${first?.number ?? 0}`,
    text,
    author: null,
    title: text,
    kind: 'embassy',
    checkable: 'private',
    urls: [],
    entries,
    years: [...new Set(entries.flatMap(({ year }) => year ?? []))],
    cited: entries.reduce((sum, { cited }) => sum + cited, 0),
    ...parts,
  };
}

/** 2022:3, 2016:24 and 2022:21, 2022:4, and a news item with quotation marks of its own. */
export const CABLE = sourceRow('U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023.', [
  sourceEntry(2022, 3, 57),
]);
export const LABOR_CODE = sourceRow(
  'Government of Kazakhstan. Labor Code of the Republic of Kazakhstan, No. 414-V.',
  [sourceEntry(2016, 24, 8), sourceEntry(2022, 21, 6)],
  { kind: 'law', checkable: 'link', urls: [{ url: 'http://online.zakon.kz/x', damaged: false }] },
);
export const STUDY = sourceRow('FIDH. Invisible and exploited in Kazakhstan.', [sourceEntry(2022, 4, 10)], {
  kind: 'ngo',
  checkable: 'link',
});
export const NEWS = sourceRow('“Дети на хлопке”, Tengrinews – 2016.', [sourceEntry(2016, 30, 1)], {
  kind: 'news',
  checkable: 'published',
});
export const ROWS: readonly SourceRow[] = [CABLE, LABOR_CODE, STUDY, NEWS];

export function shares(year: number, parts: Partial<SourceShares> = {}): SourceShares {
  return {
    report: `kazakhstan-${year}`,
    label: `Kazakhstan ${year}`,
    area: 'Kazakhstan',
    year,
    references: 40,
    claims: 100,
    referencesByKind: {},
    referencesByCheckability: {},
    claimsByKind: { embassy: 68, law: 25 },
    claimsByBestCheck: { link: 42, private: 58 },
    ...parts,
  };
}
