import { describe, expect, it } from 'vitest';
import { Abbreviations, definitionsIn } from '../../../../src/core/search/words/abbreviations.ts';
import { Vocabulary } from '../../../../src/core/search/words/vocabulary.ts';
import { tokenise } from '../../../../src/core/text/tokens.ts';

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
