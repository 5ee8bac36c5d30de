import { describe, expect, it } from 'vitest';
import type { AcrossConcept, ReadValue } from '../../../src/shared/across/across.ts';
import type { AcrossColumn } from '../../../src/core/across/facts/columns.ts';
import { readValue } from '../../../src/core/across/read-value.ts';

type Row = readonly [concept: AcrossConcept, holds: AcrossColumn['holds'], text: string, ReadValue];

const count = (value: number): ReadValue => ({ kind: 'number', value, unit: 'count' });
const TEXT: ReadValue = { kind: 'text' };

const ROWS: readonly Row[] = [
  // Cells as the chapters of the samples print them.
  ['laws', 'age', '16', { kind: 'age', value: 16 }],
  ['laws', 'age', '17‡', { kind: 'age', value: 17 }],
  ['laws', 'age', 'N/A', { kind: 'not-applicable' }],
  ['laws', 'age', '', { kind: 'empty' }],
  ['laws', 'answer', 'Yes*', { kind: 'answer', value: 'yes' }],
  ['laws', 'answer', 'N/A†', { kind: 'not-applicable' }],
  ['statistics', 'age', '5 to 14', { kind: 'ages', from: 5, to: 14 }],
  ['statistics', 'age', '7-14 yrs.', { kind: 'ages', from: 7, to: 14 }],
  [
    'statistics',
    'figure',
    '3.3 (312,151)',
    { kind: 'number', value: 3.3, unit: 'percent', population: 312_151 },
  ],
  ['statistics', 'figure', '25.6 (Unavailable)', { kind: 'number', value: 25.6, unit: 'percent' }],
  ['statistics', 'figure', '106.8', { kind: 'number', value: 106.8, unit: 'percent' }],
  ['statistics', 'figure', 'Unavailable', { kind: 'unavailable' }],
  ['labor-enforcement', 'figure', '45,641', count(45_641)],
  ['labor-enforcement', 'figure', '723‡', count(723)],
  ['labor-enforcement', 'figure', '0', count(0)],
  ['labor-enforcement', 'figure', '$26,000', { kind: 'number', value: 26_000, unit: 'us-dollars' }],
  ['labor-enforcement', 'figure', '$5.2 million', { kind: 'number', value: 5_200_000, unit: 'us-dollars' }],
  ['labor-enforcement', 'figure', 'Unknown*', { kind: 'unknown' }],
  ['conventions', 'answer', '✓', { kind: 'answer', value: 'yes' }],
  ['conventions', 'answer', '', { kind: 'answer', value: 'no' }],
  ['actions', 'years', '2015 – 2021', { kind: 'years', from: 2015, to: 2021 }],
  ['actions', 'years', '2021', { kind: 'years', from: 2021, to: 2021 }],
  ['level', 'text', 'Moderate Advancement', { kind: 'level', value: 'moderate' }],
  [
    'level',
    'text',
    'Minimal Advancement – Efforts Made but Continued Law that Delayed Advancement',
    { kind: 'level', value: 'minimal' },
  ],
  // Words around a number, two of them in a cell, groups of digits that no rule sets apart.
  ['labor-enforcement', 'figure', 'about 450', TEXT],
  ['labor-enforcement', 'figure', '723 (January–June)', TEXT],
  ['labor-enforcement', 'figure', '1,14', TEXT],
  ['labor-enforcement', 'figure', '12 of 24', TEXT],
  ['laws', 'age', '18 17', TEXT],
  ['laws', 'age', '16 or 18', TEXT],
  ['laws', 'answer', 'Combat: Yes Non-Combat: Yes', TEXT],
  ['laws', 'text', '16', TEXT],
  ['actions', 'years', 'since 2015 to 2010', TEXT],
];

describe('readValue', () => {
  it.each(ROWS)('%s, %s: %s', (concept, holds, text, value) => {
    expect(readValue(text, { concept, holds, lost: false, ticked: true })).toEqual(value);
  });

  it('says why a number with a dot before three digits is thousands, and leaves a share alone', () => {
    const inspections = readValue('7.559', {
      concept: 'labor-enforcement',
      holds: 'figure',
      lost: false,
      ticked: false,
    });
    expect(inspections).toMatchObject({ kind: 'number', value: 7559, unit: 'count' });
    expect(inspections).toHaveProperty('because', expect.stringContaining('read as 7,559'));
    const share = readValue('7.559', { concept: 'statistics', holds: 'figure', lost: false, ticked: false });
    expect(share).toEqual({ kind: 'number', value: 7.559, unit: 'percent' });
  });

  it('takes no empty cell of a table without ticks for a no, and no lost one for anything', () => {
    const read = { concept: 'conventions', holds: 'answer' } as const;
    expect(readValue('', { ...read, lost: false, ticked: false })).toEqual({ kind: 'empty' });
    expect(readValue('', { ...read, lost: true, ticked: true })).toEqual({ kind: 'not-in-copy' });
  });
});
