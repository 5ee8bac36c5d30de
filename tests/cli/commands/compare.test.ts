import { describe, expect, it } from 'vitest';
import { runHere, runWith } from '../run-here.ts';

const compare = (...words: string[]) => runHere('compare', ...words);

describe('compare', () => {
  it('gives rows with their state as JSON', async () => {
    const { status, out } = await compare('kazakhstan-2016', 'kazakhstan-2022', '--json');
    expect(status).toBe(0);
    const comparison: unknown = JSON.parse(out);
    expect(comparison).toMatchObject({ left: 'kazakhstan-2016', right: 'kazakhstan-2022' });
    const rows =
      comparison !== null && typeof comparison === 'object' && 'rows' in comparison ? comparison.rows : [];
    if (!Array.isArray(rows)) throw new Error('rows is a list');
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(['same', 'changed', 'moved', 'left', 'right']).toContain(row.state);
      expect(Object.keys(row)).toEqual(expect.arrayContaining(['left', 'right', 'topic', 'kind']));
    }
  });

  it('names what changed, for reading', async () => {
    const { out } = await compare('kazakhstan-2016', 'kazakhstan-2022');
    expect(out).toContain('Kazakhstan 2016 and Kazakhstan 2022');
    expect(out).toContain('~ [-Inspectorate Authorized-]{+Mechanism+} to Assess {+Civil+} Penalties | ');
  });

  it.each([
    ['markdown', '# Kazakhstan 2016 and Kazakhstan 2022\n'],
    ['html', '<!doctype html>'],
  ])('writes %s', async (format, beginning) => {
    const { status, out } = await compare('kazakhstan-2016', 'kazakhstan-2022', '--format', format);
    expect(status).toBe(0);
    expect(out.startsWith(beginning)).toBe(true);
  });

  it('is given up after its time, in a sentence', async () => {
    const words = ['compare', 'kazakhstan-2016', 'kazakhstan-2022', '--json'];
    const { status, out, errors } = await runWith({ longestComparison: 1 }, words);
    expect([status, out]).toEqual([1, '']);
    expect(errors).toEqual([
      'findings-reader: Comparing Kazakhstan 2016 and Kazakhstan 2022 takes too long and was given up after 0.001 seconds: take shorter texts, or read them side by side.',
    ]);
  });

  it.each([
    [['kazakhstan-2016'], 2, 'compare needs two reports'],
    [['kazakhstan-2016', 'kazakhstan-2022', 'kazakhstan-2013'], 2, 'compare needs two reports'],
    [
      ['kazakhstan-2016', 'kazakhstan-2022', '--format', 'pdf'],
      2,
      '--format is one of markdown, html, not "pdf"',
    ],
    [['kazakhstan-2016', 'kazakhstan-2022', '--format', 'html', '--json'], 2, 'exclude each other'],
    [['kazakhstan-2016', 'kazakhstan-1999'], 1, 'There is no report "kazakhstan-1999"'],
  ])('%j ends with %i', async (words, expected, problem) => {
    const { status, out, errors } = await compare(...words);
    expect([status, out]).toEqual([expected, '']);
    expect(errors.join('\n')).toContain(problem);
  });
});
