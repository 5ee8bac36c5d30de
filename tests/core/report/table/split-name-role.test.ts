import { describe, expect, it } from 'vitest';
import { nameEnd } from '../../../../src/core/report/table/split-name-role.ts';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('where a name ends and the text about it begins', () => {
  it.each([
    ['Ministry of Labor and Social Protection (MLSP)', ' Enforce labor laws, including on child labor.(3)'],
    ['National Plan of Action (2012–2014)', ' Prioritizes the elimination of child labor.(3)'],
    ['Hotlines‡*', ' Ministry of Education program that assists children.'],
    ['Children’s Rights Departments', ' Work with local authorities.(4)'],
    ['Police', ' Investigate crimes against children.'],
  ])('%s|%s', (name, role) => {
    expect(nameEnd(name + role, SERIES.roleVerbs)).toBe(name.length);
  });

  it.each([
    'Ministry of Labor and Social Protection',
    'National Coordination Council on Combating the Worst Forms of Child Labor',
    'Work and Life Balance program of the Ministry',
    'Support for children (since then) goes on',
  ])('cannot be told in %s', (text) => {
    expect(nameEnd(text, SERIES.roleVerbs)).toBeNull();
  });

  it('is not known without verbs where nothing else tells it', () => {
    expect(nameEnd('Police Investigate crimes.', new Set())).toBeNull();
  });
});
