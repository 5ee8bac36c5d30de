import { describe, expect, it } from 'vitest';
import { attempts } from '../../../../src/renderer/search/results/try-instead.ts';

describe('attempts', () => {
  it.each<readonly [string, readonly string[]]>([
    ['zzqxv', []],
    ['"forced zzqxv"', ['forced zzqxv', 'forced OR zzqxv']],
    ['cotton zzqxv', ['cotton OR zzqxv']],
    ['zzqxv year:2016', ['zzqxv']],
    ['zzqxv area:"Sri Lanka"', ['zzqxv']],
    ['zzqxv -cotton', ['zzqxv']],
    ['anti-trafficking zzqxv', ['anti-trafficking OR zzqxv']],
    ['cotton NOT zzqxv', ['cotton']],
    ['year:2016', []],
    ['cotton OR zzqxv', []],
  ])('%j', (query, queries) => {
    expect(attempts(query, {}).map((attempt) => attempt.query)).toEqual(queries);
  });

  it('takes filters away first', () => {
    expect(attempts('cotton', { years: [2013] })).toEqual([
      { name: 'Without the chosen filters', query: 'cotton', filters: {} },
    ]);
  });
});
