import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../bench/search/random.ts';
import { describePassage } from '../../../../src/core/notes/find/describe-passage.ts';
import { findPassage } from '../../../../src/core/notes/find/find-passage.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import type { Report } from '../../../../src/shared/model.ts';
import { partsOf } from '../../../../src/shared/text/report-parts.ts';
import { htmlCopy } from './html-copy.ts';
import { isRightDamaged, isRightInCopy, isRightMoved, isSamePlace, measure } from './measure.ts';
import { damagedText, withParagraphsMoved } from './passages.ts';

const FOLDER = join(import.meta.dirname, '../../../../resources/reports');
const CHAPTERS = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2022'];
const PASSAGES = 160;

function textOf(name: string): string {
  return readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
}

function read(name: string, text = textOf(name), sha256 = name): Report {
  return parseReport(textDocument(text), { file: `${name}.txt`, sha256 });
}

function passageOf(report: Report, words: string, nth = 0) {
  const { all } = partsOf(report);
  const places = all.flatMap(({ index, content }) =>
    [...content.text.matchAll(new RegExp(words.replaceAll(/[.()]/g, String.raw`\$&`), 'g'))].map(
      ({ index: start }) => ({
        part: index,
        start,
        end: start + words.length,
      }),
    ),
  );
  const place = places[nth];
  if (place === undefined) throw new Error(`There is no "${words}".`);
  const passage = describePassage(report, [place]);
  if (passage === null) throw new Error(`"${words}" holds no words.`);
  return passage;
}

function found(report: Report, passage: ReturnType<typeof passageOf>) {
  const place = findPassage(report, passage);
  const { all } = partsOf(report);
  return place === null
    ? null
    : {
        certainty: place.certainty,
        text: place.stretches
          .map(({ part, start, end }) => all[part]?.content.text.slice(start, end))
          .join('\n'),
      };
}

describe('words that stand in two places', () => {
  const WORDS = "improve law enforcement's ability";

  it('are not sure at the other one where they are damaged at their own', () => {
    const text = textOf('kazakhstan-2013');
    const report = read('kazakhstan-2013');
    const noted = passageOf(report, WORDS, 0);
    const damaged = text.replace(WORDS, "improve law enfcrcemenl's ability");
    expect(text.split(WORDS).length).toBeGreaterThan(2);
    expect(found(read('kazakhstan-2013', damaged, 'damaged'), noted)).toEqual({
      certainty: 'likely',
      text: "improve law enfcrcemenl's ability",
    });
  });
});

describe('words that are damaged where they are meant', () => {
  it.each([
    // An entry of a list of references that says nearly the same as the one before it.
    ['kazakhstan-2013', 1006, 'E-mail communication to USDOL official', 'likely'],
    // A title that is printed twice, of which the copy shows the other one.
    ['kazakhstan-2021-summary', 1005, 'Kazakhstan', 'likely'],
  ] as const)('are not sure at others like them: %s, %s', (name, seed, words, certainty) => {
    const report = read(name);
    const { length } = textOf(name).split(words);
    const nth = name.endsWith('summary') ? 0 : length - 2;
    const damaged = read(name, damagedText(textOf(name), 0.02, randomFrom(seed)), 'damaged');
    expect(found(damaged, passageOf(report, words, nth))?.certainty).toBe(certainty);
  });
});

describe('a few words of a short text', () => {
  it('are found by what else it says, wherever it stands now', () => {
    const report = read('ilo-news-2021-05-31');
    const noted = passageOf(report, '31 May 2021', 0);
    const moved = withParagraphsMoved(report, randomFrom(2));
    expect(found(moved, noted)?.text).toBe('31 May 2021');
  });
});

