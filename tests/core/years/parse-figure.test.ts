import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../../src/core/years/parse-figure.ts';

describe('parseFigure', () => {
  it.each([
    ['3.2 (79,690)', { kind: 'number', value: 3.2, unit: null, population: 79690 }],
    ['$5.2 million', { kind: 'number', value: 5_200_000, unit: 'us-dollars', population: null }],
    ['\\$5.2 million', { kind: 'number', value: 5_200_000, unit: 'us-dollars', population: null }],
    // kazakhstan-2020.pdf, Table 6
    [
      '$3.1 million (1.3 billion KZT)',
      { kind: 'number', value: 3_100_000, unit: 'us-dollars', population: null },
    ],
    ['4,300', { kind: 'number', value: 4300, unit: null, population: null }],
    ['7,897 [‡]', { kind: 'number', value: 7897, unit: null, population: null }],
    ['109.2', { kind: 'number', value: 109.2, unit: null, population: null }],
    ['38 percent', { kind: 'number', value: 38, unit: 'percent', population: null }],
    ['0', { kind: 'number', value: 0, unit: null, population: null }],
    ['Unknown*', { kind: 'unknown' }],
    ['N/A', { kind: 'not-applicable' }],
    ['Yes', { kind: 'yes-no', value: true }],
    ['', { kind: 'empty' }],
    // kazakhstan-2016.txt:124: a number with other words round it is no figure
    ['about 450', { kind: 'text' }],
    ['5 to 14', { kind: 'text' }],
    ['7 of 16 regions', { kind: 'text' }],
    ['1,2', { kind: 'text' }],
  ])('%s', (cell, expected) => {
    expect(parseFigure(cell)).toEqual(expected);
  });
});
