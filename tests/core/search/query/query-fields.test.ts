import { describe, expect, it } from 'vitest';
import { fieldNamed, readField } from '../../../../src/core/search/query/query-fields.ts';

describe('the field of a name', () => {
  it.each([
    ['year', 'year'],
    ['country', 'area'],
    ['section', 'topic'],
    ['http', null],
    // What every object of the language has by that name is no field.
    ['constructor', null],
  ])('%s: %s', (name, field) => {
    expect(fieldNamed(name)).toBe(field);
  });
});

describe('a field read', () => {
  it.each([
    ['year', '2016', { from: 2016, to: 2016 }],
    ['year', '2016-2013', { from: 2013, to: 2016 }],
    ['year', '2016–', { from: 2016, to: 9999 }],
    ['year', '-2016', { from: 0, to: 2016 }],
    ['area', 'Côte d’Ivoire', { area: "cote d'ivoire" }],
    ['topic', 'laws,enforce', { topics: ['law', 'enforcement'] }],
    ['in', 'footnotes', { kinds: ['note'] }],
    ['level', 'No', { levels: ['none'] }],
    ['level', 'm', { levels: ['moderate', 'minimal'] }],
    ['cites', '(21, 23-25)', { numbers: [21, 23, 24, 25] }],
    ['source', 'ILO', { kinds: ['un-ilo'] }],
    ['since', '2019', { year: 2019 }],
    ['until', ' 2020', { year: 2020 }],
    ['new', '2021', { year: 2021 }],
    ['dropped', '2021', { year: 2021 }],
  ] as const)('%s:%s', (field, value, filter) => {
    expect(readField(field, value)).toEqual({ filter: { field, ...filter } });
  });

  it.each([
    ['year', '201'],
    ['year', 'soon'],
    ['topic', 'weather'],
    ['cites', 'all'],
    ['new', '20'],
    ['since', '2019-2021'],
    ['area', ' '],
    ['source', 'rumour'],
    ['in', 'constructor'],
    ['level', 'constructor'],
  ] as const)('%s:%s is left out, and said to be', (field, value) => {
    expect(readField(field, value)).toEqual({ notice: expect.stringContaining(`${field}:`) });
  });

  it('does not count without end', () => {
    const read = readField('cites', '1-9999');
    expect('filter' in read && read.filter.field === 'cites' ? read.filter.numbers.length : 0).toBe(501);
  });
});