// More at full size: `npm run bench notes`.
describe.each(CHAPTERS)('random passages of %s', (name) => {
  const report = read(name);

  it('are certain where they were noted', () => {
    const same = measure(report, report, PASSAGES, randomFrom(1), isSamePlace(report, report));
    expect(same).toMatchObject({ right: same.passages, certain: same.passages });
  });

  it('are found in another copy of the chapter, and none is sure elsewhere', () => {
    const copy = htmlCopy(report);
    const there = measure(report, copy, PASSAGES, randomFrom(2), isRightInCopy(report, copy));
    expect(there.wronglyCertain).toEqual([]);
    expect(there.right / there.passages).toBeGreaterThanOrEqual(0.99);
    expect(there.certain / there.passages).toBeGreaterThanOrEqual(0.95);
  });

  it('are found where every fiftieth letter is another one, and none is sure elsewhere', () => {
    const damaged = read(name, damagedText(textOf(name), 0.02, randomFrom(3)), 'damaged');
    const there = measure(report, damaged, PASSAGES, randomFrom(4), isRightDamaged(report, damaged));
    expect(there.wronglyCertain).toEqual([]);
    expect(there.right / there.passages).toBeGreaterThanOrEqual(0.97);
  });

  it('are found where paragraphs were moved, and none is sure elsewhere', () => {
    const moved = withParagraphsMoved(report, randomFrom(5));
    const there = measure(report, moved, PASSAGES, randomFrom(6), isRightMoved(report, moved));
    expect(there.wronglyCertain).toEqual([]);
    expect(there.right / there.passages).toBeGreaterThanOrEqual(0.98);
  });
});

describe('a passage', () => {
  const report = read('kazakhstan-2022');
  const text = textOf('kazakhstan-2022');
  const SENTENCE = 'over 10,300 sites';

  it('is certain in a text that is wrapped, quoted and dashed otherwise', () => {
    const other = read('kazakhstan-2022', text.replaceAll("'", '’').replaceAll('-', '‐'), 'other');
    const passage = passageOf(report, SENTENCE);
    expect(found(other, passage)).toEqual({ certainty: 'certain', text: SENTENCE });
  });

  it('whose words are others now is asked about in its place', () => {
    const other = read('kazakhstan-2022', text.replace(SENTENCE, 'about 10,500 places'), 'other');
    expect(found(other, passageOf(report, SENTENCE))).toMatchObject({
      certainty: 'likely',
      text: expect.stringContaining('10,500'),
    });
  });

  it('whose sentence is gone is found nowhere, though its single words are', () => {
    const sentence = /[^.]*over 10,300 sites[^.]*\./.exec(text)?.[0] ?? '';
    const other = read('kazakhstan-2022', text.replace(sentence, ''), 'other');
    const before = text.slice(0, text.indexOf(SENTENCE)).match(/\bsites\b/g) ?? [];
    const place = found(other, passageOf(report, 'sites', before.length));
    expect(place?.certainty).not.toBe('certain');
  });

  it('that stands more than once is the one that was noted', () => {
    const other = read('kazakhstan-2022', `${text} `, 'other');
    const { all } = partsOf(report);
    for (let nth = 0; nth < 40; nth += 7) {
      const passage = passageOf(report, 'child labor', nth);
      const place = findPassage(other, passage);
      const [stretch] = place?.stretches ?? [];
      expect(place?.certainty).toBe('certain');
      expect(all[stretch?.part ?? -1]?.content).toBeDefined();
      expect(found(other, passage)?.text.toLowerCase()).toContain('child labor');
      expect(describePassage(other, place?.stretches ?? [])?.start).toBe(passage.start);
    }
  });

  it('of another program, which gives a quotation alone, is found by it', () => {
    const passage = {
      ...passageOf(report, SENTENCE),
      places: [],
      copy: '',
      start: 0,
      end: 0,
      prefix: '',
      suffix: '',
    };
    expect(found(report, passage)).toMatchObject({ text: SENTENCE });
  });
});

describe('what is marked', () => {
  const report = read('kazakhstan-2022');

  it('may be a cell that holds a sign only', () => {
    const sign = partsOf(report).all.find(
      ({ where, content }) =>
        where.kind === 'cell' && where.row >= 0 && /^[^\p{L}\p{N}]+$/u.test(content.text),
    );
    if (sign === undefined) return;
    const stretch = { part: sign.index, start: 0, end: sign.content.text.length };
    const passage = describePassage(report, [stretch]);
    expect(passage === null ? null : findPassage(report, passage)?.stretches).toEqual([stretch]);
  });

  it('is nothing where only white space was selected', () => {
    expect(describePassage(report, [{ part: 3, start: 0, end: 0 }])).toBeNull();
    expect(describePassage(report, [])).toBeNull();
  });
});
