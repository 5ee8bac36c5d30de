/** The query language in examples that can be tried at once. */

export interface QueryExample {
  readonly query: string;
  /** What it finds. */
  readonly finds: string;
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly QueryExample[];
}

export const QUERY_EXAMPLES: readonly ExampleGroup[] = [
  {
    title: 'Words',
    examples: [
      { query: 'labor inspectors', finds: 'both words, in any form and order; else what comes nearest' },
      { query: '+cocoa tasks', finds: 'nothing without the word after the sign' },
      { query: '"forced begging"', finds: 'exactly these words, side by side' },
      { query: 'cotton OR tobacco', finds: 'either word' },
      { query: 'cotton -tobacco', finds: 'the first without the second' },
      { query: 'traffick*', finds: 'all words that begin so' },
      { query: 'children near cotton', finds: 'both in one sentence' },
    ],
  },
  {
    title: 'Where to look',
    examples: [
      { query: 'moratorium year:2016-2022', finds: 'in these years; or one, as year:2016' },
      { query: 'cotton area:kazakhstan', finds: 'in one country or area' },
      { query: '"minimum age" topic:law', finds: 'in one part of the reports' },
      { query: 'inspectors in:tables', finds: 'or in:notes, in:references, in:headings' },
      { query: 'inspectors new:2021', finds: 'first said then; or since:2019, until:2020, dropped:2021' },
      { query: 'hotline level:minimal', finds: 'where this was the assessment' },
    ],
  },
  {
    title: 'Who says so',
    examples: [
      { query: 'cites:21', finds: 'passages that rest on reference 21' },
      { query: 'source:embassy begging', finds: 'passages that rest on a kind of source' },
    ],
  },
];
