/** Sentences are set against each other before words: excerpts of the chapters, and texts that only share their opening. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { buildReport } from './build-report.ts';
import { kazakhstan2022 } from './built-in.ts';
import { marked, plainEdits } from './marked.ts';

describe('sentences', () => {
  it('that only share their opening are not one reworded', () => {
    const left = 'There is no law against hazardous work. Inspectors visited 320 farms in Almaty.';
    const right = 'Inspectors visited 320 farms in Almaty. There is a hotline for complaints about schools.';
    expect(marked(left, right)).toBe(
      '[-There is no law against hazardous work.-]Inspectors visited 320 farms in Almaty. {+There is a hotline for complaints about schools.+}',
    );
  });

  it('are compared word by word with the one that says the same (kazakhstan-2015.pdf, kazakhstan-2017.pdf, p. 1)', () => {
    const left =
      'The Government of Kazakhstan adopted a policy to combat human trafficking. However, children in Kazakhstan are engaged in the worst forms of child labor, including in harvesting cotton.';
    const right =
      'Several government agencies provided training to police officers and judges. However, children in Kazakhstan engage in the worst forms of child labor, including in cotton harvesting.';
    const shown = marked(left, right);
    expect(shown).toContain('However, children in Kazakhstan [-are engaged-]{+engage+} in the worst forms');
    expect(shown).toContain('[-The Government of Kazakhstan adopted a policy to combat human trafficking.-]');
  });

  it('that were cut in two, or put together, are still the same words', () => {
    const one =
      'The council met twice in Astana, and the ministry trained 320 inspectors on hazardous tasks in cotton.';
    const two =
      'The council met twice in Astana. The ministry trained 320 inspectors on hazardous tasks in cotton.';
    expect(marked(one, two)).toBe(
      'The council met twice in Astana[-, and-]{+.+} The ministry trained 320 inspectors on hazardous tasks in cotton.',
    );
    expect(marked(two, one)).toBe(
      'The council met twice in Astana[-.-]{+, and+} the ministry trained 320 inspectors on hazardous tasks in cotton.',
    );
  });

  const sentence = fc
    .array(
      fc.constantFrom('children', 'cotton', 'the', 'there', 'is', 'inspectors', 'in', '320', 'farms', 'law'),
      {
        minLength: 1,
        maxLength: 7,
      },
    )
    .map((words) => `There ${words.join(' ')}.`);
  it('lead from one text to the other whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 8 }),
        fc.array(sentence, { maxLength: 8 }),
        (ones, others) => {
          const [left, right] = [ones.join(' '), others.join(' ')];
          let [l, r] = [0, 0];
          for (const edit of plainEdits(left, right)) {
            expect(left.slice(l, edit.left[0]).trim()).toBe(right.slice(r, edit.right[0]).trim());
            [l, r] = [edit.left[1], edit.right[1]];
          }
          expect(left.slice(l).trim()).toBe(right.slice(r).trim());
        },
      ),
    );
  });
});

describe('paragraphs', () => {
  it('that share no more than common words stand apart', () => {
    const build = (text: string) => buildReport({ sections: [{ topic: 'law', blocks: [text] }] });
    const { rows } = compareReports(
      build('There is no law that prohibits the use of children in the production of pornography.'),
      build('There is a hotline at which parents can complain about the fees of public schools.'),
    );
    expect(rows.map(({ state }) => state)).toEqual(['left', 'right']);
  });
});

describe('a paragraph that was cut in two', () => {
  const RAIDS =
    'The Ministry of Education and Science carried out targeted raids in local markets, gas stations, and construction sites. As a result, 139 child laborers were identified. (3)';
  const HOTLINE =
    'Cases of illegal child labor may be reported to the police or one of several hotlines. Local officials meet with the parents and with school administrators. (5)';
  const build = (blocks: readonly string[]) =>
    buildReport({
      sections: [{ topic: 'enforcement', blocks }],
    });
  const one = build([
    'Inspectors are trained in Karaganda.',
    `${RAIDS} ${HOTLINE}`,
    'Judges are trained in Astana.',
  ]);
  const two = build([
    'Inspectors are trained in Karaganda.',
    RAIDS,
    HOTLINE,
    'Judges are trained in Astana.',
  ]);

  it.each([
    ['cut', one, two, 'left'],
    ['put together', two, one, 'right'],
  ] as const)('or %s has lost nothing and gained nothing', (_, left, right, side) => {
    const { rows } = compareReports(left, right);
    expect(rows.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same']);
    const parts = rows.flatMap((row) => (row[side]?.part === undefined ? [] : [row[side]]));
    expect(parts.map(({ text }) => text)).toEqual([RAIDS, HOTLINE]);
    const whole = `${RAIDS} ${HOTLINE}`;
    for (const { text, part } of parts) expect(whole.slice(...(part ?? [0, 0]))).toBe(text);
    const [first, second] = parts.map(({ source }) => source);
    expect(first?.end).toBeLessThanOrEqual(second?.start ?? 0);
  });

  it('shows what was reworded in its parts', () => {
    const reworded = build([
      'Inspectors are trained in Karaganda.',
      RAIDS.replace('139', '7'),
      HOTLINE,
      'Judges are trained in Astana.',
    ]);
    const { rows } = compareReports(one, reworded);
    expect(rows.map(({ state }) => state)).toEqual(['same', 'changed', 'same', 'same']);
  });
});

describe('counts', () => {
  const comparison = compareReports({ ...kazakhstan2022, references: [] }, kazakhstan2022);
  it('say text, tables, citations and references apart, and all of them together', () => {
    for (const state of ['same', 'changed', 'moved', 'left', 'right'] as const)
      expect(Object.values(comparison.parts).reduce((sum, part) => sum + part[state], 0)).toBe(
        comparison.counts[state],
      );
  });
});
