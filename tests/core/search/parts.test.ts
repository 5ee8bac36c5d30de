import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Abbreviations, definitionsIn } from '../../../src/core/search/words/abbreviations.ts';
import { BestOf } from '../../../src/core/search/hits/best-of.ts';
import { snippetOf } from '../../../src/core/search/hits/snippet.ts';
import { similarWords } from '../../../src/core/search/words/similar-words.ts';
import { Vocabulary } from '../../../src/core/search/words/vocabulary.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

describe('BestOf', () => {
  it('keeps what sorting everything would keep', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 0, max: 12 }), (numbers, capacity) => {
        const best = new BestOf<number>(capacity, (left, right) => left - right);
        for (const number of numbers) best.offer(number);
        expect(best.sorted()).toEqual(numbers.toSorted((left, right) => left - right).slice(0, capacity));
      }),
    );
  });
});

describe('Vocabulary', () => {
  it('finds the forms that begin alike, sorted in or not yet', () => {
    const form = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(form), form, fc.nat({ max: 5 }), (forms, prefix, most) => {
        const vocabulary = new Vocabulary();
        for (const known of forms) {
          vocabulary.counts[vocabulary.numberOf(known)] = 1;
          vocabulary.settle(most);
        }
        const found = vocabulary.startingWith(prefix).map((number) => vocabulary.forms[number] ?? '');
        expect(found.toSorted()).toEqual(forms.filter((known) => known.startsWith(prefix)).toSorted());
      }),
    );
  });
});

describe('similarWords', () => {
  const vocabulary = new Vocabulary();
  for (const form of [
    'moratorium',
    'trafficking',
    'inspectors',
    'committment',
    'labor',
    'labour',
    'child',
    '79690',
    'law',
  ]) {
    vocabulary.counts[vocabulary.numberOf(form)] = 1;
  }
  const similar = (form: string, unfinished = false): string[] =>
    similarWords(form, unfinished, vocabulary).map((number) => vocabulary.forms[number] ?? '');

  it.each([
    ['moratorum', ['moratorium']],
    ['trafiking', ['trafficking']],
    ['commitment', ['committment']], // kazakhstan-2013.txt:228
    ['chlid', ['child']],
    ['labur', ['labor', 'labour']],
    ['labor', []],
    ['79691', []],
    ['lew', []],
    ['mora', []],
  ])('%s', (typed, expected) => {
    expect(similar(typed)).toEqual(expected);
  });

  it('looks at beginnings while a word is typed', () => {
    expect(similar('moratrou', true)).toEqual(['moratorium']);
    expect(similar('moratrou')).toEqual([]);
  });
});

describe('snippetOf', () => {
  const text = `${'before '.repeat(60)}labor inspectors ${'after '.repeat(60)}end`;
  const start = text.indexOf('labor');
  const place = { start, end: start + 'labor inspectors'.length };

  it('shows what was found, with a mark on it, and cuts between words', () => {
    const snippet = snippetOf(text, [place]);
    expect(snippet.matches.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['labor inspectors']);
    expect(snippet.text).toMatch(/^…before .* after…$/u);
    expect(snippet.text.length).toBeLessThan(300);
  });

  it('is the whole of a short text', () => {
    expect(snippetOf('Car washing', [{ start: 0, end: 3 }])).toEqual({
      text: 'Car washing',
      matches: [[0, 3]],
    });
  });

  it('marks only what it shows, and always something', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 900 }),
        fc.array(fc.nat({ max: 899 }), { minLength: 1 }),
        (any, offsets) => {
          const starts = [...new Set(offsets)]
            .filter((offset) => offset < any.length)
            .toSorted((left, right) => left - right);
          const places = starts.map((offset) => ({ start: offset, end: offset + 1 }));
          const snippet = snippetOf(any, places);
          for (const [from, to] of snippet.matches) expect(to > from && to <= snippet.text.length).toBe(true);
          if (places.length > 0) expect(snippet.matches.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('abbreviations', () => {
  const rows: readonly (readonly [text: string, meaning: string | null])[] = [
    ['Ministry of Labor and Social Protection (MLSP)', 'ministry of labor and social protection'], // kazakhstan-2022.txt:103
    ['the Ministry of Internal Affairs (MOIA) developed', 'ministry of internal affairs'], // kazakhstan-2022.txt:92
    [
      'The National Coordination Council on Child Labor (NCCCL)',
      'national coordination council on child labor',
    ], // kazakhstan-2013.txt:132
    [
      'Organization for Economic Co-operation and Development (OECD).',
      'organization for economic co operation and development',
    ], // kazakhstan-2022.txt:262
    ['the High Commissioner for Human Rights (OHCHR)', null], // kazakhstan-2013.txt:204, cut short
    ['International Federation for Human Rights (FIDH)', null], // kazakhstan-2022.txt:230, French letters
    ['Multiple Indicator Cluster Survey 3 (MICS 3)', null], // kazakhstan-2022.txt:21
    ['children (3) and others (A)', null],
  ];

  it.each(rows)('%s', (text, meaning) => {
    const vocabulary = new Vocabulary();
    const found = definitionsIn(text, tokenise(text), (form) => vocabulary.numberOf(form));
    const words = found.map(([, ...numbers]) => numbers.map((number) => vocabulary.forms[number]).join(' '));
    expect(words).toEqual(meaning === null ? [] : [meaning]);
  });

  it('are forgotten with the last report that defines them', () => {
    const vocabulary = new Vocabulary();
    const abbreviations = new Abbreviations(vocabulary);
    const text = 'Ministry of Internal Affairs (MOIA)';
    const [definition] = definitionsIn(text, tokenise(text), (form) => vocabulary.numberOf(form));
    if (definition === undefined) throw new Error('The text defines MOIA.');
    abbreviations.count(definition, 1);
    expect(abbreviations.meaningsOf('moia')).toEqual([['ministry', 'of', 'internal', 'affairs']]);
    abbreviations.count(definition, -1);
    expect(abbreviations.meaningsOf('moia')).toEqual([]);
  });
});
