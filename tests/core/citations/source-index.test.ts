import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSourceIndex } from '../../../src/core/citations/source-index.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import type { Citation, Report } from '../../../src/shared/model.ts';
import { chapter, LIST_YEARS } from '../bibliography/printed-lists.ts';
import { KAZAKHSTAN_SAMPLES } from './kazakhstan-samples.ts';

function builtIn(name: string): Report {
  const file = resolve(import.meta.dirname, `../../../resources/reports/${name}.txt`);
  return parseReport(textDocument(readFileSync(file, 'utf8')), { file: `${name}.txt`, sha256: name });
}

const three = LIST_YEARS.map((year) => builtIn(`kazakhstan-${year}`));

function indexOf(reports: readonly Report[]) {
  const index = createSourceIndex();
  for (const report of reports) index.add(report);
  return index;
}

function citation(numbers: readonly number[], start: number): Citation {
  const text = `(${numbers.join(', ')})`;
  return {
    text,
    numbers,
    where: 'section:law',
    place: 'prose',
    block: 'p-1',
    start,
    end: start + text.length,
  };
}

describe('a reference of the built-in reports', () => {
  const index = indexOf(three);

  it('names the passages that rest on it in reading order, and the same source elsewhere', () => {
    const details = index.details('kazakhstan-2022', 22);
    expect(details?.reference.content.text).toMatch(/^Government of Kazakhstan\. The Criminal Code/);
    expect(details?.sameSource).toStrictEqual([
      { report: 'kazakhstan-2016', label: 'Kazakhstan 2016', number: 26, because: 'same law number 226-V' },
    ]);
    const starts = details?.citedAt.map(({ start }) => start) ?? [];
    expect(starts.length).toBeGreaterThan(3);
    expect(starts).toStrictEqual([...starts].sort((one, other) => one - other));
    for (const place of details?.citedAt ?? []) {
      expect(place.excerpt.slice(...(place.mark ?? [0, 0]))).toBe(place.text);
      expect(place.topic).not.toBeNull();
    }
  });

  it('finds a source in three years', () => {
    expect(
      index.details('kazakhstan-2013', 24)?.sameSource.map(({ report, number }) => [report, number]),
    ).toStrictEqual([
      ['kazakhstan-2016', 29],
      ['kazakhstan-2022', 26],
    ]);
  });

  it.each(three.map((report) => [report.id, report] as const))(
    'every entry of %s is cited, and its marks stand in their sentences',
    (id, report) => {
      for (const { number } of report.references) {
        const places = index.citedAt(id, number);
        expect(places.length).toBeGreaterThan(0);
        for (const { excerpt, mark, text } of places) expect(excerpt.slice(...(mark ?? [0, 0]))).toBe(text);
      }
    },
  );

  it('says what the claims of a report rest on (13 of 41, 11 of 49, 10 of 40 entries are not public)', () => {
    const shares = index.shares();
    expect(shares.map(({ references, claims }) => [references, claims])).toStrictEqual([
      [41, 77],
      [49, 95],
      [40, 125],
    ]);
    expect(shares.map(({ referencesByCheckability }) => referencesByCheckability.private)).toStrictEqual([
      13, 11, 10,
    ]);
    for (const { claims, claimsByBestCheck } of shares) {
      expect(Object.values(claimsByBestCheck).reduce((sum, count) => sum + count, 0)).toBe(claims);
    }
  });

  it('counts what is kept, new and gone between two years', () => {
    const changes = index.changes('kazakhstan-2016', 'kazakhstan-2022');
    expect([changes?.kept.length, changes?.newlyCited.length, changes?.noLongerCited.length]).toStrictEqual([
      10, 30, 39,
    ]);
    expect(index.changes('kazakhstan-2016', 'nowhere')).toBeNull();
  });

  it('has one row a source: 130 entries less the 20 that come again', () => {
    const rows = index.sources();
    expect(rows).toHaveLength(110);
    expect(rows.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(130);
    const constitution = rows.find(({ title }) => title === 'Constitution of the Republic of Kazakhstan');
    expect(constitution).toMatchObject({
      id: 'kazakhstan-2013:24',
      kind: 'law',
      checkable: 'link',
      date: 'August 30, 1995',
      years: [2013, 2016, 2022],
    });
    expect(constitution?.urls[0]?.damaged).toBe(false);
  });

  it('knows nothing of a number or a report that is not there', () => {
    expect(index.details('kazakhstan-2013', 42)).toBeNull();
    expect(index.details('kazakhstan-1999', 1)).toBeNull();
  });
});

describe('a source that only a chain of entries joins', () => {
  it('says through which entry', () => {
    const texts = [
      'ILO. Report of the Committee on Child Work in the Cotton Fields. Geneva; 2014.',
      'ILO. Report of the Committee on Child Work in the Cotton Fields. Geneva; February 5, 2014. http://www.ilo.org/public/WCMS_235054/lang--en/index.htm.',
      'International Labour Organization. Application of Labour Standards. February 2014. http://www.ilo.org/docs/wcms_235054.pdf',
    ];
    const index = indexOf(texts.map((text, at) => chapter(2014 + at, [text])));
    expect(index.details('kazakhstan-2014', 1)?.sameSource.map(({ because }) => because)).toStrictEqual([
      'same title and date, February 5, 2014',
      'same ILO document number WCMS_235054, as 1 in Kazakhstan 2015',
    ]);
  });
});

describe('entries that somebody keeps apart', () => {
  const constitution = { report: 'kazakhstan-2013', number: 24 };

  function separated() {
    const index = indexOf(three);
    const row = index.sources().find(({ id }) => id === 'kazakhstan-2013:24');
    const [, second, third] = row?.entries ?? [];
    const [one, other] = [third, constitution].map((place) => place && index.nameOf(place));
    if (!one || !other || !second) throw new Error('The constitution stands in three lists.');
    return { index, separations: [{ one, other }], last: one };
  }

  it('are of two sources everywhere: card, rows, changes, comparison', () => {
    const { index, separations, last } = separated();
    const before = index.sources();
    const changesBefore = index.changes('kazakhstan-2013', 'kazakhstan-2022');
    index.keepApart(separations);
    expect(index.details('kazakhstan-2022', last.number)).toMatchObject({
      sameSource: [{ report: 'kazakhstan-2016' }],
      keptApart: [{ report: 'kazakhstan-2013', label: 'Kazakhstan 2013', number: 24 }],
    });
    expect(index.details('kazakhstan-2013', 24)).toMatchObject({
      sameSource: [],
      keptApart: [{ report: 'kazakhstan-2022', number: last.number }],
    });
    expect(index.sources()).toHaveLength(before.length + 1);
    expect(index.changes('kazakhstan-2013', 'kazakhstan-2022')?.kept.length).toBe(
      (changesBefore?.kept.length ?? 0) - 1,
    );
    const [left = [], right = []] = index.sourcesOf(['kazakhstan-2013', 'kazakhstan-2022']);
    expect(left[23]).not.toBe(right[last.number - 1]);
    index.keepApart([]);
    expect(index.sources()).toEqual(before);
    expect(index.details('kazakhstan-2013', 24)).not.toHaveProperty('keptApart');
  });

  it('stay so when their reports are read anew, and wait while one is gone', () => {
    const { index, separations, last } = separated();
    index.keepApart(separations);
    const apart = index.sources();
    const later = builtIn('kazakhstan-2013');
    index.remove('kazakhstan-2013');
    expect(index.details('kazakhstan-2022', last.number)).not.toHaveProperty('keptApart');
    index.add(later);
    expect(index.sources()).toEqual(apart);
    // Also while the report comes in step by step.
    for (const _step of index.adding({ ...later }))
      expect(
        index
          .details('kazakhstan-2022', last.number)
          ?.sameSource.some(({ report }) => report.endsWith('2013')),
      ).toBe(false);
    const place = { report: 'kazakhstan-2022', number: last.number };
    expect(index.separationsOf({ report: 'kazakhstan-2013', number: 24 }, place)).toEqual(separations);
    expect(index.separationsOf(place, { report: 'kazakhstan-2016', number: 29 })).toEqual([]);
    expect(index.nameOf({ report: 'kazakhstan-2013', number: 999 })).toBeNull();
  });
});

describe('bad lists', () => {
  const text = 'U.S. Embassy- Astana. reporting, January 17, 2014.';
  const base = chapter(2015, [text, 'No author, no date', '']);
  const [first, second, third] = base.references;
  const doubled: Report = {
    ...base,
    citations: [citation([1, 9], 0), citation([1], 40), citation([7], 80)],
    references:
      first === undefined || second === undefined || third === undefined
        ? []
        : [first, { ...second, number: 1 }, { ...third, number: 3 }],
  };
  const index = indexOf([doubled]);

  it('gives both of two entries with one number, with the fact', () => {
    expect(index.details(doubled.id, 1)).toMatchObject({ duplicates: 2, reference: { content: { text } } });
    expect(index.details(doubled.id, 1, 1)).toMatchObject({
      duplicates: 2,
      reference: { content: { text: 'No author, no date' } },
    });
    expect(index.details(doubled.id, 1, 2)).toBeNull();
    expect(index.details(doubled.id, 1)?.citedAt).toHaveLength(2);
  });

  it('knows the passages of a number without an entry', () => {
    expect(index.details(doubled.id, 9)).toBeNull();
    expect(index.citedAt(doubled.id, 9).map(({ text: mark, excerpt }) => [mark, excerpt])).toStrictEqual([
      ['(1, 9)', '(1, 9)'],
    ]);
    expect(index.citedAt(doubled.id, 5)).toStrictEqual([]);
  });

  it('drops no entry, and counts no claim on an entry that is not there', () => {
    expect(index.sources().flatMap(({ entries }) => entries)).toHaveLength(3);
    expect(index.shares()[0]).toMatchObject({ references: 3, claims: 2 });
  });

  it('does not hold empty entries to be one source', () => {
    const other = chapter(2016, ['', 'reporting', '.']);
    expect(indexOf([doubled, other]).details(doubled.id, 3)?.sameSource).toStrictEqual([]);
  });
});

describe('reports that come and go', () => {
  const years = [...new Set(KAZAKHSTAN_SAMPLES.map(({ chapter: year }) => year))];
  const reports = years.map((year) =>
    chapter(
      Number(year),
      KAZAKHSTAN_SAMPLES.filter((entry) => entry.chapter === year).map(({ text }) => text),
    ),
  );
  const sourcesOf = (index: ReturnType<typeof createSourceIndex>) =>
    index
      .sources()
      .map(({ entries }) => entries.map(({ report, number }) => `${report}:${number}`).join(' '));
  const complete = sourcesOf(indexOf(reports));

  it('joins the same sources in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
        expect(sourcesOf(indexOf(order))).toStrictEqual(complete);
      }),
      { numRuns: 20 },
    );
  });

  it('is after a removal what it would be without', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 1 }), (gone) => {
        const index = indexOf(reports);
        for (const { id } of gone) index.remove(id);
        const kept = reports.filter((report) => !gone.includes(report));
        expect(sourcesOf(index)).toStrictEqual(sourcesOf(indexOf(kept)));
        for (const report of gone) index.add(report);
        expect(sourcesOf(index)).toStrictEqual(complete);
      }),
      { numRuns: 20 },
    );
  });

  it('replaces a report of the same id', () => {
    const index = indexOf(reports);
    const [first] = reports;
    if (first !== undefined) index.add(first);
    expect(sourcesOf(index)).toStrictEqual(complete);
    expect(index.has(first?.id ?? '')).toBe(true);
    index.remove('nowhere');
    expect(index.has('nowhere')).toBe(false);
  });
});

