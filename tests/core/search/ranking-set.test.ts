import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../src/shared/search.ts';
import { builtInLibrary } from './built-in.ts';

const library = builtInLibrary();

/** Where a hit stands: "2022:130" is line 130 of kazakhstan-2022.txt, "2021" and "ilo" the two short texts. */
function placeOf(hit: SearchHit): string {
  const year = hit.report
    .replace('kazakhstan-', '')
    .replace('-summary', '')
    .replace(/^ilo-.*/u, 'ilo');
  return `${year}:${(library.sources.get(hit.report) ?? '').slice(0, hit.start).split('\n').length}`;
}

interface Question {
  readonly query: string;
  /** The first hits, best first. Those in one inner list are equally good: any order, newest first in practice. */
  readonly expected: readonly (readonly string[])[];
  readonly because: string;
}

const q = (query: string, expected: readonly (readonly string[])[], because: string): Question => ({
  query,
  expected,
  because,
});

/** Questions a researcher has, with the passages that answer them best. */
const questions: readonly Question[] = [
  q(
    'labor inspectorate funding',
    [['2016:102', '2022:113']],
    'the row of that very name, in both years that have it',
  ),
  q(
    'number of labor inspectors',
    [
      ['2016:103', '2022:114'],
      ['2016:124', '2016:204'],
    ],
    'the rows of that name, then what is said of it in the same words',
  ),
  q(
    'labor inspectors 2015',
    [['2016:103', '2016:105']],
    'the year stands in the column head: rows about inspectors in that table',
  ),
  q(
    'how many labor inspectors were there in 2015',
    [['2016:103', '2016:105']],
    'words of a question are not asked for',
  ),
  q('number of convictions', [['2016:150', '2022:146']], 'the row of that name'),
  q(
    'investigations 2022',
    [['2022:144']],
    'the word as typed, in the report on that year; "investigated" comes after',
  ),
  q('unannounced inspections permitted', [['2016:117', '2022:123']], 'the row of that name'),
  q(
    'unannounced inspections prohibited',
    [['2016:126', '2022:1', '2021:14'], ['2022:132']],
    'all three words as typed, before "prohibit"',
  ),
  q(
    'complaint mechanism',
    [['2016:119', '2022:125']],
    'the row of that name, before passages that mention one',
  ),
  q(
    'moratorium',
    [['2022:130', '2022:210']],
    'said twice in a short paragraph, or in a short action; the source on it and the long summary after',
  ),
  q('lift the moratorium', [['2022:210']], 'the action in those words'),
  q('entrepreneurial code', [['2022:130', '2022:265']], 'the paragraph about it and the code itself'),
  q('forced begging', [['2022:44', '2013:51', '2016:36']], 'the activity of that name in each year'),
  q(
    'car washing',
    [['2022:34', '2016:32', '2013:50']],
    'the activity of that name in each year; "car wash" of the news item after',
  ),
  q(
    'gas stations',
    [['2022:33', '2016:31', '2013:49']],
    'the activity before the raids and actions that mention it',
  ),
  q('domestic work', [['2016:30', '2013:48', '2022:32']], 'the activity by itself before the longer rows'),
  q(
    'minimum age for work',
    [['2016:66', '2013:79', '2022:77']],
    'the standard of that very name, before that for hazardous work',
  ),
  q('minimum age for hazardous work 2013', [['2013:80']], 'the standard in the report on that year'),
  q(
    'compulsory education age',
    [['2013:88', '2022:87', '2016:77'], ['2022:207']],
    'the standard, then the action about it',
  ),
  q('military recruitment age', [['2013:86', '2016:73', '2022:84']], 'the rows that have all three words'),
  q('free public education', [['2016:78', '2022:88', '2013:89']], 'the standard of that name'),
  q('26.1(2)', [['2016:67']], 'the shortest row that rests on the article alone'),
  q('No. 414-V', [['2016:248', '2022:254']], 'the law of that number in both lists'),
  q(
    'decree 944',
    [['2016:249', '2022:256']],
    'the decree itself, named twice there, before the rows that rest on it',
  ),
  q('45-п', [['2013:234', '2013:236']], 'the order and its amendment'),
  q('C182', [['2022:63', '2016:55', '2013:69']], 'the convention, as the texts write it: "C. 182"'),
  q(
    'convention 182',
    [['2013:190', '2013:152']],
    'both words side by side as typed; elsewhere the convention is "C. 182" under a column of that name',
  ),
  q(
    'palermo protocol',
    [['2022:67', '2016:59', '2013:73'], ['2013:91']],
    'the row of that name before the paragraph that mentions it',
  ),
  q(
    'primary completion rate',
    [
      ['2022:17', '2016:17', '2013:35'],
      ['2022:19', '2016:19', '2013:37'],
    ],
    'the figure, then its source line',
  ),
  q('79,690', [['2022:14', '2016:14', '2013:32']], 'the figure in each year, newest first'),
  q(
    'NCCCL',
    [['2013:132'], ['2016:163'], ['2013:191']],
    'the row that it names, which defines it; that of the same council by its words; an action that mentions it',
  ),
  q(
    'national coordination council',
    [['2022:165', '2013:132', '2016:163', '2013:138'], ['2022:270']],
    'the body before the source that created it',
  ),
  q(
    'ombudsman for children',
    [['2016:162', '2016:167'], ['ilo:6']],
    'the words side by side before those apart',
  ),
  q('juvenile care centers', [['2022:218', '2022:191']], 'the action and the program of that name'),
  q('shelters for trafficking victims', [['2022:192'], ['2016:188']], 'the program of that very name first'),
  q('roadmap', [['2022:180'], ['2022:273']], 'the policy before the decree that approved it'),
  q(
    'twelve days against child labor',
    [['2022:193', '2016:134']],
    'the campaign as those two reports write it',
  ),
  q('"12 Days Against Child Labor"', [['2013:138']], 'the campaign as the 2013 report writes it'),
  q('45,000 site visits', [['2016:134', '2016:3']], 'the paragraph about the raids and the summary'),
  q('700 students', [['2013:116']], 'the number and the word side by side'),
  q(
    'principals fined cotton',
    [['2013:252', '2013:116']],
    'the news item and the paragraph that rests on it',
  ),
  q(
    'children with disabilities',
    [['2022:53', '2022:217'], ['2022:253']],
    'what the report says before the source that it names',
  ),
  q('migrant children education', [['2022:51']], 'the paragraph about exactly that'),
  q('uzbekistan', [['2016:41', '2013:29']], 'the only two passages, newer first'),
  q('philip morris', [['2013:165']], 'the only passage'),
  q('world day against child labour', [['ilo:3']], 'the news item in its own spelling'),
  q('plan of action 2016-2017', [['2016:176']], 'the years stand with a dash in the text'),
  q('action plan human trafficking 2012-2014', [['2013:153']], 'the policy of those years'),
  q('tengrinews', [['2013:252']], 'the word itself before an address that holds it'),
  q('stop-trafficking', [['2022:104']], 'the operation of that name'),
  q('MLSP reported', [['2013:112']], 'side by side as typed'),
  q(
    'moratorum inspections',
    [['2022:210', '2022:130']],
    'a typing error: the words spelled alike, the short action first',
  ),
  q(
    'trafiking victims shelter',
    [['2016:188', '2022:192']],
    'a typing error in a program that both reports have',
  ),
  q(
    'labor inspectors number year:2016',
    [['2016:103'], ['2016:124', '2016:204']],
    'the row of that name, in whatever order it is typed, before sentences that mention it',
  ),
  q(
    'labor inspectorate funding kazakhstan 2022',
    [['2022:113']],
    'the row of that name; the report supplies the rest',
  ),
  q(
    'school attendance percent',
    [['2022:15', '2016:15', '2013:33']],
    'the figure of that name, whose unit the texts print as a sign',
  ),
  q(
    'prevalence and sectoral distribution of child labor',
    [['2022:7', '2016:7', '2013:27']],
    'the heading of that very name',
  ),
  q('cotton year:2016 in:tables', [['2016:27']], 'the row on agriculture is short and has the word'),
  q('source:embassy in:references year:2013', [['2013:202']], 'filters alone: reading order'),
];

describe('ranking set', () => {
  it('has at least 40 questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
  });

  it.each(questions)('$query: $because', ({ query, expected }) => {
    const places = library.search.query({ query }).hits.map(placeOf);
    let at = 0;
    for (const group of expected) {
      const size = Math.min(group.length, places.length - at);
      const got = places.slice(at, at + size);
      // Of more than four equals, the group names those that may come first.
      expect(got.every((place) => group.includes(place)) ? 'as expected' : got.join(' ')).toBe('as expected');
      at += size;
    }
    expect(places.length).toBeGreaterThan(0);
  });
});
