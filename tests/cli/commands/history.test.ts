import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';

const history = (...words: string[]) => runHere('history', ...words);

/** Place of a text in a built-in report. */
async function startOf(report: string, query: string): Promise<string> {
  const found = await runHere('search', `"${query}"`, '--json');
  const hits: readonly { report: string; start: number }[] = found.json().hits;
  const hit = hits.find((one) => one.report === report);
  if (hit === undefined) throw new Error(`no hit in ${report}`);
  return String(hit.start);
}

describe('history', () => {
  it('gives the passage of each year as JSON', async () => {
    const start = await startOf('kazakhstan-2022', 'Conduct research to gather comprehensive data');
    const { status, json } = await history('kazakhstan-2022', start, '--json');
    expect(status).toBe(0);
    const { passages, ...rest } = json();
    expect(
      passages.map((one: Record<string, unknown>) => [one['report'], one['year'], one['state']]),
    ).toEqual([
      ['kazakhstan-2013', 2013, 'new'],
      ['kazakhstan-2014', 2014, 'changed'],
      ['kazakhstan-2015', 2015, 'changed'],
      ['kazakhstan-2016', 2016, 'same'],
      ['kazakhstan-2017', 2017, 'same'],
      ['kazakhstan-2018', 2018, 'same'],
      ['kazakhstan-2019', 2019, 'changed'],
      ['kazakhstan-2020', 2020, 'same'],
      ['kazakhstan-2021', 2021, 'same'],
      ['kazakhstan-2022', 2022, 'changed'],
    ]);
    for (const passage of passages) {
      expect(passage.text).toContain('Conduct research to gather comprehensive data on child labor');
      expect(passage.end).toBeGreaterThan(passage.start);
    }
    expect(rest).toMatchObject({
      kind: 'row',
      first: 2013,
      unknownBefore: 2012,
      missing: [],
    });
  });

  it('says it for reading', async () => {
    const start = await startOf('kazakhstan-2016', 'Children in Kazakhstan engage in the worst forms');
    const { out } = await history('kazakhstan-2016', start);
    expect(out).toContain('A sentence, since 2013 or earlier: 2012 is not in the library');
    expect(out).toContain('2013 (kazakhstan-2013:');
    expect(out).toContain('reworded');
  });

  it('follows the paragraph where it is asked for', async () => {
    const start = await startOf('kazakhstan-2016', 'Children in Kazakhstan engage in the worst forms');
    const { json } = await history('kazakhstan-2016', start, '--as', 'paragraph', '--json');
    expect(json().kind).toBe('paragraph');
  });

  it('tells what changed in a year, of a country and of all', async () => {
    const { out } = await history('--year', '2021', '--area', 'kazakhstan');
    expect(out).toMatch(
      /^Kazakhstan 2021\. Against the report of 2020\. \d+ passages first said, \d+ reworded/,
    );
    expect(out).toContain('Assessment: Moderate Advancement →');
    expect(out).toMatch(/kazakhstan-2020:\d+: Not said any more; said since 20/);
    const { json } = await history('--year', '2021', '--json');
    expect(json()).toMatchObject({
      year: 2021,
      countries: [{ area: 'Kazakhstan', report: 'kazakhstan-2021' }],
    });
    expect((await history('--year', '2021', '--format', 'html')).out).toContain('<!doctype html>');
  });

  it.each([
    [['--year', '2013'], 1, 'What changed in 2013 cannot be told'],
    [['--year', '2021', '--area', 'Narnia'], 1, 'Narnia'],
    [['--year', 'x'], 2, '--year is a whole number of at least 1, not "x"'],
    [['--year', '2021', '--as', 'row'], 2, 'history takes a place in a report, or --year, and not both'],
    [['kazakhstan-2016', '0', '--area', 'Kazakhstan'], 2, '--area and --format go with --year'],
    [['kazakhstan-2016'], 2, 'history needs a report and an offset into its source'],
    [['kazakhstan-2016', 'here'], 2, 'START is a whole number of at least 0, not "here"'],
    [['kazakhstan-2016', '0', '--as', 'word'], 2, '--as is one of paragraph, sentence, row, not "word"'],
    [
      ['kazakhstan-2016', '0', '--as', 'row'],
      1,
      'No passage that can be followed stands at 0 in kazakhstan-2016',
    ],
    [['kazakhstan-1999', '0'], 1, 'There is no report "kazakhstan-1999"'],
    [['ilo-news-2021-05-31', '900'], 1, 'ilo-news-2021-05-31 is about no single country'],
  ])('%j ends with %i', async (words, expected, problem) => {
    const { status, out, errors } = await history(...words);
    expect([status, out]).toEqual([expected, '']);
    expect(errors.join('\n')).toContain(problem);
  });
});