describe('a report that is joined step by step', () => {
  const [first, , last] = three;
  if (first === undefined || last === undefined) throw new Error('Three reports are built in.');
  const long = { ...last, references: Array.from({ length: 6 }, () => last.references).flat() };

  it('is there after the last step, and then as if it had been joined at once', () => {
    const index = indexOf([first]);
    let steps = 0;
    for (const _step of index.adding(long)) {
      steps += 1;
      expect([index.has(long.id), index.details(long.id, 1), index.shares().length]).toEqual([
        false,
        null,
        1,
      ]);
    }
    expect(steps).toBeGreaterThan(1);
    expect(index.has(long.id)).toBe(true);
    expect(index.sources()).toEqual(indexOf([first, long]).sources());
  });

  it('leaves nothing behind where it is removed meanwhile', () => {
    const index = indexOf([first]);
    for (const _step of index.adding(long)) index.remove(long.id);
    expect(index.has(long.id)).toBe(false);
    expect(index.sources()).toEqual(indexOf([first]).sources());
  });

  it('is joined once where it is added meanwhile', () => {
    const index = indexOf([first]);
    for (const _step of index.adding(long)) index.add(last);
    expect(index.sources()).toEqual(indexOf([first, last]).sources());
  });

  it('has rows that are given up where something is added while they are made', () => {
    const others = ['Brazil', 'India', 'Kenya'].map((area) => ({ ...last, id: area, area }));
    const index = indexOf([first, ...others, long]);
    let steps = 0;
    for (const _step of index.makingRows()) {
      if (steps === 0) index.remove(long.id);
      steps += 1;
    }
    expect(steps).toBe(1);
    expect(index.sources()).toEqual(indexOf([first, ...others]).sources());
  });
});
